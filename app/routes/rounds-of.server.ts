import { type Edition, outsideBanks, withOutsideBanks } from '../bank/edition';
import type { Content } from '../load-content.server';
import type { Moment } from '../scoring/trend';
import type { Milestone } from '../storage/milestones';

/** A milestone under its edition, with the banks that the assessment was begun with; undefined where that edition is gone. */
export function momentOf({ edition, said }: Milestone, now: Edition, { editions }: Content): Moment | undefined {
  const old = editions.get(edition);
  return old && { edition: withOutsideBanks(old.edition, outsideBanks(now)), assessment: said.assessment };
}

/** By its number, as an address writes it. */
export function roundNamed(milestones: readonly Milestone[], name: string | undefined): Milestone | undefined {
  return milestones.find(({ round }) => String(round) === name);
}

/** Without the milestone that is the present state itself: what was just frozen is no earlier round. */
export function beforeNow(
  milestones: readonly Milestone[],
  now: { readonly edition: string; readonly lastSavedAt: number },
): readonly Milestone[] {
  return milestones.filter(({ edition, createdAt }) => createdAt < now.lastSavedAt || edition !== now.edition);
}
