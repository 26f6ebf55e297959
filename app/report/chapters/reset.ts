import type { ResetControl } from '../../bank/pattern';
import { cell, heading, paragraph } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import { badge, dense, proseInlines, table } from '../blocks';
import type { ReportInput } from '../report-input';
import { incidentsWords, type ResetStanding, resetNames, resetSummary, resetTones } from '../wording/incidents';

/** The six controls that came after the outages, each with the client's standing today. */
export function resetSection({ edition, card }: ReportInput, number: string): Block[] {
  const standing = (id: string) => card.resetControls[id]?.standing ?? 'unknown';
  const controls = edition.resetControls;
  return [
    heading(2, 'reset', incidentsWords.resetTitle, number),
    paragraph(incidentsWords.resetIntro),
    paragraph(resetSummary(controls.map((control) => standing(control.id)))),
    dense(
      table(
        [
          { head: incidentsWords.control, width: 22 },
          { head: incidentsWords.standing, width: 14 },
          { head: incidentsWords.asks, width: 64 },
        ],
        controls.map((control) => controlRow(control, standing(control.id))),
      ),
    ),
  ];
}

function controlRow(control: ResetControl, standing: ResetStanding): Cell[] {
  return [
    cell(control.title),
    cell([badge(resetTones[standing], resetNames[standing])]),
    cell(proseInlines(control.text)),
  ];
}
