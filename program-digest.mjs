import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));

/** Whatever can change a byte of a gap report beside its answers and its edition. */
export const reportSources = [
  'assessment',
  'bank',
  'content',
  'document',
  'edits',
  'render',
  'report',
  'scoring',
  'seal',
];
const packages = [
  '@expo-google-fonts/ibm-plex-sans',
  '@expo-google-fonts/source-serif-4',
  'fflate',
  'fontkit',
  'linebreak',
  'pdfkit',
];

/** Names the program that makes a report, wherever it is built: the builds put it in as __PROGRAM_DIGEST__. */
export function programDigest() {
  const hash = createHash('sha256');
  const paths = reportSources.flatMap((folder) =>
    readdirSync(join(root, 'app', folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const named = paths.map((path) => [path.slice(root.length).replaceAll('\\', '/'), path]);
  for (const [name, path] of named.sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update('\0').update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).update('\0');
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  for (const name of packages) hash.update(`${name}@${locked[`node_modules/${name}`].version}\0`);
  return hash.digest('hex');
}
