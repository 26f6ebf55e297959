import { handsOnRoles, type Level, type Question, type Role, roles } from '../bank/bank';
import { allQuestions, type Edition } from '../bank/edition';
import { compare } from '../content/issue';
import type { Answer, Response } from './assessment';
import type { Consolidated, QuestionGroups, Respondents, Unit } from './consolidated';
import { type ShownRoles, shownRoles } from './suppression';
import { addReply, emptyTally, joined, replyCount, type Tally, verdictOf } from './tally';

type Replies = ReadonlyMap<string, ReadonlyMap<Role, Tally>>;

/** Source: the scoring model, "Several respondents, units". Linear in replies; the order of responses is irrelevant. */
export function consolidate(edition: Edition, responses: readonly Response[], minimumGroup?: number): Consolidated {
  const minimum = minimumGroup ?? edition.settings.minimumGroup;
  const questions = allQuestions(edition);
  const ofAll = responses.filter(({ unit }) => unit === undefined);
  const own = tally(ofAll);
  const asked = questions.flatMap((question) => {
    const byRole = own.get(question.id);
    return byRole ? [askedOf(question, byRole, minimum)] : [];
  });
  return {
    answers: answersFrom(questions, own, minimum),
    minimumGroup: minimum,
    respondents: respondentsOf(ofAll, minimum),
    groups: asked.flatMap((one) => groupsOf(one) ?? []),
    perceptionGaps: asked.flatMap((one) => perceptionGap(one) ?? []),
    mixtures: asked.filter(({ told }) => isMixture(told)).map(({ question }) => question.id),
    units: unitsOf(questions, responses, minimum),
  };
}

interface Asked {
  readonly question: Question;
  readonly byRole: ReadonlyMap<Role, Tally>;
  readonly shown: ShownRoles;
  /** Those whose replies the answer, or a group shown beside it, tells of: a mixture is told of nobody else. */
  readonly told: Tally;
}

function askedOf(question: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number): Asked {
  const sizes = roles.flatMap((key) => {
    const own = byRole.get(key);
    return own ? [{ key, n: replyCount(own) }] : [];
  });
  const totalIsTold = pairOf(question, byRole, minimum) === null;
  const shown = shownRoles(sizes, minimum, totalIsTold);
  const isTold = (role: Role) =>
    totalIsTold || shown.roles.has(role) || (shown.perception && handsOnRoles.includes(role));
  const told = joined([...byRole].flatMap(([role, own]) => (isTold(role) ? [own] : [])));
  return { question, byRole, shown, told };
}

function respondentsOf(responses: readonly Response[], minimum: number): Respondents {
  const sizes = roles.flatMap((role) => {
    const n = responses.filter((one) => one.role === role).length;
    return n > 0 ? [{ role, n }] : [];
  });
  const large = sizes.filter(({ n }) => n >= minimum);
  const left = responses.length - large.reduce((sum, { n }) => sum + n, 0);
  return {
    n: left > 0 && left < minimum && large.length > 0 ? null : responses.length,
    roles: large,
    withheld: sizes.filter(({ n }) => n < minimum).map(({ role }) => role),
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
function saidOf(question: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number): Answer {
  const pair = pairOf(question, byRole, minimum);
  if (!pair) return withoutLoneReason(all(byRole), minimum);
  return { state: 'known', level: pair[0] < pair[1] ? pair[0] : pair[1] };
}

/** The levels of the role that knows best and of the one that cross-checks; null where not both can be told. */
function pairOf({ ask }: Question, byRole: ReadonlyMap<Role, Tally>, minimum: number): readonly [Level, Level] | null {
  const [best, check] = [ask.best, ask.crossCheck].map((role) => {
    const own = byRole.get(role);
    const verdict = own && replyCount(own) >= minimum ? verdictOf(own) : undefined;
    return verdict?.state === 'known' ? verdict.level : undefined;
  });
  return best === undefined || check === undefined ? null : [best, check];
}

/** Words of a few are as telling as their answers: a reason is repeated only where enough gave one. */
function withoutLoneReason(together: Tally, minimum: number): Answer {
  const verdict = verdictOf(together);
  const hide = verdict.state === 'notApplicable' && together.notApplicable < minimum;
  return hide ? { ...verdict, reason: '' } : verdict;
}

function all(byRole: ReadonlyMap<Role, Tally>): Tally {
  return joined([...byRole.values()]);
}

function isMixture({ levels: counts, notApplicable }: Tally): boolean {
  return notApplicable > 0 && counts.some((count) => count > 0);
}

function groupsOf({ question, byRole, shown: may }: Asked): QuestionGroups | undefined {
  const groups = [...byRole]
    .filter(([role]) => may.roles.has(role))
    .map(([role, own]) => ({ role, n: replyCount(own), level: levelOf(own) }))
    .sort((a, b) => compare(a.role, b.role));
  if (groups.length === 0) return undefined;
  const shown = groups.flatMap(({ level }) => level ?? []);
  const spread = shown.length < 2 ? null : Math.max(...shown) - Math.min(...shown);
  return { question: question.id, groups, spread };
}

function levelOf(own: Tally): Level | null {
  const verdict = verdictOf(own);
  return verdict.state === 'known' ? verdict.level : null;
}

const perceptionGapFrom = 2;

function perceptionGap({ question, byRole, shown }: Asked) {
  if (!shown.perception) return undefined;
  const leaders = byRole.get('leadership') ?? emptyTally();
  const hands = joined(handsOnRoles.flatMap((role) => byRole.get(role) ?? []));
  const [leadership, handsOn] = [levelOf(leaders), levelOf(hands)];
  if (leadership === null || handsOn === null) return undefined;
  if (Math.abs(leadership - handsOn) < perceptionGapFrom) return undefined;
  return {
    question: question.id,
    leadership,
    handsOn,
    n: { leadership: replyCount(leaders), handsOn: replyCount(hands) },
  };
}

/** No total of the units is told anywhere, so that none can be worked out; what few of a unit answered is left open. */
function unitsOf(questions: readonly Question[], responses: readonly Response[], minimum: number): Unit[] {
  const byUnit = new Map<string, Response[]>();
  for (const response of responses) {
    if (response.unit === undefined) continue;
    entry(byUnit, response.unit, (): Response[] => []).push(response);
  }
  return [...byUnit]
    .sort(([a], [b]) => compare(a, b))
    .map(([unit, own]) => ({
      unit,
      shown:
        own.length < minimum
          ? null
          : { n: own.length, answers: answersFrom(questions, enough(tally(own), minimum), minimum) },
    }));
}

function enough(own: Replies, minimum: number): Replies {
  return new Map([...own].filter(([, byRole]) => replyCount(all(byRole)) >= minimum));
}
