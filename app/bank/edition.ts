import { oncePer } from '../content/once-per';
import type { Bank, Level, Question } from './bank';
import type { Contradiction } from './contradiction';
import type { Fact } from './fact';
import type { Incident } from './incident';
import type { KeyMessages } from './key-message';
import type { Pattern, Practice, ResetControl } from './pattern';
import type { Reference } from './reference';
import type { Vendor } from './vendor-fact';

/** Steps of autonomy that have requirements. */
export const steps = ['A1', 'A2', 'A3', 'A4'] as const;
export type Step = (typeof steps)[number];

/** The agent's reach: off, suggest, supervised edits, unattended to a pull request, unattended to deploy. */
export const autonomyLevels = ['A0', ...steps] as const;
export type Autonomy = (typeof autonomyLevels)[number];

/** Least strict first. */
export const riskTolerances = ['progressive', 'balanced', 'conservative'] as const;
export type RiskTolerance = (typeof riskTolerances)[number];

/** The pinned set of everything that one assessment's result depends on. */
export interface Edition {
  readonly id: string;
  readonly status: 'draft' | 'published';
  /** sha256 over the sorted list of pinned paths and their sha256. */
  readonly digest: string;
  readonly title: string;
  readonly banks: readonly Bank[];
  readonly facts: readonly Fact[];
  readonly patterns: readonly Pattern[];
  readonly practices: readonly Practice[];
  readonly resetControls: readonly ResetControl[];
  readonly incidents: readonly Incident[];
  readonly references: readonly Reference[];
  /** In the order of their file. */
  readonly contradictions: readonly Contradiction[];
  readonly keyMessages: KeyMessages;
  /** By vendor, in the order of ids. */
  readonly vendorFacts: readonly Vendor[];
  readonly settings: EditionSettings;
}

/** Numbers and rules that a result depends on; edition data, never code. */
export interface EditionSettings {
  /** Share of the weight that must reach a level, as an exact fraction. */
  readonly levelShare: { readonly points: number; readonly of: number };
  /** Least level of every gate for levels 1..4. */
  readonly gateMinimums: readonly [number, number, number, number];
  /** Upper edges of the exposure bands in percent: [0,e0) [e0,e1) [e1,e2) [e2,100]. */
  readonly exposureBands: readonly [number, number, number];
  /** In the order they are printed. */
  readonly autonomy: Readonly<Record<Step, readonly AutonomyRequirement[]>>;
  /** Target level by risk tolerance and stakes low, moderate, high. */
  readonly targets: Readonly<Record<RiskTolerance, readonly [Level, Level, Level]>>;
  /** Gates' target under conservative tolerance where tier-1 systems exist. */
  readonly conservativeTier1GateTarget: Level;
  readonly plan: PlanSettings;
  readonly adoptionWeights: {
    readonly weeklyUse: number;
    readonly share: number;
    readonly autonomy: number;
    readonly mandate: number;
  };
  /** Values on 0..100 for each choice of the fact. */
  readonly adoptionAutonomy: Readonly<Record<string, number>>;
  readonly adoptionMandate: Readonly<Record<string, number>>;
  /** The fewest replies of several respondents that a group or unit is shown with. */
  readonly minimumGroup: number;
  /** In percent of the adoption weights that must be known. */
  readonly adoptionKnownShare: number;
  /** First match wins. */
  readonly zones: readonly Zone[];
}

/** Points (one is a person-week): what an effort costs, and what a horizon of 30 days holds. */
export interface PlanSettings {
  readonly points: EffortPoints;
  readonly smallTeam: { readonly upTo: number; readonly points: EffortPoints };
  /** First entry whose `upTo` (engineers) is not exceeded; the last has none. */
  readonly per30Days: readonly { readonly upTo?: number; readonly points: number }[];
}

export interface EffortPoints {
  readonly S: number;
  readonly M: number;
  readonly L: number;
}

export interface AutonomyRequirement {
  readonly question: string;
  readonly atLeast: Level;
}

/** A named region of the pace square; every test given must hold. */
export interface Zone {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly adoptionBelow?: number;
  readonly governanceAtLeast?: number;
  readonly autonomyGap?: { readonly is?: number; readonly atLeast?: number; readonly atMost?: number };
}

/** The banks that every overall number is made from. */
export function coreBanks(edition: Edition): Bank[] {
  return edition.banks.filter((bank) => !bank.outside);
}

/** Extra domains that move nothing but themselves. */
export function outsideBanks(edition: Edition): Bank[] {
  return edition.banks.filter((bank) => bank.outside);
}

/** The edition with banks beside it; its id and digest stay, for it is the same edition. */
export function withOutsideBanks(edition: Edition, banks: readonly Bank[]): Edition {
  return banks.length === 0 ? edition : { ...edition, banks: [...edition.banks, ...banks] };
}

/** In the order of the banks. */
export const allQuestions = oncePer(({ banks }: Edition): readonly Question[] =>
  banks.flatMap((bank) => bank.questions),
);

/** What each step of autonomy requires, by question. */
export const requirementsByQuestion = oncePer(({ autonomy }: EditionSettings) => {
  const byQuestion = new Map<string, { readonly step: Step; readonly atLeast: Level }[]>();
  for (const step of steps)
    for (const { question, atLeast } of autonomy[step])
      byQuestion.set(question, [...(byQuestion.get(question) ?? []), { step, atLeast }]);
  return byQuestion;
});

/** Whether any step of autonomy requires this question. */
export function isAutonomyRequirement(edition: Edition, questionId: string): boolean {
  return requirementsByQuestion(edition.settings).has(questionId);
}
