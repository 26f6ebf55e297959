import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv } from '../env.server';
import { assess } from './assess';
import { backup } from './backup';
import type { CommandResult } from './command-result';
import { contentCheck } from './content-check';
import { contentDiff } from './content-diff';
import { contentMutate } from './content-mutate';
import { contentNewVersion } from './content-new-version';
import { contentPublish } from './content-publish';
import { restore } from './restore';
import { today } from './today';
import { verify } from './verify';

/** Run from build/cli.mjs, which lies one folder below the root. */
const root = fileURLToPath(new URL('..', import.meta.url));
const content = join(root, 'content');
const bankWorker = join(root, 'build', 'bank-worker.mjs');
const personaHomes = ['test/golden/personas', 'test/fixtures/answers'].map((folder) => join(root, folder));
const env = () => readEnv(undefined, root);

const usage = `Usage: node cli.mjs <command> …

  assess               answers file in, results, documents and the enforcement kit out; see assess --help
  verify               checks a gap report against the answers inside it; see verify --help
  content-check        reads all content and lists its faults
  content-publish      freezes an edition and all it pins by digest
  content-new-version  makes the next version of a bank, of another folder or of an edition
  content-diff         tells what changed between two versions of a bank, or two editions
  content-mutate       takes gates away and moves answers around personas, and names what moves nothing
  backup               copies the database and your own banks into a file and checks it
  restore              puts a backup in place of database and banks
`;

async function run([command, ...args]: readonly string[]): Promise<CommandResult> {
  switch (command) {
    case 'assess':
      return assess(args, content, bankWorker);
    case 'verify':
      return verify(args, content, bankWorker);
    case 'content-check':
      return contentCheck(args, content, today());
    case 'content-publish':
      return contentPublish(args, content);
    case 'content-new-version':
      return contentNewVersion(args, content);
    case 'content-diff':
      return contentDiff(args, content);
    case 'content-mutate':
      return contentMutate(args, content, personaHomes);
    case 'backup':
      return backup(args, root, env);
    case 'restore':
      return restore(args, root, env);
    case '--help':
    case '-h':
      return { code: 0, out: usage };
    default:
      return {
        code: 2,
        err: `${command === undefined ? 'Which command?' : `There is no command "${command}".`}\n${usage}`,
      };
  }
}

function failure(error: unknown): CommandResult {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 1, err: `Plumbline stopped unexpectedly: ${message.split('\n')[0]}\n` };
}

// A reader that closes early, such as "| head", is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { code, out = '', err = '' } = await run(process.argv.slice(2)).catch(failure);
process.stderr.write(err);
process.stdout.write(out);
// Not process.exit: output into a pipe is still under way.
process.exitCode = code;
