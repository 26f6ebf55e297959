import type { Truth } from '../../content/condition';
import type {
  GapSum,
  Placement,
  RequirementStanding,
  StakesTest,
  TargetRule,
  ZoneTest,
} from '../../scoring/explain/explanation';
import type { Range, Score } from '../../scoring/score-card';
import { capital, count, listed, quoted, span, unbroken } from './grammar';

/** The words around the sums: what each page says before its tables, and the heads of their columns. */
export const explainWords = {
  question: 'Question',
  weight: 'Weight',
  relevance: 'Relevance',
  level: 'Level',
  points: 'Points',
  of: 'Of',
  total: 'Sum',
  open: 'open',
  termsOfScore: 'The score, question by question',
  scoreRule:
    'Points are weight times level; “of” is weight times 4. An open question counts as 0 on the floor and as 4 on the ceiling. What does not apply or was not asked is left out.',
  termsOfExposure: 'The exposure, question by question',
  exposureRule:
    'Points are weight times relevance times the levels missing to 4; “of” is weight times relevance times 4. An open question counts as 4 on the floor and as 0 on the ceiling.',
  nothing: 'Nothing that was asked here applies, so there is no sum.',
  meanRule:
    'The overall score is the mean of the scored domains: the exact fractions are added, divided by their number, and rounded once.',
  domain: 'Domain',
  levelSteps: 'The level, step by step',
  levelFloor: 'With open questions as 0',
  levelCeiling: 'With open questions as 4',
  weightAt: 'Weight at it or above',
  needed: 'Needed',
  gatesAt: 'Every gate at',
  gatesBelow: 'Gates below that',
  holds: 'Holds',
  yes: 'yes',
  no: 'no',
  none: 'none',
  same: 'the same',
  autonomyTitle: 'Why this autonomy is supported',
  autonomyRule:
    'A step is supported when all its requirements hold, and those of every step below. On the floor an open requirement does not hold, on the ceiling it does.',
  requirement: 'Requirement',
  needs: 'Needs',
  has: 'You have',
  outcome: 'So it',
  hole: 'Gate or key question',
  band: 'Band',
  bandTitle: 'The band',
  stakesTitle: 'The stakes and the rating',
  adoptionTitle: 'The adoption index',
  governanceTitle: 'Governance',
  governanceRule: 'Governance is the overall score; its floor places you.',
  zoneTitle: 'The zone',
  zone: 'Zone',
  tests: 'Tests',
  fact: 'Fact',
  value: 'Value, 0 to 100',
  named: 'named',
  paceTitle: 'Why this place in the pace square',
  domainLead: (level: string, score: string | null) => `${level}${score === null ? '' : `; score ${score}`}.`,
  gapLead: (level: number, target: number, rank: number, of: number) =>
    `Level ${level}, target ${target}; number ${rank} of ${of}.`,
  gapTarget: 'The target',
  gapSeverity: 'The severity',
  gapPlace: 'The place in the plan',
  rule: 'Rule',
  asks: 'Asks for level',
  highest: 'The highest of these is the target.',
  changeTitle: 'The smallest change, priced',
  changeRule:
    'Each item costs the person-weeks of its effort times the levels it climbs. An open question is counted from 0. The prices only compare ways; the plan counts a gap once.',
  changeTo: (step: string) => `To support ${step}`,
  changeLift: (domain: string, level: number | null) => `To lift ${domain} to level ${level}`,
  changeNone: 'Nothing has to change: the autonomy in use is supported and no domain is held at a lower level.',
  changeOpen:
    'Nothing can be priced yet: too little is known of the autonomy in use, or of the domains, to say what would have to change.',
  effort: 'Effort',
  from: 'From',
  to: 'To',
  scoreTitle: 'Why this overall score',
  back: 'Back to the result',
  tryIt: 'Change an answer and see what moves',
} as const;

export const whyTitles = {
  domain: (title: string) => `Why ${title} stands where it stands`,
  pattern: (title: string) => `Why this rating: ${title}`,
  practice: (title: string) => `Why this score: ${title}`,
  gap: (prompt: string) => `Why this gap: ${prompt}`,
} as const;

/** "100 × 119 / 288, rounded to 41."; both sides where they differ. */
export function sumSentence({ floor, ceiling }: Range<Score>): string {
  const one = ({ points, of, shown }: Score) => `100 × ${points} / ${of}, rounded to ${shown}`;
  if (floor.points * ceiling.of === ceiling.points * floor.of) return `${one(floor)}.`;
  return `Floor ${one(floor)}; ceiling ${one(ceiling)}.`;
}

export function requirementOutcome(outcome: RequirementStanding['outcome']): string {
  switch (outcome) {
    case 'holds':
      return 'holds';
    case 'ruledOut':
      return 'holds: your facts rule it out';
    case 'below':
      return unbroken('does not hold');
    case 'unknown':
      return 'is not known';
    case 'notAsked':
      return 'was not asked, so it is open';
  }
}

export function stepTitle(step: string, meaning: string, holds: Range<boolean>): string {
  const verdict = holds.floor ? 'its own requirements hold' : holds.ceiling ? 'open' : 'not all of them hold';
  return `${step}, ${meaning}: ${verdict}`;
}

/** The mean's band by its edges, then the worst hole. Bands are numbered 0 to 3. */
export function bandSentence(edges: readonly number[], mean: Range<number>, band: Range<number>): string {
  const raised = band.floor > mean.floor || band.ceiling > mean.ceiling;
  const hole = raised
    ? `A gate or key question of relevance 3 raises it to ${span(band)}.`
    : 'No gate or key question of relevance 3 raises it.';
  return `Bands are cut at ${listed(edges.map(String))}. The mean alone falls into band ${span(mean)}. ${hole}`;
}

export function ratingSentence(band: Range<number>, stakes: string, index: number, rating: Range<string>): string {
  const sum = ({ floor, ceiling }: Range<number>) =>
    floor === ceiling
      ? `${floor} + ${index} = ${floor + index}`
      : `${floor} + ${index} to ${ceiling} + ${index}, so ${floor + index} to ${ceiling + index}`;
  return `Stakes are ${stakes}, which adds ${index}. Band plus stakes: ${sum(band)}. 0 or 1 is low, 2 moderate, 3 high, 4 or 5 severe: ${span(rating)}.`;
}

/** `said` gives each fact with its answer. */
export function stakesSentence({ stakes, truth, decides }: StakesTest, said: readonly string[]): string {
  const test: Readonly<Record<Truth, string>> = {
    yes: 'holds',
    no: 'does not hold',
    unknown: stakes === 'low' ? 'is not known, and a low one must be' : 'is not known to fail, which is enough',
  };
  const seen = said.length === 0 ? '' : ` Read from ${listed(said)}.`;
  return `The condition for ${stakes} stakes ${test[truth]}${decides ? ', and it decides' : ''}.${seen}`;
}

export const stakesDefault = 'No condition decides, so stakes are moderate.';

export function zoneTestWords({ kind, value, truth }: ZoneTest): string {
  const verdict: Readonly<Record<Truth, string>> = { yes: 'yes', no: 'no', unknown: 'in part of your range' };
  const beyond = `${count(value, 'step')} beyond what is supported`;
  const tests: Readonly<Record<ZoneTest['kind'], string>> = {
    adoptionBelow: `adoption below ${value}`,
    governanceAtLeast: `governance floor ${value} or more`,
    gapIs: `in use ${beyond}`,
    gapAtLeast: `in use at least ${beyond}`,
    gapAtMost: value === 0 ? 'in use is supported' : `in use at most ${beyond}`,
  };
  return `${tests[kind]}: ${verdict[truth]}`;
}

/** Facts are given as "prompt: answer", patterns and questions by their words. */
export function targetWords(rule: TargetRule, said: readonly string[], promptOf: (id: string) => string): string {
  switch (rule.rule) {
    case 'tolerance':
      return `Risk tolerance ${rule.tolerance} at ${rule.stakes} stakes`;
    case 'tier1Gate':
      return 'A gate, under conservative tolerance, where tier 1 systems exist';
    case 'inUse':
      return `${rule.step} requires it, and is in use`;
    case 'authored':
      return `The question’s own rule, read from ${listed(said)}`;
    case 'prerequisite':
      return `Needed before ${listed(rule.of.map((id) => quoted(promptOf(id))))}`;
  }
}

export function stakesFromSentence(
  from: readonly { readonly title: string; readonly stakes: string }[],
  stakes: string,
) {
  if (from.length === 0) return 'No pattern of relevance 2 or 3 applies, so its stakes are moderate.';
  const each = from.map(({ title, stakes: own }) => `${title} (${own})`);
  return `Its stakes are ${stakes}, the highest among the patterns that this question says most about: ${listed(each)}.`;
}

/** The rule that gave the severity, with the figures it read. */
export function severitySentence({ gap }: GapSum, weight: number, step: string): string {
  const far = count(gap.target - gap.level, 'level');
  const because: Readonly<Record<GapSum['gap']['because'], string>> = {
    requirement: `${step} requires it, is in use, and is the next step above what is supported`,
    gateAtZero: 'it is a gate, and nothing is behind it',
    laterRequirement: `${step} requires it and is in use, but another step comes first`,
    heavyAndFar: `its weight is 5 and it is ${far} short`,
    farOrWeighty: `its weight is ${weight} and it is ${far} short; two levels short or weight 4 is enough`,
    rest: `its weight is ${weight} and it is ${far} short, and no other rule asks for more`,
    prerequisite: 'it stands at its own target and is planned only because another gap needs it',
  };
  return `${capital(gap.severity)}: ${because[gap.because]}.`;
}

export function placeSentence(place: Placement): string {
  const slots = ['day 30', 'day 60', 'day 90', 'after day 90'];
  const at = (slot: number) => slots[slot] ?? '';
  const where = `${capital(at(place.slot))}. It takes ${count(place.points, 'person-week')}.`;
  const earliest = Math.max(place.authored, place.after ?? 0);
  const full = slots.slice(earliest, place.slot).map((name, index) => {
    return `${name} holds ${place.slots[earliest + index]}`;
  });
  switch (place.because) {
    case 'critical':
      return `${where} Critical gaps and what they need first go there, whatever the room.`;
    case 'authored':
      return `${where} That is the horizon its author gave it, and there is room.`;
    case 'prerequisite':
      return `${where} Its author gave it ${at(place.authored)}, but what has to come before it stands in ${at(place.after ?? 0)}.`;
    case 'noRoom':
      return `${where} It could start at ${at(earliest)}, but each 30 days have room for ${place.perHorizon}, and ${listed(full)}.`;
  }
}
