import { closeSync, constants, type Dirent, fstatSync, opendirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Issue } from '../content/issue';
import { fileFault } from '../content/report-issue';
import { maxFileBytes } from '../content/yaml-value';

/** What one folder may hold; far above any real bank, far below what hurts. */
const folderLimits = { entries: 1_000, files: 200, fileBytes: maxFileBytes, bytes: 8 * 1024 * 1024 };

interface BankFolder {
  /** Name → text of every `*.md` file. Not to be used when there is an error among the issues. */
  readonly files: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/**
 * Reads a folder that may come from a stranger: plain files of its top level only. No link is followed, no device or pipe
 * opened, and nothing beyond the limits read. Hidden entries are left alone; other files than `*.md` are named as not read.
 */
export function readBankFolder(folder: string): BankFolder {
  const entries = listEntries(folder);
  if (!Array.isArray(entries)) return { files: new Map(), issues: [entries] };
  const issues = entries.flatMap(refuseEntry);
  const names = entries.filter((one) => one.isFile() && isFileName(one.name)).map((one) => one.name);
  if (names.length > folderLimits.files)
    return {
      files: new Map(),
      issues: [...issues, fileFault('.', 'folder-size', `${names.length} files`, `at most ${folderLimits.files}`)],
    };
  const files = new Map<string, string>();
  let left = folderLimits.bytes;
  for (const name of names) {
    const read = readFile(join(folder, name), name, left);
    if (typeof read === 'string') files.set(name, read);
    else issues.push(read);
    left -= typeof read === 'string' ? Buffer.byteLength(read) : 0;
  }
  return { files, issues };
}

/** The slug of a question's id, which is also what may stand in a report of faults. */
export function isFileName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,79}\.md$/.test(name);
}

function listEntries(folder: string): Dirent[] | Issue {
  const entries: Dirent[] = [];
  try {
    const dir = opendirSync(folder);
    try {
      for (let one = dir.readSync(); one; one = dir.readSync()) {
        if (entries.length === folderLimits.entries)
          return fileFault('.', 'folder-size', `more than ${folderLimits.entries} entries`, 'a folder for one bank');
        entries.push(one);
      }
    } finally {
      dir.closeSync();
    }
  } catch (error) {
    return fileFault(
      '.',
      'folder',
      `no folder that can be read (${(error as NodeJS.ErrnoException).code})`,
      'the folder of a bank',
    );
  }
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => compare(a.name, b.name));
}

/** Anything that would silently be left out, though its author may think it is part of the bank. */
function refuseEntry(entry: Dirent): Issue[] {
  const name = safeName(entry.name);
  if (entry.isSymbolicLink()) return [fileFault(name, 'file-kind', 'a link', 'a plain file')];
  if (entry.isDirectory()) return [fileFault(name, 'file-kind', 'a folder', 'all files in the top folder')];
  if (!entry.isFile()) return [fileFault(name, 'file-kind', 'a device, pipe or socket', 'a plain file')];
  if (isFileName(entry.name)) return [];
  if (/\.(md|markdown|ya?ml)$/i.test(entry.name))
    return [fileFault(name, 'file-name', 'this name', 'lower-case letters, digits and hyphens, then .md')];
  return [{ ...fileFault(name, 'file-kind', 'a file that is not read', '*.md'), severity: 'warning' }];
}

/** A name from outside may hold anything but a slash and NUL. */
function safeName(name: string): string {
  return name.replace(/[^\w.-]/g, '?').slice(0, 80);
}

/** The kind is asked again of the opened file: between listing and opening it may have become another. */
function readFile(path: string, name: string, bytesLeft: number): string | Issue {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return fileFault(
      name,
      'file',
      `a file that cannot be opened (${(error as NodeJS.ErrnoException).code})`,
      'a readable file',
    );
  }
  try {
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile()) return fileFault(name, 'file-kind', 'no plain file', 'a plain file');
    if (size > folderLimits.fileBytes) return fileFault(name, 'file-size', 'more than 1 MiB', 'at most 1 MiB');
    if (size > bytesLeft) return fileFault(name, 'folder-size', 'more than 8 MiB in all', 'at most 8 MiB');
    const bytes = Buffer.alloc(size);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, readSync(file, bytes)));
  } catch (error) {
    if (error instanceof TypeError)
      return fileFault(name, 'encoding', 'bytes that are no UTF-8', 'a text file in UTF-8');
    return fileFault(
      name,
      'file',
      `a file that cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'a readable file',
    );
  } finally {
    closeSync(file);
  }
}
