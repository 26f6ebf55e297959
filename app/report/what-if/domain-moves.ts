import type { Bank } from '../../bank/bank';
import { inlineWords } from '../../document/plain-text';
import { explainLevel } from '../../scoring/explain/explain-level';
import type { LevelStep } from '../../scoring/explain/explanation';
import type { Range, Score } from '../../scoring/score-card';
import { questionOf, type ReportInput } from '../report-input';
import { capital } from '../wording/grammar';
import { domainLevel, scoreWords } from '../wording/level';
import { pointsInFull, profileWords } from '../wording/profile';
import { becauseBlocks, becauseClears, becauseDomains, becauseWeight, whatIfWords } from '../wording/what-if';
import { comparing, type Move } from './move';

/** The overall score, then each domain's level and score. */
export function domainMoves(before: ReportInput, after: ReportInput): Move[] {
  const domains = after.edition.banks.flatMap((bank) => [
    { title: bank.title, isScore: false, ...levelMove(before, after, bank) },
    { title: bank.title, isScore: !bank.outside, ...scoreMove(before, after, bank) },
  ]);
  const moved = domains.filter(({ isScore, before: was, after: is }) => isScore && was !== is);
  const overall = ({ card }: ReportInput) => (card.score ? scoreWords(card.score) : profileWords.noScore);
  const because = moved.length > 0 ? [becauseDomains(moved.map(({ title }) => title))] : [];
  return [
    comparing(before, after)(whatIfWords.score, overall, because),
    ...domains.map(({ what, before: was, after: is, because: why }) => ({
      what,
      before: was,
      after: is,
      because: why,
    })),
  ];
}

function scoreMove(before: ReportInput, after: ReportInput, { domain, title }: Bank): Move {
  return comparing(before, after)(whatIfWords.points(title), ({ card }) => sumWords(card.domains[domain]?.score));
}

function sumWords(score: Range<Score> | null | undefined): string {
  return score ? `${scoreWords(score)} (${pointsInFull(score)})` : profileWords.noScore;
}

/** Each practice's score, a sum over the questions of all domains that touch it. */
export function practiceMoves(before: ReportInput, after: ReportInput): Move[] {
  const compare = comparing(before, after);
  return after.edition.practices.map(({ id, title }) => compare(title, ({ card }) => sumWords(card.practices[id])));
}

function levelMove(before: ReportInput, after: ReportInput, bank: Bank): Move {
  const words = ({ card, assessment }: ReportInput) => {
    const own = card.domains[bank.domain];
    return own ? capital(inlineWords(domainLevel(own, assessment.track))) : '';
  };
  return comparing(before, after)(whatIfWords.level(bank.title), words, stepsMoved(before, after, bank.domain));
}

/** Of each step whose verdict turned, on either side: the gates that moved, and the weight where it was that. */
function stepsMoved(before: ReportInput, after: ReportInput, domain: string): string[] {
  const [was, is] = [explainLevel(before, domain), explainLevel(after, domain)];
  // The quick track looks at gates only, with open ones as 4.
  const quick = after.assessment.track === 'quick';
  const moved = (side: 'floor' | 'ceiling') =>
    is[side].flatMap((step, at) => {
      const old = was[side][at];
      if (!old || (!quick && old.holds === step.holds)) return [];
      return [...gatesMoved(after, old, step), ...(quick ? [] : weightMoved(old, step))];
    });
  return [...new Set([...(quick ? [] : moved('floor')), ...moved('ceiling')])];
}

function gatesMoved(input: ReportInput, old: LevelStep, step: LevelStep): string[] {
  const prompts = (ids: readonly string[]) => ids.map((id) => questionOf(input, id).prompt);
  const cleared = prompts(old.gatesBelow.filter((id) => !step.gatesBelow.includes(id)));
  const blocked = prompts(step.gatesBelow.filter((id) => !old.gatesBelow.includes(id)));
  return [
    ...(cleared.length > 0 ? [becauseClears(cleared, whatIfWords.atLevel(step.level))] : []),
    ...(blocked.length > 0 ? [becauseBlocks(blocked, whatIfWords.atLevel(step.level))] : []),
  ];
}

function weightMoved(old: LevelStep, { level, weight }: LevelStep): string[] {
  const reaches = ({ reached, needed }: LevelStep['weight']) => reached >= needed;
  if (reaches(old.weight) === reaches(weight)) return [];
  return [becauseWeight(level, old.weight.reached, weight.reached, weight.needed, weight.of)];
}
