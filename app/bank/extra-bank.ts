import type { Issue } from '../content/issue';
import { type MarkdownFile, parseMarkdownFile } from '../content/markdown-file';
import { fileFault, quote } from '../content/report-issue';
import { asText, type YamlValue } from '../content/yaml-value';
import type { Bank } from './bank';
import { checkExtraBank } from './check-edition';
import { checkRawText } from './check-raw-text';
import { checkTextLengths } from './check-text-lengths';
import { type ContentFiles, folderDigest } from './content-files';
import type { Edition } from './edition';
import { isExtraDomain, parseBank } from './parse-bank';

export interface ReadBank {
  /** Absent when any file has a fault: a bank is whole or not there. */
  readonly bank?: Bank;
  /** Files as the folder names them. */
  readonly issues: readonly Issue[];
}

/**
 * A consultant's own bank, from strangers as far as we know: file name → text, as in `banks/<domain>/<version>/`. Held to
 * every rule of the edition's banks and to limits of length; it may name only what the edition knows. `onFile` is told each
 * file before it is looked at, so that whoever waits knows which one takes too long.
 */
export function readExtraBank(
  names: ReadonlyMap<string, string>,
  edition: Edition,
  onFile: (name: string) => void = () => undefined,
): ReadBank {
  const unfit = [...names].flatMap(([name, text]) => {
    onFile(name);
    return checkRawText(name, text);
  });
  if (unfit.length > 0) return { issues: unfit };
  onFile('bank.md');
  const main = parseMarkdownFile('bank.md', names.get('bank.md') ?? '');
  if (!names.has('bank.md')) main.log.issues.splice(0, main.log.issues.length, noBankFile);
  const own = names.has('bank.md') ? readName(main, edition) : undefined;
  if (!own) return { issues: main.log.issues };
  const folder = `banks/${own.domain}/${own.version}`;
  const files = underFolder(names, folder, onFile);
  const { bank, issues } = parseBank(files, folder);
  const faults = [...issues, ...(bank ? checkWhole(bank, edition, files) : [])].map((issue) => ({
    ...issue,
    file: issue.file.startsWith(`${folder}/`) ? issue.file.slice(folder.length + 1) : 'bank.md',
  }));
  const whole = bank && !faults.some(({ severity }) => severity === 'error');
  return { issues: faults, ...(whole && { bank: { ...bank, outside: { digest: folderDigest(files, folder) } } }) };
}

function underFolder(names: ReadonlyMap<string, string>, folder: string, onFile: (name: string) => void): ContentFiles {
  const files = new Map([...names].map(([name, text]) => [`${folder}/${name}`, text]));
  const get = (path: string) => {
    onFile(path.slice(folder.length + 1));
    return names.get(path.slice(folder.length + 1));
  };
  return Object.assign(files, { get });
}

const noBankFile = fileFault('bank.md', 'bank-file', 'no bank.md', 'a bank.md that names domain, version and order');

/** Domain and version; any fault leaves nothing to hang the questions on. */
function readName(main: MarkdownFile, edition: Edition): { domain: string; version: string } | undefined {
  const domain = main.front?.need('domain');
  const version = main.front?.need('version');
  const [name, number] = [asText(domain), asText(version)];
  const taken = edition.banks.some((bank) => bank.domain === name);
  if (name && (!isExtraDomain(name) || name.length > longestDomain))
    refuse(domain, 'extra-domain', name, `x- and a short name in lower case, such as x-acme`);
  else if (name && taken) refuse(domain, 'extra-domain', name, 'a domain that is not there yet');
  if (number && !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(number)) refuse(version, 'version', number, '"1.0.0" or the like');
  return name && number && !main.log.issues.some(({ rule }) => nameRules.has(rule))
    ? { domain: name, version: number }
    : undefined;
}

const longestDomain = 40;
const nameRules = new Set(['extra-domain', 'version', 'file-size', 'nesting']);

function refuse(value: YamlValue | undefined, rule: string, found: string, expected: string): void {
  value?.log.fault(value.at, rule, quote(found), expected);
}

/** What only shows when the bank is held against the edition. */
function checkWhole(bank: Bank, edition: Edition, files: ContentFiles): Issue[] {
  const empty =
    bank.questions.length === 0 ? [fileFault('bank.md', 'bank-order', 'no question', 'at least one question')] : [];
  const foreign = bank.retired
    .filter((id) => !id.startsWith(`${bank.domain}.`))
    .map((id) => fileFault('bank.md', 'bank-order', quote(id), `retired ids that begin with "${bank.domain}."`));
  return [...empty, ...foreign, ...checkTextLengths(bank, files), ...checkExtraBank(bank, edition, files)];
}
