import type { Bank } from './bank';
import type { Edition } from './edition';

/** Every version of the banks that some loaded edition pins, for what continues what. */
export function knownBanks(editions: ReadonlyMap<string, { readonly edition: Edition }>): Bank[] {
  return [...editions.values()].flatMap(({ edition }) => edition.banks);
}
