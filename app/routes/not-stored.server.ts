import type { Problem } from '../assessment/assessment';
import type { LoadContext } from '../load-context';
import { isStorageTrouble, type TroubleKind } from '../storage/trouble';

/** A save that the storage could not take: the page is shown again with everything typed and this problem. */
export interface NotStored {
  readonly kind: 'notStored';
  readonly trouble: TroubleKind;
  readonly status: 503 | 507;
  /** Its field is the page's save button, where the reader goes on. */
  readonly problem: Problem;
}

/** To catch a save with. Anything but a trouble that passes is thrown on. */
export function notStored({ logError }: LoadContext): (error: unknown) => NotStored {
  return (error) => {
    if (!isStorageTrouble(error)) throw error;
    logError(error);
    return { kind: 'notStored', trouble: error.kind, ...whatToSay(error.kind) };
  };
}

/** What the reader sees; also asked for by a page that was sent back to with the kind in its address. */
export function whatToSay(kind: TroubleKind): Pick<NotStored, 'status' | 'problem'> {
  const message = `Not saved: ${words[kind]}`;
  return { status: kind === 'full' ? 507 : 503, problem: { field: 'save', rule: `storage-${kind}`, message } };
}

const words: Record<TroubleKind, string> = {
  busy: 'the database is held by other work. Keep this page open and save again in a moment.',
  full: 'this server’s disk has no room left. Keep this page open and save again later; whoever runs the server must make room.',
  readOnly: 'the database can only be read at the moment. Keep this page open and save again later.',
  disk: 'this server’s disk did not take it. Keep this page open and save again later.',
};

/** From an address, which anyone may have typed. */
export function troubleOf(words: string | null): TroubleKind | null {
  return kinds.find((kind) => kind === words) ?? null;
}

const kinds = Object.keys(words) as TroubleKind[];
