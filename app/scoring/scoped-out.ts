import type { ScoreCard } from './score-card';
import type { Stand } from './stand';

/** For each fact that puts questions out of scope: how many, and their weight. */
export function scopedOut(all: readonly Stand[]): ScoreCard['scopedOut'] {
  const byFact = new Map<string, { questions: number; weight: number }>();
  for (const { question, standing } of all) {
    if (standing.state !== 'outOfScope') continue;
    for (const fact of standing.facts) {
      const so = byFact.get(fact) ?? { questions: 0, weight: 0 };
      byFact.set(fact, { questions: so.questions + 1, weight: so.weight + question.weight });
    }
  }
  return [...byFact].map(([fact, sums]) => ({ fact, ...sums }));
}
