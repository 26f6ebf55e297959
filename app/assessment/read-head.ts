import { type Role, roles, type Track, tracks } from '../bank/bank';
import type { Edition } from '../bank/edition';
import { compareVersions } from '../bank/version';
import type { YamlEntry } from '../content/yaml-entries';
import { orList } from './allowed-values';
import { found, isEmpty, unknownId } from './answers-file-faults';
import type { Read } from './read';
import type { Source } from './read-answer-lines';
import { maxOrganisation, readDate, readOrganisation } from './read-details';

/** What an answers file says of itself; each part is absent where it is at fault. */
interface Head {
  /** The one it names. One that is unknown is a fault, and the newest stands in for it, so that other faults show as well. */
  readonly edition: Edition | undefined;
  readonly track: Track | undefined;
  readonly role: Role | undefined;
  readonly organisation: string | undefined;
  readonly date: string | undefined;
}

/** The lines for edition, track, role, organisation and date. */
export function readHead(source: Source, editions: ReadonlyMap<string, Edition>): Head {
  const edition = readEdition(source, editions);
  const track = readTrack(source);
  const role = readRole(source, track);
  const name = `a name of 1 to ${maxOrganisation} characters`;
  const organisation = readText(source, 'organisation', readOrganisation, name);
  const date = readText(source, 'date', readDate, 'a calendar date written YYYY-MM-DD');
  return { edition, track, role, organisation, date };
}

function readEdition(source: Source, editions: ReadonlyMap<string, Edition>): Edition | undefined {
  const ids = [...editions.keys()].sort(compareVersions);
  const entry = need(source, 'edition', `the edition: ${orList(ids)}`);
  const edition = editions.get(entry?.typed ?? '');
  if (entry && !edition)
    unknownId(source.log, entry.at, 'unknown-edition', entry.typed ?? entry.raw, 'an edition', ids);
  return edition ?? editions.get(ids.at(-1) ?? '');
}

function readTrack(source: Source): Track | undefined {
  const entry = need(source, 'track', `the track: ${orList(tracks)}`);
  const track = tracks.find((one) => one === entry?.typed);
  if (entry && !track) unknownId(source.log, entry.at, 'unknown-track', entry.typed ?? entry.raw, 'a track', tracks);
  return track;
}

/** Needed on the role track, and refused on every other: nobody's seat is guessed. */
function readRole(source: Source, track: Track | undefined): Role | undefined {
  if (track === 'role') {
    const entry = need(source, 'role', `the role that answers: ${orList(roles)}`);
    const role = roles.find((one) => one === entry?.typed);
    if (entry && !role) unknownId(source.log, entry.at, 'unknown-role', entry.typed ?? entry.raw, 'a role', roles);
    return role;
  }
  const entry = source.entries.find((one) => one.key === 'role');
  if (track && entry && !isEmpty(entry))
    source.log.fault(entry.keyAt, 'role-without-track', `a role on the ${track} track`, 'track: role, or no such line');
  return undefined;
}

function readText(
  source: Source,
  name: string,
  read: (raw: string) => Read<string>,
  expected: string,
): string | undefined {
  const entry = need(source, name, expected);
  if (!entry) return undefined;
  const result: Read<string> | undefined = entry.typed === null ? undefined : read(entry.typed);
  if (result?.kind === 'value') return result.value;
  source.log.fault(entry.at, result?.problem.rule ?? 'wrong-value', found(entry), expected);
  return undefined;
}

/** The line of an attribute that has to be there and filled. */
function need({ entries, log, at }: Source, name: string, expected: string): YamlEntry | undefined {
  const entry = entries.find((one) => one.key === name);
  if (entry && !isEmpty(entry)) return entry;
  log.fault(entry?.keyAt ?? at, `missing-${name}`, entry ? `nothing after "${name}:"` : `no "${name}"`, expected);
  return undefined;
}
