import type { Written } from '../render/pdf/worker';
import { byteCache } from './byte-cache';

export type PdfResult =
  | Written
  /** Nobody could be found to write it in time; worth asking again. */
  | { readonly kind: 'busy' }
  /** Its worker crashed, ran out of memory or time; nobody else's was touched. */
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * The same document asked for twice is written once: while it is under way both wait for it, and afterwards its bytes are
 * kept, `cacheBytes` of all documents at most. `key` tells one job from another.
 */
export function writeOnce(
  cacheBytes: number,
  write: (job: string) => Promise<PdfResult>,
): (key: string, job: string) => Promise<PdfResult> {
  const cache = byteCache(cacheBytes);
  const underWay = new Map<string, Promise<PdfResult>>();

  function begin(key: string, job: string): Promise<PdfResult> {
    const made = write(job).then((result) => {
      underWay.delete(key);
      if (result.kind === 'file') cache.set(key, result.bytes);
      return result;
    });
    underWay.set(key, made);
    return made;
  }

  return (key, job) => {
    const bytes = cache.get(key);
    if (bytes) return Promise.resolve({ kind: 'file', bytes });
    return underWay.get(key) ?? begin(key, job);
  };
}
