import { unzipSync, zipSync } from 'fflate';

/** The first day a zip file can name. Local time on purpose: the format stores no zone, so every zone writes the same bytes. */
const firstDay = new Date(1980, 0, 1);

/**
 * The same zip file without what the clock put into it: one date, one order, parts changed by `change`. Programs that guess a
 * file's kind look for the list of types first.
 */
export function rezipped(bytes: Uint8Array, change: (path: string, part: Uint8Array) => Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, change(path, part)] as const);
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : 1);
  const sorted = parts.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: firstDay });
}
