export interface Queue {
  /** Does the work once more, after what is under way. Rejects with the errors of this one time. */
  run(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** The same work whenever it is asked for, never twice at a time. */
export function createQueue(work: () => Promise<void>): Queue {
  let last: Promise<void> = Promise.resolve();
  return {
    run() {
      last = last.then(work, work);
      return last;
    },
    settled: () => last.catch(() => undefined),
  };
}
