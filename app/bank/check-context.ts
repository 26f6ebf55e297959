import type { Issue } from '../content/issue';
import { withLf } from '../content/line-ends';
import type { Place } from '../content/report-issue';
import type { Question } from './bank';
import type { ConditionScope } from './check-condition';
import { type ContentFiles, pinnedFile, questionPath } from './content-files';
import type { Edition } from './edition';
import type { KnownIds } from './known-ids';

/** What every cross-file check may look at. */
export interface CheckContext {
  readonly edition: Edition;
  readonly files: ContentFiles;
  readonly editionPath: string;
  /** What the edition pins; of other versions in the folder nothing is said. */
  readonly pins: readonly string[];
  readonly ids: KnownIds;
  readonly questions: ReadonlyMap<string, Question>;
  readonly scope: ConditionScope;
}

/** An issue at the place an author has to change, found as by `placeIn`. */
export function issueAt(
  context: CheckContext,
  file: string,
  needle: string | readonly string[],
  rule: string,
  found: string,
  expected: string,
  severity: Issue['severity'] = 'error',
): Issue {
  return { file, ...placeIn(context.files.get(file) ?? '', [needle].flat()), rule, found, expected, severity };
}

/**
 * The first place where the needle stands in a file's text, or, for several needles, the last one's first place after
 * the others, such as an id after its attribute's name.
 */
export function placeIn(raw: string, needles: readonly string[]): Place {
  const text = withLf(raw);
  const before = text.slice(0, offsetOf(text, needles)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(text: string, needles: readonly string[]): number {
  let [place, from] = [0, 0];
  for (const needle of needles) {
    const at = text.slice(from).search(wholeWord(needle));
    if (at < 0) continue;
    place = from + at;
    from = place + needle.length;
  }
  return place;
}

/** An id inside a longer id is another id. */
function wholeWord(needle: string): RegExp {
  const literal = needle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [before, after] = [/^[\w.-]/.test(needle) ? '(?<![\\w.-])' : '', /[\w.-]$/.test(needle) ? '(?![\\w.-])' : ''];
  return new RegExp(before + literal + after);
}

/** Where a question of the edition is written. */
export function questionFile(context: CheckContext, question: Question): string {
  const bank = context.edition.banks.find((one) => one.domain === question.domain);
  return questionPath(`banks/${question.domain}/${bank?.version}`, question.id);
}

/** The pinned file of this name, where a fault in it is told; the edition's own file when there is none. */
export function fileIn({ files, pins, editionPath }: CheckContext, kind: string, name: string): string {
  return pinnedFile(files, pins, kind, name) ?? editionPath;
}

/** Whether the table of permanent ids lists this id under that heading. */
export function isKnown(context: CheckContext, group: string, id: string): boolean {
  return context.ids.groups.get(group)?.has(id) ?? false;
}

/** A fault of one question, at the place where its file says `needle`. */
export type At = (
  needle: string | readonly string[],
  rule: string,
  found: string,
  expected: string,
  severity?: Issue['severity'],
) => Issue;
