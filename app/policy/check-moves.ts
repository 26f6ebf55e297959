import type { MarkdownFile } from '../content/markdown-file';
import { fileStart, quote } from '../content/report-issue';
import { tighten } from './apply-moves';
import { type Tier, tiers } from './decision-scales';
import type { DecisionTemplate } from './decision-template';
import { duplicates } from './duplicates';
import type { FactMove, MoveTarget } from './fact-move';

/** A rule must name what exists, tighten something, and keep tier 1 and the less experienced at least as strict. */
export function checkMoves(template: DecisionTemplate, file: MarkdownFile): void {
  const fault = (rule: string, found: string, expected: string) =>
    file.log.fault(file.front?.value.at ?? fileStart, rule, found, expected);
  const { moves } = template;
  for (const id of duplicates(moves.map((move) => move.id)))
    fault('duplicate-id', `move "${id}" again`, 'each id once');
  for (const move of moves) {
    const name = `move ${quote(move.id)}`;
    const lost = unknownNames(template, move.sets);
    for (const { word, what } of lost) fault('move-names', `${name} names ${quote(word)}`, what);
    if (lost.length > 0) continue;
    if (movesNothing(template, move)) fault('move-moves', `${name} changes nothing`, 'a value stricter than a default');
    if (leavesCritical(move.sets)) fault('move-tiers', `${name} leaves out a more critical tier`, 'that tier as well');
    for (const author of leavesOut(template, move.sets))
      fault('move-authors', `${name} leaves out ${quote(author)}, who is less experienced`, 'that author as well');
  }
}

function unknownNames(template: DecisionTemplate, sets: MoveTarget): { word: string; what: string }[] {
  const absent = (words: readonly string[], known: readonly { readonly id: string }[], what: string) =>
    words.filter((word) => !known.some(({ id }) => id === word)).map((word) => ({ word, what }));
  const { parameters, items, authors, permissions } = template;
  switch (sets.kind) {
    case 'value':
      return absent([sets.value], parameters, 'a decision');
    case 'place':
      return absent([sets.item], items, 'an item of the lists');
    case 'gate':
      return absent(sets.authors, authors, 'an author of the review gates');
    case 'ceiling':
      return [];
    case 'letter':
      return [
        ...absent([sets.action], permissions.actions, 'an action of the permission matrix'),
        ...absent(sets.environments, permissions.environments, 'an environment'),
      ];
  }
}

function movesNothing(template: DecisionTemplate, { sets }: FactMove): boolean {
  return JSON.stringify(tighten(template, sets)) === JSON.stringify(template);
}

/** `tiers` runs from the least to the most critical: whoever names one names all after it. */
function leavesCritical(sets: MoveTarget): boolean {
  if (sets.kind !== 'gate' && sets.kind !== 'ceiling') return false;
  const named = new Set<Tier>(sets.tiers);
  return (
    named.size === 0 || tiers.some((tier, at) => named.has(tier) && tiers.slice(at).some((one) => !named.has(one)))
  );
}

function leavesOut({ authors }: DecisionTemplate, sets: MoveTarget): string[] {
  if (sets.kind !== 'gate') return [];
  const named = authors.filter(({ id }) => sets.authors.includes(id));
  const most = Math.max(0, ...named.map(({ seniority }) => seniority ?? 0));
  return authors
    .filter(({ id, seniority }) => seniority !== undefined && seniority < most && !sets.authors.includes(id))
    .map(({ id }) => id);
}
