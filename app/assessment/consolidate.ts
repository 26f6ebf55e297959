import type { Level, Question, Role } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import type { Answer, Assessment, Response } from './assessment';
import { addReply, emptyTally, joined, replies, type Tally, verdictOf } from './tally';

/** What several respondents said together. It holds no respondent's own reply, and no group too small to be shown. */
export interface Consolidated {
  /** The organisation's said answers, from responses without a unit; absent = nobody replied. */
  readonly answers: Assessment['answers'];
  readonly minimumGroup: number;
  /** Questions that some group may be shown for, in the order of the banks. */
  readonly groups: readonly QuestionGroups[];
  /** Leadership and hands-on two levels or more apart; both may be shown. */
  readonly perceptionGaps: readonly {
    readonly question: string;
    readonly leadership: Level;
    readonly handsOn: Level;
  }[];
  /** Questions that some answer with a level and others wave off as not applicable. */
  readonly mixtures: readonly string[];
  readonly units: readonly Unit[];
}

export interface QuestionGroups {
  readonly question: string;
  readonly groups: readonly { readonly role: Role; readonly n: number; readonly level: Level | null }[];
  /** Greatest minus least of the levels shown; null below two of them. */
  readonly spread: number | null;
}

export interface Unit {
  readonly unit: string;
  /** Null = too few responses to be shown. */
  readonly shown: { readonly n: number; readonly answers: Assessment['answers'] } | null;
}

type Replies = ReadonlyMap<string, ReadonlyMap<Role, Tally>>;

/** Source: the scoring model, "Several respondents, units". Linear in replies; the order of responses is irrelevant. */
export function consolidate(edition: Edition, responses: readonly Response[], minimumGroup?: number): Consolidated {
  const minimum = minimumGroup ?? edition.settings.minimumGroup;
  const questions = allQuestions(edition);
  const own = tally(responses.filter(({ unit }) => unit === undefined));
  const asked = questions.flatMap((question) => {
    const byRole = own.get(question.id);
    return byRole ? [{ question, byRole }] : [];
  });
  return {
    answers: answersFrom(questions, own, minimum),
    minimumGroup: minimum,
    groups: asked.flatMap(({ question, byRole }) => groupsOf(question, byRole, minimum) ?? []),
    perceptionGaps: asked.flatMap(({ question, byRole }) => perceptionGap(question, byRole, minimum) ?? []),
    mixtures: asked.filter(({ byRole }) => isMixture(all(byRole))).map(({ question }) => question.id),
    units: unitsOf(questions, responses, minimum),
  };
}

function tally(responses: readonly Response[]): Replies {
  const byQuestion = new Map<string, Map<Role, Tally>>();
  for (const { role, answers } of responses) {
    for (const id in answers) {
      const reply = answers[id];
      if (!reply || reply.state === 'notMyArea') continue;
      addReply(entry(entry(byQuestion, id, newRoles), role, emptyTally), reply);
    }
  }
  return byQuestion;
}

function newRoles(): Map<Role, Tally> {
  return new Map();
}

/** The value of a key, made where there is none yet. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function answersFrom(questions: readonly Question[], from: Replies, minimum: number): Record<string, Answer> {
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const byRole = from.get(question.id);
      return byRole ? [[question.id, saidOf(question, byRole, minimum)]] : [];
    }),
  );
}

/** The lower of what those who know best and those who cross-check say; where not both can be told, what all say. */
function saidOf({ ask }: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number): Answer {
  const pair = [ask.best, ask.crossCheck].flatMap((role) => {
    const own = byRole.get(role);
    const verdict = own && isShown(own, minimum) ? verdictOf(own) : undefined;
    return verdict?.state === 'known' ? [verdict.level] : [];
  });
  const [best, check] = pair;
  if (best === undefined || check === undefined) return withoutLoneReason(all(byRole), minimum);
  return { state: 'known', level: best < check ? best : check };
}

/** Words of a few are as telling as their answers: a reason is repeated only where enough gave one. */
function withoutLoneReason(together: Tally, minimum: number): Answer {
  const verdict = verdictOf(together);
  const hide = verdict.state === 'notApplicable' && together.notApplicable < minimum;
  return hide ? { ...verdict, reason: '' } : verdict;
}

function isShown(own: Tally, minimum: number): boolean {
  return replies(own) >= minimum;
}

function all(byRole: ReadonlyMap<Role, Tally>): Tally {
  return joined([...byRole.values()]);
}

function isMixture({ levels: counts, notApplicable }: Tally): boolean {
  return notApplicable > 0 && counts.some((count) => count > 0);
}

function groupsOf(question: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number): QuestionGroups | undefined {
  const groups = [...byRole]
    .filter(([, own]) => isShown(own, minimum))
    .map(([role, own]) => ({ role, n: replies(own), level: levelOf(own) }))
    .sort((a, b) => (a.role < b.role ? -1 : 1));
  if (groups.length === 0) return undefined;
  const shown = groups.flatMap(({ level }) => level ?? []);
  const spread = shown.length < 2 ? null : Math.max(...shown) - Math.min(...shown);
  return { question: question.id, groups, spread };
}

function levelOf(own: Tally): Level | null {
  const verdict = verdictOf(own);
  return verdict.state === 'known' ? verdict.level : null;
}

const handsOnRoles: readonly Role[] = ['senior', 'engineer', 'junior'];
const perceptionGapFrom = 2;

function perceptionGap(question: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number) {
  const leaders = byRole.get('leadership') ?? emptyTally();
  const hands = joined(handsOnRoles.flatMap((role) => byRole.get(role) ?? []));
  if (!isShown(leaders, minimum) || !isShown(hands, minimum)) return undefined;
  const [leadership, handsOn] = [levelOf(leaders), levelOf(hands)];
  if (leadership === null || handsOn === null) return undefined;
  const apart = Math.abs(leadership - handsOn) >= perceptionGapFrom;
  return apart ? { question: question.id, leadership, handsOn } : undefined;
}

function unitsOf(questions: readonly Question[], responses: readonly Response[], minimum: number): Unit[] {
  const byUnit = new Map<string, Response[]>();
  for (const response of responses) {
    if (response.unit === undefined) continue;
    entry(byUnit, response.unit, (): Response[] => []).push(response);
  }
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, own]) => ({
      unit,
      shown: own.length < minimum ? null : { n: own.length, answers: answersFrom(questions, tally(own), minimum) },
    }));
}
