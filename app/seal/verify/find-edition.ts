import type { Bank } from '../../bank/bank';
import { coreBanks, type Edition, outsideBanks } from '../../bank/edition';
import type { Content } from '../../load-content.server';
import type { SealedEdition } from '../sealed-data';

type EditionSearch =
  | { readonly kind: 'here'; readonly edition: Edition }
  | { readonly kind: 'notHere'; readonly here: readonly { readonly id: string; readonly digest: string }[] }
  | { readonly kind: 'bankNotHere'; readonly domain: string; readonly version: string; readonly digest: string };

/** The edition of this digest, with just the banks of one's own that stood beside it, by theirs. */
export function findEdition({ editions }: Content, { id, digest, outside }: SealedEdition): EditionSearch {
  const loaded = editions.get(id)?.edition;
  if (loaded?.digest !== digest)
    return {
      kind: 'notHere',
      here: [...editions.values()].map(({ edition }) => ({ id: edition.id, digest: edition.digest })),
    };
  const own = outsideBanks(loaded);
  const banks: Bank[] = [];
  for (const one of outside) {
    const bank = own.find((other) => other.domain === one.domain && other.outside?.digest === one.digest);
    if (!bank) return { kind: 'bankNotHere', ...one };
    banks.push(bank);
  }
  return { kind: 'here', edition: { ...loaded, banks: [...coreBanks(loaded), ...banks] } };
}
