import { assembleEdition } from '../../app/bank/assemble-edition';
import type { Edition } from '../../app/bank/edition';
import { parseKnownIds } from '../../app/bank/known-ids';
import { type NextVersion, nextEdition, nextFolder } from '../../app/bank/next-version';
import { publish } from '../../app/bank/publish';
import { formatIssue, type Issue, sortIssues } from '../../app/content/issue';
import { type Edit, editedContent } from './base-content';

type Files = ReadonlyMap<string, string>;

/** The small content with its edition published. */
export function published(...edits: readonly Edit[]): Map<string, string> {
  const files = editedContent(edits);
  return new Map([...files, ...publish(files, '2000.1').written]);
}

export function made(files: Files, next: NextVersion): Map<string, string> {
  if (next.kind === 'refused') throw new Error(next.why);
  return new Map([...files, ...next.written]);
}

/** Exactly one place of each file replaced. */
export function edited(files: Files, ...edits: readonly Edit[]): Map<string, string> {
  const after = new Map(files);
  for (const { file, from, to } of edits) {
    const text = after.get(file);
    if (text?.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    after.set(
      file,
      text.replace(from, () => to),
    );
  }
  return after;
}

/** Bank d 1.1.0 and edition 2000.2 beside what is published, both still as they were copied. */
export function twoVersions(...edits: readonly Edit[]): Map<string, string> {
  const files = published();
  const withBank = made(files, nextFolder(files, 'banks/d'));
  return edited(made(withBank, nextEdition(withBank)), ...edits);
}

export function editionOf(files: Files, id: string): { edition: Edition; issues: Issue[] } {
  const ids = parseKnownIds(files.get('ids.md') ?? '');
  const { edition, issues } = assembleEdition(files, `editions/${id}.md`, ids);
  if (!edition) throw new Error(issues.map(formatIssue).join('\n'));
  return { edition, issues: sortIssues(issues) };
}

/** The lines of report of the second edition. */
export function reportOf(files: Files, id = '2000.2'): string[] {
  return editionOf(files, id).issues.map(formatIssue);
}
