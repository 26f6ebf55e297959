interface QueueLimits {
  /** Jobs that run at once. */
  readonly slots: number;
  /** Jobs that may wait beside them. */
  readonly waiting: number;
  /** Milliseconds that a job waits for its turn at most. */
  readonly waitTime: number;
}

/** Stands for a result that there is none of: the queue was full, or the wait too long. */
export const noTurn = Symbol('no turn');

type JobQueue = <T>(job: () => Promise<T>) => Promise<T | typeof noTurn>;

/** A first-come queue that never grows beyond its limits: whoever finds it full is told so at once. */
export function jobQueue({ slots, waiting, waitTime }: QueueLimits): JobQueue {
  const line: (() => void)[] = [];
  let running = 0;

  async function run<T>(job: () => Promise<T>): Promise<T | typeof noTurn> {
    if (running < slots) running++;
    else if (!(await turn())) return noTurn;
    try {
      return await job();
    } finally {
      // Whoever waits is given this slot itself: one set free could be taken by somebody who comes in between.
      const next = line.shift();
      if (next) next();
      else running--;
    }
  }

  /** True when it is this job's turn, false when the line is full or the wait over. */
  function turn(): Promise<boolean> {
    if (line.length >= waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const call = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(call), 1);
        resolve(false);
      }, waitTime);
      line.push(call);
    });
  }

  return run;
}
