import { type Autonomy, autonomyLevels } from '../../bank/edition';
import { rankOf } from '../../scoring/autonomy';
import type { AutonomyCard } from '../../scoring/score-card';
import { listed } from '../wording/grammar';
import { ladderWords, stepStates } from '../wording/ladder';
import { autonomyMeanings } from '../wording/names';

/** A0 to A4 with what is used and what is supported on it; steps are ranks 0 to 4. */
export interface Ladder {
  readonly title: string;
  /** Generated from the data, for readers who do not see the picture. */
  readonly alt: string;
  readonly inUse: number | null;
  readonly floor: number;
  readonly ceiling: number;
  /** From A4 down to A0, as a ladder is seen. */
  readonly steps: readonly LadderStep[];
}

export interface LadderStep {
  readonly name: Autonomy;
  readonly meaning: string;
  /** "in use", "supported"; what the picture shows on this step. */
  readonly states: readonly string[];
  readonly beyond: boolean;
}

export function ladder({ inUse, supported }: Pick<AutonomyCard, 'inUse' | 'supported'>): Ladder {
  const ranks = { inUse: inUse && rankOf(inUse), floor: rankOf(supported.floor), ceiling: rankOf(supported.ceiling) };
  const steps = [...autonomyLevels].reverse().map((name): LadderStep => {
    const rank = rankOf(name);
    const used = ranks.inUse !== null && rank <= ranks.inUse;
    const beyond = used && rank > ranks.ceiling;
    return { name, meaning: autonomyMeanings[name], states: stepStates({ ...ranks, rank }), beyond };
  });
  return { title: ladderWords.title, alt: altOf(steps, ranks.inUse), ...ranks, steps };
}

function altOf(steps: readonly LadderStep[], inUse: number | null): string {
  const said = steps.map(({ name, states }) => `${name}: ${states.length > 0 ? listed(states) : ladderWords.neither}`);
  return `${ladderWords.alt} ${inUse === null ? ladderWords.notKnown : ''}${said.join('; ')}.`;
}
