/** How many keys are held at most: at about 200 bytes each, a few megabytes. */
const mostKeys = 20_000;

interface Window {
  count: number;
  /** In ms of the given clock. */
  readonly ends: number;
}

export interface Counter {
  /** Counts one use; returns 0, or the ms until uses are free again, having counted nothing. */
  take(key: string, limit: { readonly most: number; readonly within: number }): number;
  giveBack(key: string): void;
  size(): number;
}

/** Counts uses by key within fixed windows that begin at the first use. Past `mostKeys` the oldest are forgotten. */
export function createCounter(now: () => number): Counter {
  const windows = new Map<string, Window>();
  return {
    take(key, { most, within }) {
      const at = now();
      const held = windows.get(key);
      const window = held && held.ends > at ? held : open(key, at + within);
      if (window.count >= most) return window.ends - at;
      window.count += 1;
      return 0;
    },
    giveBack(key) {
      const window = windows.get(key);
      if (window && window.count > 0) window.count -= 1;
    },
    size: () => windows.size,
  };

  function open(key: string, ends: number): Window {
    // Deleted first, because a map keeps a key's first place and the oldest place is the one that goes.
    windows.delete(key);
    const [oldest] = windows.keys();
    if (windows.size >= mostKeys && oldest !== undefined) windows.delete(oldest);
    const window = { count: 0, ends };
    windows.set(key, window);
    return window;
  }
}
