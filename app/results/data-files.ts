import type { Sheet } from '../document/sheet';
import { policyJson } from '../policy/policy-json';
import { resultJson } from '../report/result-json';
import { seatInput } from '../report/seat/seat-input';
import { seatJson } from '../report/seat/seat-json';
import { assessmentSheets } from '../report/tables/assessment-sheets';
import { gapSheets } from '../report/tables/gap-sheets';
import { policyInputOf, reportInputOf, type Sources, scoreOf } from './sources';

/** result.json as a text. The same sources give the same bytes. */
export function resultText(sources: Sources): string {
  return `${JSON.stringify(resultData(sources), null, 2)}\n`;
}

function resultData(sources: Sources): object {
  const { edition, assessment } = sources;
  const seat = seatInput(edition, assessment);
  if (seat) return seatJson(seat);
  return resultJson({ ...reportInputOf(sources), policy: policyJson(policyInputOf(sources)) });
}

/** Answers, facts, gaps and plan as tables; one seat has neither gaps nor plan. */
export function sheetsOf(sources: Sources): Sheet[] {
  const { edition, assessment } = sources;
  const seat = seatInput(edition, assessment);
  if (seat) return assessmentSheets({ edition, assessment, standings: seat.card.standings });
  const card = scoreOf(sources);
  const said = assessmentSheets({ edition, assessment, standings: card.standings });
  return [...said, ...gapSheets({ edition, assessment, card })];
}
