import { coreBanks } from '../../bank/edition';
import { splitOutside } from '../outside';
import type { Range, Score } from '../score-card';
import { applicable, type Stand, stands } from '../stand';
import type { Mean, Scored, Sum, Term } from './explanation';

/** A domain's score: weight times level, question by question. @throws on a domain that the edition has not */
export function explainDomainScore({ edition, assessment, card }: Scored, domain: string): Sum {
  const own = card.domains[domain];
  if (!own) throw new Error(`${domain} is no domain of edition ${edition.id}`);
  const list = stands(edition, assessment).filter(({ question }) => question.domain === domain);
  return { terms: scoreTerms(list), makes: own.score };
}

/** A practice's score: the same sum over the questions that list it. */
export function explainPractice({ edition, assessment, card }: Scored, practice: string): Sum {
  const { core } = splitOutside(edition, stands(edition, assessment));
  const list = core.filter(({ question }) => question.practices.includes(practice));
  return { terms: scoreTerms(list), makes: card.practices[practice] ?? null };
}

/** Mean exposure: weight times relevance times the levels missing to 4; floor takes unknown answers as 4. */
export function exposureSum(list: readonly Stand[], pattern: string, makes: Range<Score> | null): Sum {
  const touching = list.filter((stand) => applicable(stand) && (stand.question.patterns[pattern] ?? 0) > 0);
  return { terms: touching.map((stand) => exposureTerm(stand, pattern)), makes };
}

/** The overall score from the scored domains. */
export function explainOverall({ edition, card }: Scored): Mean {
  const parts = coreBanks(edition).flatMap(({ domain }) => {
    const score = card.domains[domain]?.score;
    return score ? [{ domain, score }] : [];
  });
  return { parts, makes: card.score };
}

function scoreTerms(list: readonly Stand[]): Term[] {
  return list.filter(applicable).map((stand) => {
    const { id, weight } = stand.question;
    return {
      question: id,
      state: stand.standing.state,
      weight,
      relevance: null,
      levels: { floor: stand.low, ceiling: stand.high },
      points: { floor: weight * stand.low, ceiling: weight * stand.high },
      of: 4 * weight,
    };
  });
}

function exposureTerm(stand: Stand, pattern: string): Term {
  const { id, weight, patterns } = stand.question;
  const relevance = patterns[pattern] ?? 0;
  const factor = weight * relevance;
  return {
    question: id,
    state: stand.standing.state,
    weight,
    relevance,
    levels: { floor: stand.high, ceiling: stand.low },
    points: { floor: factor * (4 - stand.high), ceiling: factor * (4 - stand.low) },
    of: 4 * factor,
  };
}
