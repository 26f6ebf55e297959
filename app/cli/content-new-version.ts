import { type ContentFiles, filesIn } from '../bank/content-files';
import { type NextVersion, nextEdition, nextFolder } from '../bank/next-version';
import { readContentFiles } from '../load-content.server';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { writeResults } from './write-results';

const usage = `Usage: npm run content:new-version -- banks/permissions [1.1.0]   copies the newest version of a bank
       npm run content:new-version -- policy [1.1.0]              or of another folder: facts, patterns, messages …
       npm run content:new-version -- edition [2026.2]            a draft edition that pins the newest versions
                                   [--content FOLDER]

Without a version it is the next minor one. Only what is published gets a next version; a draft is edited as it is.
`;

export function contentNewVersion(args: readonly string[], ownContent: string): CommandResult {
  try {
    const { values, positionals } = readCommandLine(args, { content: { type: 'string' } }, usage);
    if (values.help) return { code: 0, out: usage };
    const [what = '', version] = readWords(positionals, ['What gets a next version', 'Its version'], usage, 1);
    const { content = ownContent } = values;
    const files = readContentFiles(content);
    const next = what === 'edition' ? nextEdition(files, version) : nextFolder(files, homeOf(files, what), version);
    if (next.kind === 'refused') throw new RequestRefused(`${next.why}.\n${usage}`);
    writeResults(
      content,
      [...next.written].map(([name, bytes]) => ({ name, bytes })),
      '--content',
    );
    return { code: 0, out: told(next) };
  } catch (error) {
    return refusal(error);
  }
}

/** `permissions` is short for `banks/permissions`. */
function homeOf(files: ContentFiles, what: string): string {
  const home = what.replace(/\/+$/, '');
  return filesIn(files, home).length === 0 && filesIn(files, `banks/${home}`).length > 0 ? `banks/${home}` : home;
}

function told({ path, written }: Extract<NextVersion, { kind: 'made' }>): string {
  const count = written.size === 1 ? '' : ` (${written.size} files)`;
  return `${path}${count} is a draft now. ${hint(path)}\n`;
}

function hint(path: string): string {
  if (path.startsWith('editions/')) return 'Say under "What is new" what it brings, and give it a title.';
  if (path.startsWith('banks/'))
    return 'Edit it, say in bank.md under "from" which questions read otherwise, and why under "What changed".';
  return 'Edit it; an edition uses it once it pins it.';
}
