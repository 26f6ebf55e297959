import { isSeatTrack, type Role, roles, type Track } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { entriesOf, itemsOf, type YamlEntry } from '../content/yaml-entries';
import { orList } from './allowed-values';
import { found, isEmpty, namedParts, unknownId } from './answers-file-faults';
import type { Assessment, Reply, Response } from './assessment';
import { questionFinder, type Source } from './read-answer-lines';
import { readLine } from './read-line';
import { readOneAnswer } from './read-one-answer';

const keys = ['role', 'unit', 'answers'];
/** Longest name of a unit, in characters. */
const maxUnit = 80;

type Find = ReturnType<typeof questionFinder>;

/** Fewest replies that hide one respondent among the others; what security asks for, and the least it allows. */
const usualGroup = 5;
const leastGroup = 3;
const mostGroup = 100;

/** What several respondents said: `responses: [{ role, unit, answers }]` and `minimumGroup`. */
export function readSeveral(
  source: Source,
  edition: Edition,
  track: Track | undefined,
): Pick<Assessment, 'responses' | 'minimumGroup'> {
  const minimumGroup = readMinimumGroup(source);
  const responses = readResponses(source, edition, track);
  return { ...(responses.length > 0 && { responses }), ...(minimumGroup !== undefined && { minimumGroup }) };
}

function readMinimumGroup({ entries, log }: Source): number | undefined {
  const entry = entries.find((one) => one.key === 'minimumGroup');
  if (!entry || isEmpty(entry)) return undefined;
  const { raw } = entry;
  if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < leastGroup || raw > mostGroup) {
    log.fault(entry.at, 'minimum-group', found(entry), `a whole number from ${leastGroup} to ${mostGroup}`);
    return undefined;
  }
  if (raw < usualGroup)
    log.warn(
      entry.at,
      'small-group',
      `groups of ${raw}`,
      `${usualGroup} or more, so that nobody's answer can be guessed`,
    );
  return raw;
}

function readResponses(source: Source, edition: Edition, track: Track | undefined): Response[] {
  const entry = source.entries.find((one) => one.key === 'responses');
  if (!entry || isEmpty(entry)) return [];
  if (track && isSeatTrack(track))
    source.log.fault(entry.keyAt, 'responses-of-one-seat', `responses on the ${track} track`, 'track: quick or full');
  const items = itemsOf(entry.node, source.text);
  if (!items) {
    source.log.fault(entry.at, 'wrong-value', found(entry), 'a list, each "- { role, unit, answers }"');
    return [];
  }
  const find = questionFinder(edition, source.log);
  const responses = items.flatMap(
    (item) => readResponse(source, { ...item, key: 'responses', keyAt: item.at }, find) ?? [],
  );
  if (responses.length > 0 && responses.every(({ unit }) => unit !== undefined))
    source.log.warn(
      entry.keyAt,
      'units-only',
      'a unit on every response',
      'some without: only those speak for the organisation',
    );
  return responses;
}

function readResponse(source: Source, item: YamlEntry, find: Find): Response | undefined {
  const { log, text } = source;
  const entries = entriesOf(item.node, text);
  if (!entries) {
    log.fault(item.at, 'wrong-value', found(item), 'a response with role and answers');
    return undefined;
  }
  const part = namedParts(log, entries, keys, 'a part of a response');
  const role = readRole(source, item, part('role'));
  const unit = readLine(log, part('unit'), maxUnit);
  const answers = readReplies(source, part('answers'), find);
  return role && { role, ...(unit !== undefined && { unit }), answers };
}

function readRole({ log }: Source, item: YamlEntry, entry: YamlEntry | undefined): Role | undefined {
  const role = roles.find((one) => one === entry?.typed);
  if (!entry) log.fault(item.at, 'missing-role', 'a response without a role', `role: ${orList(roles)}`);
  else if (!role) unknownId(log, entry.at, 'unknown-role', entry.typed ?? entry.raw, 'a role', roles);
  return role;
}

function readReplies({ log, text }: Source, entry: YamlEntry | undefined, find: Find): Record<string, Reply> {
  if (!entry) return {};
  const lines = entriesOf(entry.node, text);
  if (!lines) log.fault(entry.at, 'wrong-value', found(entry), 'answers one a line, each "id: value"');
  const replies: [string, Reply][] = [];
  for (const line of lines ?? []) {
    const question = find(line);
    if (!question || isEmpty(line)) continue;
    const reply: Reply | undefined =
      line.raw === 'notMyArea' ? { state: 'notMyArea' } : readOneAnswer(log, question, line);
    if (reply) replies.push([line.key, reply]);
  }
  return Object.fromEntries(replies);
}
