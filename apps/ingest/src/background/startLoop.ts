export interface LoopOptions {
  /** Does some of the work. Gives how long to rest before more of it, or nothing when there is nothing more to do. */
  step(): Promise<number | undefined>;
  /** Calls the listener whenever there may be work again; gives the way to stop. */
  onWake(listener: () => void): () => void;
  /** It also looks by itself at this pace: a call that was missed costs a delay, never the work. */
  idleMs: number;
  /** A step that failed is told here and tried again after a rest. */
  onFailure(cause: unknown): void;
}

export interface Loop {
  /** Resolves once the step under way has ended; none begins after it. */
  stop(): Promise<void>;
}

/** After a step that failed: long enough for a database to come back, and for a log to stay readable. */
const FAILURE_REST_MS = 5_000;

/** Work beside the requests: one step after another, resting between them, sleeping while there is none. */
export function startLoop({ step, onWake, idleMs, onFailure }: LoopOptions): Loop {
  let isStopped = false;
  let isAwake = true;
  let wake: () => void = () => undefined;
  let end: () => void = () => undefined;
  const stopListening = onWake(() => {
    isAwake = true;
    wake();
  });

  /** A rest for its own sake is only cut short by the end, a sleep by work as well. */
  function pause(ms: number, isSleep: boolean): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      end = () => {
        clearTimeout(timer);
        resolve();
      };
      wake = isSleep ? end : () => undefined;
    });
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      isAwake = false;
      let restMs: number | undefined;
      try {
        restMs = await step();
      } catch (cause) {
        if (!isStopped) onFailure(cause);
        restMs = FAILURE_REST_MS;
      }
      if (isStopped) break;
      if (restMs !== undefined) await pause(restMs, false);
      else if (!isAwake) await pause(idleMs, true);
    }
  }

  const ended = run();
  return {
    async stop() {
      isStopped = true;
      stopListening();
      end();
      await ended;
    },
  };
}
