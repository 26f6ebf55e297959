import type { Bank } from '../bank/bank';
import { diffBanks } from '../bank/diff-banks';
import { type Beside, diffEditions } from '../bank/diff-editions';
import { everyBank } from '../bank/every-bank';
import { checkContent, type LoadedEdition, readContentFiles } from '../load-content.server';
import { readCommandLine, readWords } from './command-line';
import { type CommandResult, RequestRefused, refusal } from './command-result';
import { bankDiffText, editionDiffText } from './diff-text';

const usage = `Usage: npm run content:diff -- 2026.1 2026.2                                     two editions
       npm run content:diff -- banks/permissions/1.0.0 banks/permissions/1.1.0   two versions of a bank
                            [--json] [--content FOLDER]

Tells per question what is new, reworded, re-levelled, re-weighted, split, merged or retired, and what becomes of answers.
`;

export function contentDiff(args: readonly string[], ownContent: string): CommandResult {
  try {
    const { values, positionals } = readCommandLine(args, options, usage);
    if (values.help) return { code: 0, out: usage };
    const [a = '', b = ''] = readWords(positionals, ['The first', 'The second'], usage);
    const { content = ownContent } = values;
    const { text, data } = a.includes('/') ? banks(a, b, content) : editions(a, b, content);
    return { code: 0, out: values.json ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n` };
  } catch (error) {
    return refusal(error);
  }
}

const options = { content: { type: 'string' }, json: { type: 'boolean' } } as const;

interface Told {
  readonly text: string;
  readonly data: object;
}

function banks(a: string, b: string, folder: string): Told {
  const known = everyBank(readContentFiles(folder));
  const find = (path: string) => {
    const bank = known.find((one) => nameOf(one) === path.replace(/\/+$/, ''));
    if (bank) return bank;
    throw new RequestRefused(`There is no "${path}"; there are ${known.map(nameOf).join(', ')}.\n${usage}`);
  };
  const [before, after] = [find(a), find(b)];
  if (before.domain !== after.domain)
    throw new RequestRefused(`${a} and ${b} are two banks, not two versions of one.\n${usage}`);
  const data = diffBanks(before, after, known);
  return { text: bankDiffText(data), data };
}

function nameOf({ domain, version }: Bank): string {
  return `banks/${domain}/${version}`;
}

function editions(a: string, b: string, folder: string): Told {
  const files = readContentFiles(folder);
  const loaded = checkContent(files, folder);
  if (loaded.kind === 'faults') throw new RequestRefused(`${loaded.report}\n`);
  const { editions: all } = loaded.content;
  const find = (id: string) => {
    const one = all.get(id);
    if (one) return one;
    throw new RequestRefused(`There is no edition "${id}"; there are ${[...all.keys()].join(', ')}.\n${usage}`);
  };
  const [before, after] = [find(a), find(b)];
  const data = diffEditions(before.edition, after.edition, everyBank(files), besideOf(before, after));
  return { text: editionDiffText(data), data };
}

/** What an edition pins and its policy says. */
function besideOf({ policy: before }: LoadedEdition, { policy: after }: LoadedEdition): Beside {
  return { clauses: { before: before.clauses, after: after.clauses } };
}
