export interface FeedOptions {
  /** Attaches what wakes the feed; gives the ways to stop. */
  wakers: ((rouse: () => void) => () => void)[];
  /** Looks for what is new and sends it. True: there is more at once. */
  step(): Promise<boolean>;
  heartbeat(): Promise<void>;
  heartbeatMs: number;
  signal: AbortSignal;
}

/**
 * Steps whenever it is woken, and at the pace of the heartbeat by itself: a missed notification costs a delay, no message.
 * Errors: rejects when a step fails; the other side then connects again with what it has seen.
 */
export async function runFeed({ wakers, step, heartbeat, heartbeatMs, signal }: FeedOptions): Promise<void> {
  let isAwake = true;
  let wake: () => void = () => undefined;
  const rouse = (): void => {
    isAwake = true;
    wake();
  };
  const stops = wakers.map((attach) => attach(rouse));
  signal.addEventListener('abort', rouse);
  try {
    while (!signal.aborted) {
      if (!isAwake)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, heartbeatMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      if (signal.aborted) break;
      if (!isAwake) await heartbeat();
      isAwake = false;
      if (await step()) isAwake = true;
    }
  } finally {
    for (const stop of stops) stop();
    signal.removeEventListener('abort', rouse);
  }
}
