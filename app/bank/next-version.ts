import { withLf } from '../content/line-ends';
import { type ContentFiles, filesIn } from './content-files';
import { publishedPaths } from './lock-file';
import { compareVersions, editionsIn, nextOf, splitFolder, versionsOf } from './version';

/** Files to write for a next version, or why there is none. */
export type NextVersion =
  | { readonly kind: 'made'; readonly path: string; readonly written: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly why: string };

/** The newest version of `banks/permissions`, `facts` and the like, copied; `version` absent = one minor version on. */
export function nextFolder(files: ContentFiles, home: string, version?: string): NextVersion {
  const newest = versionsOf(files, home).at(-1);
  if (!newest) return refuse(`there is no ${home} with versions in the content`);
  const older = `${home}/${newest}`;
  const to = version ?? nextOf(newest);
  const why = whyNot(files, older, newest, to, /^\d+\.\d+\.\d+$/);
  if (why) return refuse(why);
  const path = `${home}/${to}`;
  const copies = filesIn(files, older).map((one): [string, string] => {
    const text = files.get(one) ?? '';
    return [`${path}${one.slice(older.length)}`, one === `${older}/bank.md` ? nextBank(text, newest, to) : text];
  });
  return { kind: 'made', path, written: new Map(copies) };
}

/** A draft of the next edition: the newest one's rules, with the newest version of each folder. */
export function nextEdition(files: ContentFiles, id?: string): NextVersion {
  const newest = editionsIn(files).at(-1);
  if (!newest) return refuse('there is no edition to start from');
  const older = `editions/${newest}.md`;
  const to = id ?? nextOf(newest);
  const why = whyNot(files, older, newest, to, /^\d+\.\d+$/);
  if (why) return refuse(why);
  const text = editionText(withLf(files.get(older) ?? ''), newest, to).replace(folders, (folder) =>
    newestOf(files, folder),
  );
  return { kind: 'made', path: `editions/${to}.md`, written: new Map([[`editions/${to}.md`, text]]) };
}

function whyNot(files: ContentFiles, older: string, newest: string, to: string, form: RegExp): string | undefined {
  if (!form.test(to)) return `"${to}" is no version; ${newest} is written so, and ${nextOf(newest)} would be the next`;
  if (compareVersions(to, newest) <= 0) return `${to} does not come after ${newest}, the newest`;
  if (!publishedPaths(files).has(older)) return `${older} is not published yet: edit it as it is`;
  return undefined;
}

function refuse(why: string): NextVersion {
  return { kind: 'refused', why };
}

/** Its own `from`, an empty list of changes, and nothing told yet. */
function nextBank(text: string, newest: string, to: string): string {
  const lines = withoutBlock(frontLines(withLf(text)), 'from').map((line) =>
    /^version:/.test(line) ? `version: "${to}"` : line,
  );
  const from = ['from:', `  version: "${newest}"`, '  questions: []'];
  return file([...lines, ...from], 'What changed', `Since ${newest}, in plain words.`);
}

function editionText(text: string, newest: string, to: string): string {
  const lines = frontLines(text)
    .join('\n')
    .replace(/sha256: "[0-9a-f]{64}", /g, '')
    .replace(/(,|\n) *sha256: "[0-9a-f]{64}"/g, '')
    .replace(/^id: .*$/m, `id: "${to}"`)
    .replace(/^status: .*$/m, 'status: draft');
  return file(lines.split('\n'), 'What is new', `Since ${newest}, in plain words. Write the title anew as well.`);
}

function frontLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.slice(1, lines.indexOf('---', 1));
}

/** Without a top-level attribute and the lines that belong to it. */
function withoutBlock(lines: readonly string[], name: string): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (start < 0) return [...lines];
  const length = lines.slice(start + 1).findIndex((line) => /^[^\s#]/.test(line));
  return length < 0 ? lines.slice(0, start) : [...lines.slice(0, start), ...lines.slice(start + 1 + length)];
}

/** A comment for the author in place of the words: it prints nowhere, and the checker asks for words until there are some. */
function file(front: readonly string[], heading: string, hint: string): string {
  return `${['---', ...front, '---', `# ${heading}`, '', `<!-- ${hint} -->`].join('\n')}\n`;
}

/** Versioned folders as they stand in an edition's pins. */
const folders = /(?<=path: ["']?)(?:banks\/[a-z0-9-]+|[a-z]+)\/\d+\.\d+\.\d+/g;

function newestOf(files: ContentFiles, folder: string): string {
  const home = splitFolder(folder)?.home ?? folder;
  return `${home}/${versionsOf(files, home).at(-1)}`;
}
