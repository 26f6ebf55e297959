import { orList } from '../assessment/allowed-values';
import type { TrackAndRole } from '../assessment/applicable-questions';
import { type Role, roles, type Track, tracks } from '../bank/bank';
import { type Paper, papers } from '../render/theme';
import { assessUsage } from './assess-usage';
import { misused } from './command-line';
import type { RequestRefused } from './command-result';
import { type Format, formats } from './formats';

/** Values of options, as they were typed. Each reader throws RequestRefused with the values that there are. */
export function readSeat(trackWord: string, roleWord: string | undefined): TrackAndRole {
  const track = readTrack(trackWord);
  if (track !== 'role') {
    if (roleWord !== undefined) throw refused('--role goes with --track role');
    return { track };
  }
  if (roleWord === undefined) throw refused(`--track role needs --role: ${orList(roles)}`);
  return { track, role: readRole(roleWord) };
}

function readRole(value: string): Role {
  const role = roles.find((one) => one === value);
  if (!role) throw refused(`There is no role "${value}"; the roles are ${orList(roles)}`);
  return role;
}

export function readTrack(value: string): Track {
  const track = tracks.find((one) => one === value);
  if (!track) throw refused(`There is no track "${value}"; the tracks are ${orList(tracks)}`);
  return track;
}

export function readPaper(value: string): Paper {
  const paper = papers.find((one) => one === value);
  if (!paper) throw refused(`There is no paper "${value}"; the papers are ${papers.join(' and ')}`);
  return paper;
}

export function readFormats(words: string): readonly Format[] {
  return words.split(',').map((word) => {
    const format = formats.find((one) => one === word.trim());
    if (!format) throw refused(`There is no format "${word.trim()}"; the formats are ${orList(formats)}`);
    return format;
  });
}

export function refused(what: string): RequestRefused {
  return misused(what, assessUsage);
}
