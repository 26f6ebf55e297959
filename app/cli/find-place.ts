import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../bank/bank';
import type { Edition } from '../bank/edition';
import type { Issue } from '../content/issue';

/** Makes issues at the first line of a question's file that begins with a word. */
export function findPlace(contentFolder: string, edition: Edition, { id, domain }: Question) {
  const version = edition.banks.find((bank) => bank.domain === domain)?.version;
  const file = `banks/${domain}/${version}/${id.slice(domain.length + 1)}.md`;
  return (word: string, rule: string, found: string, expected: string): Issue => {
    const lines = readFileSync(join(contentFolder, file), 'utf8').split(/\r\n?|\n/);
    const line = lines.findIndex((one) => one.startsWith(word)) + 1;
    return { file, line: Math.max(line, 1), column: 1, rule, found, expected, severity: 'error' };
  };
}
