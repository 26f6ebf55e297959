/** Keeps what was used last, up to `most` bytes in all. */
export function byteCache(most: number) {
  const kept = new Map<string, Uint8Array>();
  let size = 0;

  function get(key: string): Uint8Array | undefined {
    const found = kept.get(key);
    if (found) {
      // Moves it to the end: a map gives its oldest entry first.
      kept.delete(key);
      kept.set(key, found);
    }
    return found;
  }

  function set(key: string, bytes: Uint8Array): void {
    if (kept.has(key) || bytes.length > most) return;
    kept.set(key, bytes);
    size += bytes.length;
    for (const [oldest, old] of kept) {
      if (size <= most) return;
      kept.delete(oldest);
      size -= old.length;
    }
  }

  return { get, set };
}
