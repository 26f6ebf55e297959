import type { Zone } from '../../bank/edition';
import type { PaceZone } from '../../document/chart';
import { zonesAt } from '../../scoring/pace';
import type { Range } from '../../scoring/score-card';
import { listed } from '../wording/grammar';

/** The square cut along every border that a zone names; neighbours of one name are one part. */
export function paceZones(zones: readonly Zone[], gaps: Range<number>): PaceZone[] {
  const across = spans(zones.map((zone) => zone.adoptionBelow));
  const up = spans(zones.map((zone) => zone.governanceAtLeast));
  const columns = across.map((adoption) =>
    joined(
      up.map((governance) => ({ title: nameAt(zones, adoption.from, governance.from, gaps), adoption, governance })),
      (one, next) => ({ ...one, governance: { ...one.governance, to: next.governance.to } }),
      () => true,
    ),
  );
  return joined(
    columns.flat().filter((part) => part.title !== ''),
    (one, next) => ({ ...one, adoption: { ...one.adoption, to: next.adoption.to } }),
    (one, next) => one.governance.from === next.governance.from && one.governance.to === next.governance.to,
  );
}

function spans(borders: readonly (number | undefined)[]): { from: number; to: number }[] {
  const all = [...new Set([0, ...borders.flatMap((border) => border ?? []), 100])].sort((a, b) => a - b);
  return all.slice(0, -1).map((from, index) => ({ from, to: all[index + 1] ?? 100 }));
}

function nameAt(zones: readonly Zone[], adoption: number, governance: number, gaps: Range<number>): string {
  const names = zonesAt(zones, adoption, governance, gaps).map((zone) => zone.title);
  return listed(names, 'or');
}

/** Each part joined to an earlier one that it touches and that bears its name. */
function joined(
  parts: readonly PaceZone[],
  join: (one: PaceZone, next: PaceZone) => PaceZone,
  fits: (one: PaceZone, next: PaceZone) => boolean,
): PaceZone[] {
  const found: PaceZone[] = [];
  for (const part of parts) {
    const at = found.findIndex((one) => one.title === part.title && fits(one, part) && touches(one, part));
    const one = found[at];
    if (one) found[at] = join(one, part);
    else found.push(part);
  }
  return found;
}

function touches(one: PaceZone, next: PaceZone): boolean {
  return one.adoption.to === next.adoption.from || one.governance.to === next.governance.from;
}
