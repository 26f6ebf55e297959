import { type AskedClause, askedOfClause, type Bank, type Level } from '../bank/bank';
import type { Standing } from '../scoring/score-card';

/** Level 2 says what the clause says; below it, the matter hangs on persons or on nothing. */
const holdsFrom: Level = 2;

/** One clause that a pulse asked about, and what came of it; `open` = no answer that is a level. */
export interface AskedAbout {
  readonly question: Bank['questions'][number];
  readonly clause: AskedClause;
  readonly standing: Standing;
  readonly outcome: 'held' | 'failed' | 'open';
}

/** In the bank's order; without what is out of scope or does not apply. Empty for a bank that asks about no clause. */
export function askedClauses({ questions }: Bank, standings: Readonly<Record<string, Standing>>): AskedAbout[] {
  return questions.flatMap((question) => {
    const { id, clause } = question;
    const standing = standings[id] ?? { state: 'unanswered' };
    const counts = clause && standing.state !== 'outOfScope' && standing.state !== 'notApplicable';
    return counts ? [{ question, clause, standing, outcome: outcomeOf(standing) }] : [];
  });
}

function outcomeOf(standing: Standing): AskedAbout['outcome'] {
  if (standing.state !== 'known') return 'open';
  return standing.level >= holdsFrom ? 'held' : 'failed';
}

/** What failed before what is open; not known, then cannot be done, then not done; the lowest level first. */
export function worstFirst(a: AskedAbout, b: AskedAbout): number {
  const key = ({ clause, standing, outcome }: AskedAbout) =>
    (outcome === 'failed' ? 0 : 100) +
    askedOfClause.indexOf(clause.asks) * 10 +
    (standing.state === 'known' ? standing.level : 0);
  return key(a) - key(b);
}

/** How many of each kind failed, and how many held. */
export function countAsked(asked: readonly AskedAbout[]) {
  const failed = (kind: AskedClause['asks']) =>
    asked.filter(({ clause, outcome }) => outcome === 'failed' && clause.asks === kind).length;
  return {
    failed: { know: failed('know'), can: failed('can'), did: failed('did') },
    held: asked.filter(({ outcome }) => outcome === 'held').length,
  };
}
