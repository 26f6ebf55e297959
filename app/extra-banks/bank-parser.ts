import { Worker } from 'node:worker_threads';
import type { Edition } from '../bank/edition';
import type { ReadBank } from '../bank/extra-bank';
import type { Reply } from './worker';

/** Parses banks from strangers in a thread of its own: a text that hangs or eats memory costs that thread, nothing else. */
export interface BankParser {
  /** One at a time. A file that takes too long, or breaks the thread, is a fault at that file. */
  parse(files: ReadonlyMap<string, string>, edition: Edition): Promise<ReadBank>;
  close(): Promise<void>;
}

export interface ParserLimits {
  /** Milliseconds without another file looked at. */
  readonly stall: number;
  /** Milliseconds for a whole folder. */
  readonly whole: number;
  /** Of the thread's heap. */
  readonly megabytes: number;
}

/** A large question takes about 5 ms; a thread on a busy machine may have to wait for its turn. */
const usual: ParserLimits = { stall: 500, whole: 20_000, megabytes: 192 };

/** `workerFile` is the bundled app/extra-banks/worker.ts. */
export function openBankParser(workerFile: string, changed: Partial<ParserLimits> = {}): BankParser {
  const limits = { ...usual, ...changed };
  let thread: Promise<Thread> | undefined;

  async function parse(files: ReadonlyMap<string, string>, edition: Edition): Promise<ReadBank> {
    thread ??= startThread(workerFile, limits);
    const running = await thread;
    const { worker, progress } = running;
    // The edition is large, and nearly always the one of the time before.
    const news = running.edition === edition ? { files } : { files, edition };
    running.edition = edition;
    progress.fill(0);
    const result = await answerOf(worker, progress, limits, () => worker.postMessage(news));
    if (result.kind === 'read') return result.read;
    // The next one is made ready meanwhile, so that nobody waits for it.
    thread = startThread(workerFile, limits);
    thread.catch(() => undefined);
    await worker.terminate();
    const file = [...files.keys()][Atomics.load(progress, 0)] ?? 'bank.md';
    return { issues: [{ file, line: 1, column: 1, severity: 'error', ...result.fault }] };
  }

  const close = async () => {
    const open = await thread;
    await open?.worker.terminate();
  };
  return { parse, close };
}

interface Thread {
  readonly worker: Worker;
  readonly progress: Int32Array;
  /** The one it was told last. */
  edition?: Edition;
}

function startThread(workerFile: string, { megabytes }: ParserLimits): Promise<Thread> {
  const shared = new SharedArrayBuffer(8);
  const worker = new Worker(workerFile, {
    workerData: shared,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    // It needs nothing of ours: no settings, no arguments.
    env: {},
    argv: [],
    stdin: false,
  });
  // A thread that is being ended may still report its end.
  worker.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve({ worker, progress: new Int32Array(shared) });
    });
  });
}

type Answer =
  | { readonly kind: 'read'; readonly read: ReadBank }
  | {
      readonly kind: 'failed';
      readonly fault: { readonly rule: string; readonly found: string; readonly expected: string };
    };

const failed = (found: string): Answer => ({
  kind: 'failed',
  fault: { rule: 'parse', found, expected: 'a file like those of the edition' },
});

/** The first of: an answer, the thread's end, too long without progress, too long in all. */
function answerOf(worker: Worker, progress: Int32Array, limits: ParserLimits, begin: () => void): Promise<Answer> {
  return new Promise((resolve) => {
    const started = performance.now();
    let [seen, since] = [-1, started];
    const timer = setInterval(() => {
      const now = performance.now();
      const count = Atomics.load(progress, 1);
      if (count !== seen) [seen, since] = [count, now];
      else if (now - since > limits.stall) end(failed('a file that takes too long'));
      if (now - started > limits.whole) end(failed('a folder that takes too long'));
    }, 20);
    const onMessage = (reply: Reply) =>
      end(reply.kind === 'read' ? reply : failed(reply.kind === 'broke' ? reply.why : 'no answer'));
    const onError = () => end(failed('a text that takes too much memory'));
    const end = (answer: Answer) => {
      clearInterval(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onError);
      resolve(answer);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onError);
    begin();
  });
}
