import type { Level } from '../../bank/bank';
import { pointsFor } from '../effort';
import type { ChangePrice, Scored } from './explanation';

/** The smallest change as a sum of prices, end by end. */
export function explainChange({ edition, assessment, card }: Scored): ChangePrice[] {
  const pointsOf = pointsFor(edition.settings, assessment.facts);
  const effortOf = new Map(edition.banks.flatMap((bank) => bank.questions.map((one) => [one.id, one.effort] as const)));
  const price = ({ question, from, to, points }: { question: string; from: Level; to: Level; points: number }) => {
    const effort = effortOf.get(question);
    if (!effort) throw new Error(`${question} is priced but is no question of edition ${edition.id}`);
    return { question, effort: pointsOf(effort), from, to, points };
  };
  const { autonomy, profile } = card.smallestChange;
  return [
    ...autonomy.map(
      (one) =>
        ({ kind: 'autonomy', to: one.for, level: null, items: one.items.map(price), makes: one.points }) as const,
    ),
    ...profile.map(
      (one) =>
        ({ kind: 'profile', to: one.domain, level: one.to, items: one.items.map(price), makes: one.points }) as const,
    ),
  ];
}
