import type { Bank } from '../bank/bank';
import type { Standing } from '../scoring/score-card';
import { type AskedAbout, askedClauses } from './asked-clauses';

/** Of a pulse, each clause with what came of it; nothing for a bank that asks about no clause. */
export function clausesJson(bank: Bank, standings: Readonly<Record<string, Standing>>): { clauses?: object[] } {
  const asked = askedClauses(bank, standings);
  return asked.length === 0 ? {} : { clauses: asked.map(clauseJson) };
}

/** A clause that a pulse asked about: `did` done the last time, `know` known, `can` doable. Level 2 and more held. */
function clauseJson({ question, clause, standing, outcome }: AskedAbout): object {
  const { number, title, asks } = clause;
  const level = standing.state === 'known' ? standing.level : null;
  return { number, title, asks, question: question.id, state: standing.state, level, outcome };
}
