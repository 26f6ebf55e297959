import type { ResetControl } from '../../bank/pattern';
import { bullets, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Inline } from '../../document/document';
import { badge, proseInlines } from '../blocks';
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
    bullets(controls.map((control) => controlItem(control, standing(control.id)))),
  ];
}

/** Title and standing first; then what the control asks, and what it costs early. */
function controlItem(control: ResetControl, standing: ResetStanding): Inline[] {
  return [
    strong(`${control.title} `),
    badge(resetTones[standing], resetNames[standing]),
    text(' '),
    ...proseInlines(control.text),
  ];
}
