import { coreBanks, type EditionSettings, type Zone } from '../../bank/edition';
import { grouped } from '../../document/grouped-number';
import type { Range, Score } from '../../scoring/score-card';
import type { ReportInput } from '../report-input';
import { shareWords } from './domain';
import { count, listed, plural } from './grammar';
import { scoreWords } from './level';
import type { toleranceNames } from './names';

export const methodWords = {
  title: 'Method and limits',
  intro:
    'Everything here follows from your answers and the edition named below by fixed rules, without a clock and without chance. The same answers always give the same report. One weak link decides, by design.',
  score: 'Score',
  scoreText:
    'Each question has a weight of 1 to 5 and an answer at level 0 to 4. A domain’s score is 100 times the sum of weight times level, divided by 4 times the sum of weights. The floor takes an open question as 0, the ceiling takes it as 4, so silence never lifts a score. The overall score is the mean of the scored domains, kept as an exact fraction and rounded once, half up.',
  byHand: 'The sums by hand',
  levels: 'Levels and gates',
  coverage:
    'Coverage is the weight of known answers, as a share of the weight of all questions that apply. Under 80% a result is provisional. Under 40% a domain has no level and a pattern no rating; only the number of further answers is printed.',
  autonomy: 'Supported autonomy',
  autonomyText:
    'The supported autonomy is the greatest step whose requirements, and those of every step below, hold. The floor takes an open question as not held, the ceiling as held. A requirement that your facts rule out holds; one that was not asked only because agents do less today is open.',
  patterns: 'Patterns',
  gaps: 'Targets and severity',
  gapsText:
    'A target follows from risk tolerance and stakes, and is never below what the autonomy in use requires. If the tolerance is not known, the conservative row counts.',
  severity: [
    'Critical: required for the next step of autonomy when that step is already in use, or a gate at 0.',
    'High: required for a further step in use, or weight 5 and two or more levels short.',
    'Medium: two or more levels short, or weight 4 or 5.',
    'Low: the rest.',
  ],
  pace: 'Pace square',
  scope: 'What was asked',
  scopeNone: 'No fact put a question out of scope.',
  limits: 'Limits',
  truths:
    'What was judged counts, else what was evidenced, else what was said. Of several respondents the lower of what those who know best and those who cross-check say counts, each by its lower median; where not both may be shown, the lower median of all.',
  limitsUnchecked: 'These are your own answers; nobody has checked them against evidence.',
  limitsChecked:
    'What was not evidenced or judged is your own answer, unchecked; the table of answers says which is which.',
  limitsList: [
    'No benchmark exists. Nothing here compares you with other organisations.',
    'Weights, gates, requirements, targets and zones are our choices, tuned on invented organisations. They are printed so that you can disagree with one of them by name.',
    'A level says what stands between an agent and harm. It does not predict incidents.',
    'An incident replay counts the barriers you report. It does not say how that day would have gone for you.',
    'The PDF of this report says that it is PDF/UA-1 and PDF/A-3a. That rests on our own checks and on Preflight A-1b, not on veraPDF.',
  ],
  terms: {
    edition: 'Edition',
    digest: 'Digest (sha256)',
    engine: 'Engine version',
    seal: 'Seal',
    banks: 'Banks',
  },
  sides: { floor: 'Floor', ceiling: 'Ceiling', both: 'Floor and ceiling' },
  seal: 'The SHA-256 on the cover is that of the data this report was built from, which its PDF carries inside. The command npm run verify -- gap-report.pdf does every sum again and tells whether the file is what they give.',
  edition: 'Edition',
  control: 'Control',
  youHave: 'You have',
  ruledOut: 'ruled out by facts',
} as const;

export function levelRules({ levelShare, gateMinimums }: EditionSettings): string[] {
  const minimums = gateMinimums.map((minimum, at) => `${minimum} for level ${at + 1}`);
  return [
    `A domain is at level n when, for n and every level below it, at least ${shareWords(levelShare.points, levelShare.of)} of the weight stands at that level or above, and every gate stands at its minimum: ${listed(minimums)}.`,
    'So one gate left behind holds the whole domain, however good the rest is. The quick track prints only “at most”: the greatest level whose minimum every gate still meets, or may meet.',
  ];
}

export function patternRules({ exposureBands }: EditionSettings): string[] {
  const [first, second, third] = exposureBands;
  return [
    `A question counts for a pattern with its weight times a relevance of 1 to 3. Exposure is the sum of that times the levels missing to 4, divided by 4 times the sum, from 0 to 100. The floor takes open questions as 4, the ceiling as 0.`,
    `Exposure falls into four bands, cut at ${first}, ${second} and ${third}. A gate or key question of relevance 3 raises the band by itself: to the top at level 0, to the one below at level 1. Band (0 to 3) plus stakes (0 to 2) gives the rating: 0 or 1 low, 2 moderate, 3 high, 4 or 5 severe.`,
  ];
}

/** How both indices are made, and that the first zone which fits is named. */
export function adoptionRule(settings: EditionSettings): string {
  return `${indexRule(settings)} Governance is the overall score. The two are different units and are never subtracted. The first zone that fits is named:`;
}

/** The adoption index alone. */
export function indexRule(settings: EditionSettings): string {
  const { weeklyUse, share, autonomy, mandate } = settings.adoptionWeights;
  const values = (of: Readonly<Record<string, number>>) =>
    listed(Object.entries(of).map(([name, value]) => `${name} ${value}`));
  return `The adoption index weighs four facts: weekly use ${weeklyUse}, share of AI-assisted changes ${share}, autonomy in use ${autonomy} (${values(settings.adoptionAutonomy)}) and what leaders expect ${mandate} (${values(settings.adoptionMandate)}). Unknown facts make a range; with less than ${settings.adoptionKnownShare}% of the weight known there is no index.`;
}

/** The tests of one zone, as it is read. */
export function zoneRule({ adoptionBelow, governanceAtLeast, autonomyGap }: Zone): string {
  const { is, atLeast, atMost } = autonomyGap ?? {};
  const tests = [
    ...(adoptionBelow === undefined ? [] : [`adoption below ${adoptionBelow}`]),
    ...(governanceAtLeast === undefined ? [] : [`governance floor ${governanceAtLeast} or more`]),
    ...(is === undefined ? [] : [`autonomy in use ${beyond(is)}`]),
    ...(atLeast === undefined ? [] : [`autonomy in use at least ${beyond(atLeast)}`]),
    ...(atMost === undefined
      ? []
      : [atMost === 0 ? 'autonomy in use is supported' : `autonomy in use at most ${beyond(atMost)}`]),
  ];
  return tests.length === 0 ? 'everything else' : listed(tests);
}

function beyond(steps: number): string {
  return `${count(steps, 'step')} beyond what is supported`;
}

export function toleranceSentence(tolerance: keyof typeof toleranceNames, said: boolean, gateTarget: number): string {
  const from = said ? `Yours is ${tolerance}.` : 'Yours is not known, so the conservative row counts.';
  const gates = tolerance === 'conservative' ? ` Where tier 1 systems exist, gates aim at ${gateTarget}.` : '';
  return `${from}${gates}`;
}

export function scopeSentence({ card, edition, assessment }: ReportInput): string {
  const all = coreBanks(edition).reduce((sum, bank) => sum + bank.questions.length, 0);
  const { inScope, applicable, known, unknown, unanswered, notApplicable } = card.counts;
  return `The edition has ${all} questions; the ${assessment.track} track with your facts asks ${inScope}. Of these ${notApplicable} ${plural(notApplicable, 'is', 'are')} marked not applicable, which leaves ${applicable}: ${known} with a known answer, ${unknown} “don’t know”, ${unanswered} not answered.`;
}

export function scopedOutWords(prompt: string, questions: number, weight: number): string {
  return `Your answer to “${prompt}” leaves out ${count(questions, 'question')} with a weight of ${weight}.`;
}

export const scopedOutNote = 'A question that hangs on two facts is counted under both.';

/** From one domain's table to the overall score, in this report's own figures. */
export function byHandScore(domain: string, own: Range<Score>, overall: Range<Score>): string[] {
  const { floor, ceiling } = own;
  return [
    `Take the table of a domain under “Every question and answer”. Leave out what is not applicable or was not asked. Add up the weights and multiply by 4: for ${domain} that is 4 × ${grouped(floor.of / 4)} = ${grouped(floor.of)}.`,
    `In each row multiply weight by level, and add up: for ${domain} ${grouped(floor.points)} with “Don’t know” and “Not answered” as 0, ${grouped(ceiling.points)} with them as 4. 100 × ${grouped(floor.points)} / ${grouped(floor.of)} rounds to ${floor.shown}, 100 × ${grouped(ceiling.points)} / ${grouped(ceiling.of)} to ${ceiling.shown}.`,
    `Do so for every domain, add up the fractions without rounding and divide by their number: ${grouped(overall.floor.points)}/${grouped(overall.floor.of)} is ${overall.floor.shown} of 100, the floor, and ${grouped(overall.ceiling.points)}/${grouped(overall.ceiling.of)} is ${overall.ceiling.shown}, the ceiling.`,
  ];
}

/** The same for one pattern; `number` is its place in the key, P1 and so on. */
export function byHandExposure(number: number, title: string, { floor, ceiling }: Range<Score>): string {
  return `For a pattern take the rows of all domains that name it. In each, multiply weight by relevance by what the level lacks to 4. For P${number}, ${title}, weight times relevance adds up to ${grouped(floor.of / 4)}, and 4 × ${grouped(floor.of / 4)} = ${grouped(floor.of)}; the points are ${grouped(floor.points)} with open answers as 4 and ${grouped(ceiling.points)} with them as 0. That is ${scoreWords({ floor, ceiling })}.`;
}

/** "Tooling 60/112, Review 40/96": the mean written out. */
export function meanExample(
  side: string,
  parts: readonly { readonly title: string; readonly points: number; readonly of: number }[],
  mean: { readonly points: number; readonly of: number; readonly shown: number },
): string {
  const sum = parts.map((part) => `${grouped(part.points)}/${grouped(part.of)}`).join(' + ');
  const names = listed(parts.map((part) => part.title));
  return `${side} (${names}): (${sum}) / ${parts.length} = ${grouped(mean.points)}/${grouped(mean.of)}, shown as ${mean.shown} of 100.`;
}
