/** The candidate that is fewest edits away; for an id of two parts its last part may match alone. Ties: the first. */
export function nearestMatch(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.slice(0, longest).toLowerCase();
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const lastPart = candidate.slice(candidate.lastIndexOf('.') + 1);
    const edits = Math.min(editDistance(typed, candidate), editDistance(typed, lastPart));
    if (!best || edits < best.edits) best = { candidate, edits };
  }
  return best?.candidate;
}

/** Ids are far shorter; a longer word matches nothing better by its tail. */
const longest = 80;

/** Levenshtein: how many letters to insert, delete or replace. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
