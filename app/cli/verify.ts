import { resolve } from 'node:path';
import { longDate } from '../document/long-date';
import { loadContent } from '../load-content.server';
import { thisEngine } from '../seal/engine';
import type { About, Verdict } from '../seal/verify/verdict';
import { mostBytes, openVerifier } from '../seal/verify/verify-report';
import { engineWords, printable, sealGroups, verdictWords } from '../seal/wording';
import { addExtraBanks } from './add-extra-banks';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { readBytes } from './read-text-file';
import { lines } from './told';

const usage = `Usage: npm run --silent verify -- FILE.pdf [--content FOLDER] [--extra-bank FOLDER]

Scores and writes a gap report anew from the answers inside it, and compares number by number and byte by byte. It says
that a report is what its answers give; from whom it comes, only the seal on the cover can tell, compared with the one you were told.

Exit code 0: genuine. 1: altered, and what. 3: sealed by another version of Plumbline, and what differs. 2: nothing can be said.
`;

/** `ownContent` is the folder shipped with us. */
export async function verify(
  args: readonly string[],
  ownContent: string,
  bankWorker = resolve('build/bank-worker.mjs'),
): Promise<CommandResult> {
  try {
    return await carryOut(readArguments(args), ownContent, bankWorker);
  } catch (error) {
    if (error instanceof RequestRefused) return refusal(error);
    // Whatever a stranger's file brings about, it never ends in the code of a verdict.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { code: 2, err: `${verdictWords.stopped(reason)}\n` };
  }
}

async function carryOut(request: VerifyRequest, ownContent: string, bankWorker: string): Promise<CommandResult> {
  if (request.kind === 'help') return { code: 0, out: usage };
  const pdf = readBytes(request.file, mostBytes);
  const loaded = loadContent(request.content ?? ownContent);
  if (loaded.kind === 'faults') return { code: 2, err: `${loaded.report}\n` };
  const { content, issues } = await addExtraBanks(loaded.content, request.extraBanks, bankWorker);
  if (!content) return { code: 2, err: lines(issues) };
  return resultOf(request.file, await openVerifier(content)(pdf));
}

function resultOf(file: string, verdict: Verdict): CommandResult {
  switch (verdict.kind) {
    case 'genuine':
      return { code: 0, out: told(verdictWords.genuine(file), aboutLines(verdict.about)) };
    case 'altered':
      return { code: 1, out: told(verdictWords.altered(file), verdict.what) };
    case 'olderEngine':
      return { code: 3, out: olderEngine(file, verdict) };
    case 'unreadable':
      return { code: 2, err: `${verdictWords.unreadable(file, verdict.why)}\n` };
  }
}

function olderEngine(file: string, { made, differences, about }: Verdict & { kind: 'olderEngine' }): string {
  const found = differences.map(({ path, sealed, now }) => verdictWords.difference(path, sealed, now));
  const first = verdictWords.otherEngine(file, made, thisEngine);
  const result =
    differences.length === 0 ? [verdictWords.numbersAgree] : [verdictWords.numbersDiffer(found.length), ...found];
  return told(first, [...result, ...aboutLines(about)]);
}

function aboutLines({ organisation, date, edition, sha256, engine }: About): string[] {
  return [
    verdictWords.about(printable(organisation.trim()), longDate(date), printable(edition), engineWords(engine)),
    verdictWords.seal(sealGroups(sha256)),
  ];
}

function told(first: string, more: readonly string[]): string {
  return [first, ...more.map((line) => `  ${line}`), ''].join('\n');
}

type VerifyRequest =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'verify';
      readonly file: string;
      readonly content: string | undefined;
      readonly extraBanks: readonly string[];
    };

/** @throws RequestRefused */
function readArguments(args: readonly string[]): VerifyRequest {
  const { values, positionals } = readCommandLine(args, options, usage);
  if (values.help) return { kind: 'help' };
  const [file = ''] = readWords(positionals, ['FILE.pdf'], usage);
  return { kind: 'verify', file, content: values.content, extraBanks: values['extra-bank'] ?? [] };
}

const options = { content: { type: 'string' }, 'extra-bank': { type: 'string', multiple: true } } as const;
