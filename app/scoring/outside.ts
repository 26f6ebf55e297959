import type { Question } from '../bank/bank';
import { type Edition, outsideBanks } from '../bank/edition';
import { recordBy } from '../content/record';
import { scoreDomain } from './domain';
import type { GapInput } from './gaps';
import type { DomainCard, Gap, OutsideCard, ScoreCard } from './score-card';
import { byQuestion, type Stand } from './stand';
import { listWork } from './work';

/** What every overall number is made from, and what belongs to banks outside it. */
export function splitOutside<T extends { readonly question: Question }>(
  edition: Edition,
  all: readonly T[],
): { core: readonly T[]; outside: readonly T[] } {
  const domains = new Set(outsideBanks(edition).map((bank) => bank.domain));
  if (domains.size === 0) return { core: all, outside: [] };
  const isOutside = ({ question }: T) => domains.has(question.domain);
  return { core: all.filter((one) => !isOutside(one)), outside: all.filter(isOutside) };
}

/** By domain: score and level of each bank outside the overall, by the rules of every other. */
export function scoreOutsideDomains(edition: Edition, outside: readonly Stand[]): Record<string, DomainCard> {
  return byDomain(edition, outside, (own) => scoreDomain(own, edition.settings));
}

/** Own gaps, open questions and plan of each; no step of autonomy requires their questions, so none turns critical by one. */
export function listOutside(core: GapInput, outside: readonly Stand[]): Record<string, OutsideCard> {
  return byDomain(core.edition, outside, (own) => listWork({ ...core, stands: own, byId: byQuestion(own) }));
}

/** The overall list, then the own ones of banks outside it. */
export function allGaps({ gaps, outside }: Pick<ScoreCard, 'gaps' | 'outside'>): Gap[] {
  return [...gaps, ...Object.values(outside).flatMap((own) => own.gaps)];
}

function byDomain<T>(
  edition: Edition,
  outside: readonly Stand[],
  value: (own: readonly Stand[]) => T,
): Record<string, T> {
  return recordBy(
    outsideBanks(edition),
    ({ domain }) => domain,
    ({ domain }) => value(outside.filter((stand) => stand.question.domain === domain)),
  );
}
