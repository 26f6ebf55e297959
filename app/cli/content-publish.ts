import { type Publication, publish } from '../bank/publish';
import { checkContent, readContentFiles } from '../load-content.server';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { writeResults } from './write-results';

const usage = `Usage: npm run content:publish -- EDITION [--content FOLDER]

Checks all content, then freezes the edition and everything it pins: its status becomes published, a sha256 is written
beside each pin, and published.yaml says what each path is. An edit of it is refused from then on.
`;

/** Nothing is written while the content has a fault, or where it would have one afterwards. */
export function contentPublish(args: readonly string[], ownContent: string): CommandResult {
  try {
    const { values, positionals } = readCommandLine(args, { content: { type: 'string' } }, usage);
    if (values.help) return { code: 0, out: usage };
    const [id = ''] = readWords(positionals, ['EDITION'], usage);
    return publishEdition(id, values.content ?? ownContent);
  } catch (error) {
    return refusal(error);
  }
}

function publishEdition(id: string, folder: string): CommandResult {
  const files = readContentFiles(folder);
  const loaded = checkContent(files, folder);
  if (loaded.kind === 'faults') return notPublished(loaded.report);
  if (!loaded.content.editions.has(id)) {
    const ids = [...loaded.content.editions.keys()].sort().join(', ');
    throw new RequestRefused(`There is no edition "${id}" in ${folder}; there are ${ids}.\n${usage}`);
  }
  const publication = publish(files, id);
  if (publication.changed.length > 0)
    return notPublished(`${publication.changed.join(', ')} stands published with another digest.`, ' ');
  if (publication.written.size === 0) return { code: 0, out: `Edition ${id} is published already; nothing changed.\n` };
  const after = checkContent(new Map([...files, ...publication.written]), folder);
  if (after.kind === 'faults') return notPublished(after.report);
  writeResults(
    folder,
    [...publication.written].map(([name, bytes]) => ({ name, bytes })),
    '--content',
  );
  return { code: 0, out: told(id, publication) };
}

function notPublished(why: string, space = '\n'): CommandResult {
  return { code: 1, err: `${why}${space}Nothing was published.\n` };
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
