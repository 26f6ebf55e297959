import { type AskedClause, askedOfClause, type Bank, type Choices, type Level } from '../../bank/bank';
import { cell, heading, paragraph, strong, text } from '../../document/build';
import type { Block, Cell } from '../../document/document';
import type { Standing } from '../../scoring/score-card';
import { table } from '../blocks';
import { capital } from '../wording/grammar';
import { answerLevel } from '../wording/level';
import { failedWords, heldSentence, pulseSentence, pulseWords } from '../wording/pulse';

/** Level 2 says what the clause says; below it, the matter hangs on persons or on nothing. */
const holdsFrom: Level = 2;

/** One clause that a pulse asked about, and what came of it; `open` = no answer that is a level. */
interface AskedAbout {
  readonly clause: AskedClause;
  readonly choices: Choices;
  readonly standing: Standing;
  readonly outcome: 'held' | 'failed' | 'open';
}

/** Each clause that is not known, cannot be done or was not done, by name. Nothing for a bank that asks about no clause. */
export function pulseSection(bank: Bank, standings: Readonly<Record<string, Standing>>): Block[] {
  const asked = bank.questions.flatMap(({ id, clause, choices }) => {
    const standing = standings[id] ?? { state: 'unanswered' };
    const counts = clause && standing.state !== 'outOfScope' && standing.state !== 'notApplicable';
    return counts ? [{ clause, choices, standing, outcome: outcomeOf(standing) }] : [];
  });
  if (asked.length === 0) return [];
  const shown = asked.filter(({ outcome }) => outcome !== 'held').sort(worstFirst);
  const held = asked.filter(({ outcome }) => outcome === 'held').map(({ clause }) => clause);
  const failed = (kind: AskedClause['asks']) =>
    asked.filter(({ clause, outcome }) => outcome === 'failed' && clause.asks === kind).length;
  return [
    heading(2, `pulse-${bank.domain}`, pulseWords.title),
    paragraph(
      pulseSentence(asked.length, { know: failed('know'), can: failed('can'), did: failed('did') }, held.length),
    ),
    ...(shown.length > 0 ? [findings(shown)] : []),
    ...(held.length > 0 ? [paragraph(heldSentence(held))] : []),
    ...(shown.length > 0 ? [paragraph(pulseWords.next)] : []),
    paragraph(pulseWords.rule, 'muted'),
  ];
}

function outcomeOf(standing: Standing): AskedAbout['outcome'] {
  if (standing.state !== 'known') return 'open';
  return standing.level >= holdsFrom ? 'held' : 'failed';
}

/** Findings before what is open; not known, then cannot be done, then not done; the lowest level first. */
function worstFirst(a: AskedAbout, b: AskedAbout): number {
  const key = ({ clause, standing, outcome }: AskedAbout) =>
    (outcome === 'failed' ? 0 : 100) +
    askedOfClause.indexOf(clause.asks) * 10 +
    (standing.state === 'known' ? standing.level : 0);
  return key(a) - key(b);
}

function findings(shown: readonly AskedAbout[]): Block {
  return table(
    [
      { head: pulseWords.clause, width: 38 },
      { head: pulseWords.finding, width: 20 },
      { head: pulseWords.said, width: 42 },
    ],
    shown.map((one) => [
      cell([strong(`${one.clause.number} `), text(one.clause.title)]),
      cell(one.outcome === 'failed' ? capital(failedWords[one.clause.asks]) : 'Open'),
      saidCell(one),
    ]),
  );
}

function saidCell({ standing, choices }: AskedAbout): Cell {
  if (standing.state === 'known') return cell([answerLevel(standing.level), text(` ${choices[standing.level]}`)]);
  return cell(standing.state === 'unknown' ? capital(pulseWords.unknown) : capital(pulseWords.notAnswered));
}
