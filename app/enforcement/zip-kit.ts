import { strToU8, zipSync } from 'fflate';
import type { KitFile } from './kit-file';

/** One folder, files in the order of their paths, one fixed date, one level: the same files give the same bytes. */
export function zipKit(files: readonly KitFile[], folder = 'enforcement-kit'): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = sorted.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: firstDay });
}

/** The first day a zip file can name. Local time on purpose: the format stores no zone, so every zone writes the same bytes. */
const firstDay = new Date(1980, 0, 1);
