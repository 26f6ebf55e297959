import { grouped } from '../../document/grouped-number';
import type { Gap, MissingRequirement, PaceCard, Range, ScoreCard } from '../../scoring/score-card';
import { capital, count, countIs, listed, numberWord, plural, quoted, span } from './grammar';
import { coverageWords, scoreWords } from './level';

export const answerWords = {
  title: 'The answer on one page',
  callout: 'Autonomy in use against autonomy supported',
  messages: (number: number) => `${capital(count(number, 'thing'))} to know`,
  asked: (number: number) => `${capital(count(number, 'decision'))} asked of you`,
  holds: 'What holds you',
  noHolds: 'Nothing holds you: every step of autonomy is supported.',
  wayOut: 'The other way out',
  notKnown: 'not known',
  notAsked: 'not asked',
  goFurther: 'Asked once agents go further.',
  findOut: (role: string) => `Find out first: ask ${role}.`,
  profile: 'The profile',
  profileFrom: 'A domain is as strong as its weakest gate; no mean stands for the four.',
  patterns: 'The three patterns rated highest',
  noPatterns: 'No pattern can be rated yet; too few answers are known.',
  pace: 'Adoption beside governance',
  quick:
    'The quick track says only how high a domain’s level can be at most; the supported autonomy it gives is exact.',
  nothing:
    'Nothing is answered yet. This report therefore says what would be asked, what it would mean, and where to start.',
} as const;

export function holdsIntro(nextStep: readonly MissingRequirement[]): string {
  const next = nextStep[0]?.for ?? '';
  const asked = nextStep.filter((one) => one.why !== 'notAsked');
  const number = asked.length;
  if (number === 0) return `Nothing that was asked holds you at the step below ${next}.`;
  if (asked.every((one) => one.why === 'below'))
    return `${capital(count(number, 'requirement'))} ${plural(number, 'does', 'do')} not hold for ${next}.`;
  return `${capital(countIs(number, 'requirement'))} not known to hold for ${next}. One without a known answer is no gap: find it out.`;
}

/** Null when everything was asked. Asked now they would only be guessed at. */
export function askedLater(nextStep: readonly MissingRequirement[]): string | null {
  const later = nextStep.filter((one) => one.why === 'notAsked').length;
  if (later === 0) return null;
  return `${capital(countIs(later, 'further control'))} required for ${nextStep[0]?.for} and asked once agents go further.`;
}

/** The table of requirements in the method chapter names them all. */
export function firstRequirements(shown: number): string {
  return `The first ${numberWord(shown)} stand here; the method chapter lists all.`;
}

/** Score, coverage and gates: each with what it is counted in. */
export function scoreSentence({ score, coverage, counts }: ScoreCard, examined: boolean): string {
  if (!score) return 'There is no score: nothing that was asked applies.';
  const basis = examined ? 'On what was judged, else evidenced, else said,' : 'On your own answers';
  return `${basis} the score is ${scoreWords(score)}: ${counts.known} of ${counts.applicable} ${plural(counts.applicable, 'question')} with a known answer, ${coverageWords(coverage)}.`;
}

export function gatesSentence({ gates }: ScoreCard): string {
  const all = gates.met + gates.unmet + gates.unknown;
  if (all === 0) return 'No gate is in force under your facts.';
  const states = [
    { number: gates.met, word: 'met' },
    { number: gates.unmet, word: 'unmet' },
    { number: gates.unknown, word: 'not known' },
  ].filter(({ number }) => number > 0);
  const said = states.map(
    ({ number, word }, at) => `${number} ${at === 0 ? `${plural(number, 'is', 'are')} ` : ''}${word}`,
  );
  const [only, ...others] = states;
  if (only && others.length === 0 && all > 1) return `All ${all} gates in force are ${only.word}.`;
  return `Of ${all} ${plural(all, 'gate')} in force, ${listed(said)}.`;
}

export function gapsSentence(gaps: readonly Gap[], toFindOut: number): string {
  const known = belowTarget(gaps);
  if (toFindOut === 0) return `${known}.`;
  return `${known}; ${toFindOut} ${plural(toFindOut, 'question is', 'questions are')} still to find out.`;
}

function belowTarget(gaps: readonly Gap[]): string {
  const critical = gaps.filter((gap) => gap.severity === 'critical').length;
  if (gaps.length === 0) return 'No known answer is below its target';
  if (gaps.length === 1) return `1 known answer is below its target, and it is ${critical ? '' : 'not '}critical`;
  return `${gaps.length} known answers are below target, ${critical === 0 ? 'none' : critical} of them critical`;
}

export function paceSentences(pace: PaceCard): string[] {
  const adoption = pace.adoption
    ? `The adoption index is ${pointsWords(pace.adoption)}.`
    : 'There is no adoption index: too little is known about weekly use, AI-assisted changes, autonomy and what leaders expect.';
  const governance = pace.governance
    ? `The governance score is ${scoreWords(pace.governance)}.`
    : 'Governance has no place in the square while under 40% of the weight is known.';
  return [adoption, governance, ...zoneSentences(pace)];
}

/** Both indices and where they meet, for the answer page; the square itself stands in the profile. */
export function paceLine({ adoption, governance, zones }: PaceCard): string {
  const [only] = zones;
  if (!adoption || !governance || !only) return 'too little is known to place you yet.';
  const names = listed(
    zones.map((zone) => quoted(zone.title)),
    'or',
  );
  const meaning = zones.length === 1 ? ` ${only.text}` : '';
  return `adoption ${scoreWords(adoption)}, governance ${scoreWords(governance)}: ${names}.${meaning}`;
}

function pointsWords(range: Range<{ readonly shown: number; readonly points: number; readonly of: number }>): string {
  const { floor, ceiling } = range;
  const points = span({ floor: grouped(floor.points), ceiling: grouped(ceiling.points) });
  return `${scoreWords(range)} (${points} of ${grouped(floor.of)} points)`;
}

function zoneSentences({ zones }: PaceCard): string[] {
  if (zones.length === 0) return [];
  const names = listed(
    zones.map((zone) => zone.title),
    'or',
  );
  const [only] = zones;
  if (zones.length === 1 && only) return [`That is the zone “${only.title}”. ${only.text}`];
  return [
    `The ranges touch ${count(zones.length, 'zone')}: ${names}.`,
    ...zones.map((zone) => `${zone.title}: ${zone.text}`),
  ];
}

export const paceWords = {
  figure: (adoption: string, governance: string) =>
    `Pace square: adoption ${adoption}, governance ${governance}. Two indices, not one unit.`,
  xLabel: 'Adoption index, 0 to 100',
  yLabel: 'Governance score, 0 to 100',
} as const;

/** For which autonomy the zones are drawn: a zone hangs on that as well as on both indices. */
export function zonesNote({ floor, ceiling }: Range<number>, open: boolean): string {
  const read = open
    ? 'Zones are read along the lower edge of your mark, with open answers as 0; it may touch several.'
    : 'You are in the zone where your mark stands.';
  if (floor !== ceiling) return `The zones are drawn for every autonomy that your answers leave open. ${read}`;
  const gap = floor <= 0 ? 'supported' : `${count(floor, 'step')} beyond what is supported`;
  return `The zones are drawn for your autonomy in use, which is ${gap}. ${read}`;
}
