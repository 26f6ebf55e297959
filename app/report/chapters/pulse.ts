import type { Bank } from '../../bank/bank';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { Standing } from '../../scoring/score-card';
import { type AskedAbout, askedClauses, countAsked, worstFirst } from '../asked-clauses';
import { table } from '../blocks';
import { capital } from '../wording/grammar';
import { failedWords, heldSentence, pulseSentence, pulseWords } from '../wording/pulse';
import { choiceInlines } from './question-cells';

/** Each clause that is not known, cannot be done or was not done, by name. Nothing for a bank that asks about no clause. */
export function pulseSection(bank: Bank, standings: Readonly<Record<string, Standing>>): Block[] {
  const asked = askedClauses(bank, standings);
  if (asked.length === 0) return [];
  const shown = asked.filter(({ outcome }) => outcome !== 'held').sort(worstFirst);
  const held = asked.filter(({ outcome }) => outcome === 'held').map(({ clause }) => clause);
  return [
    heading(2, `pulse-${bank.domain}`, pulseWords.title),
    paragraph(pulseSentence(asked.length, countAsked(asked))),
    ...(shown.length > 0 ? [outcomes(shown)] : []),
    ...(held.length > 0 ? [paragraph(heldSentence(held))] : []),
    ...(shown.length > 0 ? [paragraph(pulseWords.next)] : []),
    paragraph(pulseWords.rule, 'muted'),
  ];
}

function outcomes(shown: readonly AskedAbout[]): Block {
  return table(
    [
      { head: pulseWords.clause, width: 38 },
      { head: pulseWords.outcome, width: 20 },
      { head: pulseWords.said, width: 42 },
    ],
    shown.map((one) => [
      cell([strong(`${one.clause.number} `), text(one.clause.title)]),
      cell(one.outcome === 'failed' ? capital(failedWords[one.clause.asks]) : pulseWords.open),
      saidCell(one),
    ]),
  );
}

function saidCell({ standing, question }: AskedAbout): Cell {
  if (standing.state === 'known') return cell(choiceInlines(question, standing.level));
  return cell(standing.state === 'unknown' ? capital(pulseWords.unknown) : capital(pulseWords.notAnswered));
}
