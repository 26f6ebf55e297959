import type { Answer, Assessment, FactValue } from '../../app/assessment/assessment';
import { type Bank, type Level, levels, type Question } from '../../app/bank/bank';
import type { Contradiction } from '../../app/bank/contradiction';
import type { AutonomyRequirement, Edition, EditionSettings } from '../../app/bank/edition';
import type { Fact } from '../../app/bank/fact';
import type { Incident } from '../../app/bank/incident';
import type { Pattern, ResetControl } from '../../app/bank/pattern';
import type { Condition, FactTest } from '../../app/content/condition';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { ScoreCard } from '../../app/scoring/score-card';

/** A small invented edition: nothing in it is real content, so that numbers can be worked out by hand. */
export interface Invented {
  readonly questions: readonly Question[];
  readonly autonomy?: Partial<Record<'A1' | 'A2' | 'A3' | 'A4', readonly AutonomyRequirement[]>>;
  readonly patterns?: readonly Pattern[];
  readonly practices?: readonly string[];
  readonly incidents?: readonly Incident[];
  readonly resetControls?: readonly ResetControl[];
  readonly contradictions?: readonly Contradiction[];
  readonly settings?: Partial<EditionSettings>;
}

export function inventEdition(invented: Invented): Edition {
  const { questions, patterns = [], practices = [], incidents = [], resetControls = [] } = invented;
  return {
    id: '2000.1',
    status: 'draft',
    digest: '',
    title: 'Invented',
    banks: banksOf(questions),
    facts: inventedFacts,
    patterns,
    practices: practices.map((id) => ({ id, title: id, text: [] })),
    resetControls,
    incidents,
    references: [],
    contradictions: invented.contradictions ?? [],
    keyMessages: { messages: [], decisions: [] },
    vendorFacts: [],
    settings: { ...settings, autonomy: { A1: [], A2: [], A3: [], A4: [], ...invented.autonomy }, ...invented.settings },
  };
}

function banksOf(questions: readonly Question[]): Bank[] {
  const domains = [...new Set(questions.map((question) => question.domain))];
  return domains.map((domain) => ({
    domain,
    version: '1.0.0',
    title: domain,
    purpose: domain,
    lang: 'en',
    retired: [],
    questions: questions.filter((question) => question.domain === domain),
  }));
}

/** A question `<domain>.<slug>` of weight 1, no gate, no pattern. */
export function question(id: string, over: Partial<Question> = {}): Question {
  return {
    id,
    domain: id.split('.')[0] ?? '',
    digest: '',
    weight: 1,
    key: false,
    notApplicable: 'never',
    patterns: {},
    practices: [],
    ask: { best: 'platform', crossCheck: 'security' },
    builder: false,
    effort: 'S',
    horizon: 60,
    requires: [],
    references: [],
    targets: [],
    prompt: `${id}?`,
    help: [],
    choices: ['0', '1', '2', '3', '4'],
    variants: [],
    why: [],
    evidence: ['seen'],
    firstFix: [],
    nextSteps: ['0', '1', '2', '3'],
    ...over,
  };
}

export function pattern(id: string, over: Partial<Pattern> = {}): Pattern {
  return { id, title: id, text: [], stakes: {}, ...over };
}

export function incident(id: string, barriers: Readonly<Record<string, Condition>>, arises?: Condition): Incident {
  return {
    id,
    order: 1,
    date: '2000-01',
    disputed: false,
    title: id,
    arises,
    barriers: Object.entries(barriers).map(([name, holds]) => ({ id: name, holds, text: name })),
    sources: [],
    reported: [],
    otherPosition: [],
    lesson: [],
  };
}

export const always: Condition = { kind: 'always' };

export function factIs(name: string, test: FactTest): Condition {
  return { kind: 'fact', name, test };
}

export function autonomyFrom(value: string): Condition {
  return factIs('autonomy', { op: 'atLeast', value });
}

export function answerFrom(id: string, level: number): Condition {
  return { kind: 'answer', question: id, test: { op: 'atLeast', level } };
}

/** Answers in short: a level 0..4, `?` for don't know, `-` for not applicable; absent = not answered. */
export type Short = Level | '?' | '-';

export function answersOf(short: Readonly<Record<string, Short>>): Record<string, Answer> {
  return Object.fromEntries(Object.entries(short).map(([id, one]) => [id, answerOf(one)]));
}

function answerOf(short: Short): Answer {
  if (short === '?') return { state: 'unknown' };
  if (short === '-') return { state: 'notApplicable', reason: 'not here' };
  return { state: 'known', level: short };
}

export function inventAssessment(
  short: Readonly<Record<string, Short>>,
  facts: Readonly<Record<string, FactValue>> = {},
  track: Assessment['track'] = 'full',
): Assessment {
  return { edition: '2000.1', track, organisation: 'Nobody Ltd', date: '2000-01-01', facts, answers: answersOf(short) };
}

/** The card of an invented edition under short answers. */
export function cardOf(
  invented: Invented,
  short: Readonly<Record<string, Short>>,
  facts: Readonly<Record<string, FactValue>> = {},
  track: Assessment['track'] = 'full',
): ScoreCard {
  return scoreAssessment(inventEdition(invented), inventAssessment(short, facts, track));
}

/** Reads "exactly this level" out of a plain number. */
export function levelOf(value: number): Level {
  const level = levels.find((one) => one === value);
  if (level === undefined) throw new Error(`${value} is no level`);
  return level;
}

const settings: Omit<EditionSettings, 'autonomy'> = {
  levelShare: { points: 3, of: 4 },
  gateMinimums: [1, 2, 3, 3],
  exposureBands: [37.5, 62.5, 87.5],
  targets: { progressive: [1, 2, 2], balanced: [2, 2, 3], conservative: [2, 3, 3] },
  conservativeTier1GateTarget: 4,
  plan: {
    points: { S: 1, M: 3, L: 8 },
    smallTeam: { upTo: 15, points: { S: 1, M: 2, L: 5 } },
    per30Days: [{ points: 10 }],
  },
  adoptionWeights: { weeklyUse: 40, share: 20, autonomy: 25, mandate: 15 },
  adoptionAutonomy: { A0: 0, A1: 25, A2: 50, A3: 75, A4: 100 },
  adoptionMandate: { none: 0, encouraged: 33, reviewed: 67, target: 100 },
  adoptionKnownShare: 60,
  minimumGroup: 5,
  zones: [
    { id: 'early', title: 'Early', text: 'Early', adoptionBelow: 50 },
    { id: 'governed', title: 'Governed', text: 'Governed', governanceAtLeast: 50, autonomyGap: { atMost: 0 } },
    { id: 'catching-up', title: 'Catching up', text: 'Catching up', governanceAtLeast: 40, autonomyGap: { is: 1 } },
    { id: 'outrunning', title: 'Outrunning', text: 'Outrunning' },
  ],
};

function inventFact(id: string, type: Fact['type'], ids: readonly string[] = []): Fact {
  const choices = ids.map((choice) => ({ id: choice, label: choice, alone: choice === 'none' && type === 'choices' }));
  return { id, order: 1, group: 'use', type, choices, ask: 'leadership', prompt: `${id}?`, help: [] };
}

export const inventedFacts: readonly Fact[] = [
  inventFact('autonomy', 'choice', ['A0', 'A1', 'A2', 'A3', 'A4']),
  inventFact('risk-tolerance', 'choice', ['progressive', 'balanced', 'conservative']),
  inventFact('mandate', 'choice', ['none', 'encouraged', 'reviewed', 'target']),
  inventFact('mcp', 'choice', ['no', 'yes']),
  inventFact('weekly-use', 'percent'),
  inventFact('ai-share', 'percent'),
  inventFact('juniors', 'percent'),
  inventFact('system-tiers', 'choices', ['tier-1', 'tier-2', 'tier-3', 'none']),
];
