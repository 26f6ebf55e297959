import { parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../bank/edition';
import { type ReadBank, readExtraBank } from '../bank/extra-bank';

/** Entry of build/bank-worker.mjs: one folder's files in, a whole bank or its faults out. */
interface Job {
  readonly files: ReadonlyMap<string, string>;
  /** Absent = the same as the time before. */
  readonly edition?: Edition;
}

export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly read: ReadBank }
  | { readonly kind: 'broke'; readonly why: string };

let known: Edition | undefined;
parentPort?.on('message', ({ files, edition }: Job) => {
  known = edition ?? known;
  if (known) tell(parse(files, known));
});
tell({ kind: 'ready' });

function parse(files: ReadonlyMap<string, string>, edition: Edition): Reply {
  const names = [...files.keys()];
  // Shared with whoever waits: the file under way, and how many were looked at so far.
  const progress = new Int32Array(workerData as SharedArrayBuffer);
  try {
    const read = readExtraBank(files, edition, (name) => {
      Atomics.store(progress, 0, names.indexOf(name));
      Atomics.add(progress, 1, 1);
    });
    return { kind: 'read', read };
  } catch (error) {
    return { kind: 'broke', why: error instanceof RangeError ? 'nesting without end' : 'text that cannot be parsed' };
  }
}

function tell(reply: Reply): void {
  parentPort?.postMessage(reply);
}
