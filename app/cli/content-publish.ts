import type { Publication } from '../bank/publish';
import { publish } from '../bank/publish';
import { checkContent, readContentFiles } from '../load-content.server';
import { type CommandResult, RequestRefused } from './command-result';
import { contentArguments } from './content-arguments';
import { writeResults } from './write-results';

const usage = `Usage: npm run content:publish -- EDITION [--content FOLDER]

Checks all content, then freezes the edition and everything it pins: its status becomes published, a sha256 is written
beside each pin, and published.yaml says what each path is. An edit of it is refused from then on.
`;

/** Nothing is written while the content has a fault, or where it would have one afterwards. */
export function contentPublish(args: readonly string[], ownContent: string): CommandResult {
  try {
    const { words, content } = contentArguments(args, 1, usage, ownContent);
    return publishEdition(words[0] ?? '', content);
  } catch (error) {
    if (error instanceof RequestRefused) return { code: 2, err: error.message };
    throw error;
  }
}

function publishEdition(id: string, folder: string): CommandResult {
  const files = readContentFiles(folder);
  const loaded = checkContent(files, folder);
  if (loaded.kind === 'faults') return refused(`${loaded.report}\nNothing was published.`);
  if (!loaded.content.editions.has(id)) {
    const ids = [...loaded.content.editions.keys()].sort().join(', ');
    throw new RequestRefused(`There is no edition "${id}" in ${folder}; there are ${ids}.\n${usage}`);
  }
  const publication = publish(files, id);
  if (publication.changed.length > 0)
    return refused(`${publication.changed.join(', ')} stands published with another digest. Nothing was published.`);
  if (publication.written.size === 0) return { code: 0, out: `Edition ${id} is published already; nothing changed.\n` };
  const after = checkContent(new Map([...files, ...publication.written]), folder);
  if (after.kind === 'faults') return refused(`${after.report}\nNothing was published.`);
  writeResults(
    folder,
    [...publication.written].map(([name, bytes]) => ({ name, bytes })),
    '--content',
  );
  return { code: 0, out: told(id, publication) };
}

function refused(why: string): CommandResult {
  return { code: 1, err: `${why}\n` };
}

function told(id: string, { frozen, before }: Publication): string {
  const files = ({ files: inside }: Publication['frozen'][number]) =>
    inside.size === 0 ? '' : ` (${inside.size} ${inside.size === 1 ? 'file' : 'files'})`;
  return [
    `Edition ${id} is published. Frozen now:`,
    ...frozen.map((one) => `  ${one.path}  ${one.sha256}${files(one)}`),
    ...(before.length > 0 ? [`Published before and unchanged: ${before.join(', ')}`] : []),
    'Commit published.yaml and the edition file together.',
    '',
  ].join('\n');
}
