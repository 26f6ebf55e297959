import type { Answer, Assessment } from '../assessment/assessment';
import type { Level } from '../bank/bank';
import { autonomyLevels } from '../bank/edition';
import { rankOf } from './autonomy';
import type { ChangeSum, ScoreCard } from './score-card';

export type TryId = 'lower-autonomy' | 'next-step' | 'support-use' | 'lift-profile';

/** A ready-made change: what is answered otherwise; the rest stays as it is. */
export interface Try {
  readonly id: TryId;
  readonly facts: Assessment['facts'];
  readonly answers: Assessment['answers'];
}

/** Those that would change something: one step less autonomy, the next step's requirements, and the two smallest changes. */
export function tries({ autonomy, smallestChange }: ScoreCard): Try[] {
  const lower = autonomy.inUse && autonomyLevels[rankOf(autonomy.inUse) - 1];
  const asked = autonomy.nextStep.filter(({ why }) => why !== 'notAsked');
  const next = asked.map(({ question, needs }) => ({ question, to: needs }));
  const all: Try[] = [
    { id: 'lower-autonomy', facts: lower ? { autonomy: lower } : {}, answers: {} },
    { id: 'next-step', facts: {}, answers: reaching(next) },
    { id: 'support-use', facts: {}, answers: reaching(itemsOf(smallestChange.autonomy)) },
    { id: 'lift-profile', facts: {}, answers: reaching(itemsOf(smallestChange.profile)) },
  ];
  return all.filter((one) => Object.keys({ ...one.facts, ...one.answers }).length > 0);
}

/** The same assessment with what was changed. Nothing is stored. */
export function changedBy(assessment: Assessment, { facts, answers }: Pick<Try, 'facts' | 'answers'>): Assessment {
  return { ...assessment, facts: { ...assessment.facts, ...facts }, answers: { ...assessment.answers, ...answers } };
}

function itemsOf(sums: readonly ChangeSum[]): { question: string; to: Level }[] {
  return sums.flatMap(({ items }) => items);
}

/** A question that is named twice has to reach the higher of the two. */
function reaching(items: readonly { readonly question: string; readonly to: Level }[]): Record<string, Answer> {
  const most = new Map<string, Level>();
  for (const { question, to } of items) most.set(question, Math.max(to, most.get(question) ?? 0) as Level);
  return Object.fromEntries([...most].map(([id, level]) => [id, { state: 'known', level }]));
}
