import type pg from 'pg';

/** Pause before a lost connection is opened again. */
const RECONNECT_MS = 1_000;

export interface Listening {
  /** Resolves after the first attempt, whether it stands or is tried again. */
  started: Promise<void>;
  /** With the payload; without one where something may have been missed. */
  onNotification(listener: (payload?: string) => void): () => void;
  stop(): Promise<void>;
}

/**
 * LISTEN on a connection of its own, opened again whenever it breaks. After a break the listeners are called once,
 * because a notification may have been missed. Never throws.
 */
export function startListening(createClient: () => pg.Client, channel: string): Listening {
  const listeners = new Set<(payload?: string) => void>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const wake = (payload?: string) => {
    for (const listener of [...listeners]) listener(payload);
  };

  async function connect(): Promise<void> {
    const next = createClient();
    client = next;
    next.on('notification', ({ payload }) => wake(payload));
    next.on('error', () => reconnectLater(next));
    next.on('end', () => reconnectLater(next));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      wake();
    } catch {
      reconnectLater(next);
    }
  }

  function reconnectLater(broken: pg.Client): void {
    if (isStopped || client !== broken) return;
    client = undefined;
    broken.end().catch(() => undefined);
    timer = setTimeout(() => void connect(), RECONNECT_MS);
    timer.unref();
  }

  const started = connect();
  return {
    started,
    onNotification(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await started;
      await client?.end().catch(() => undefined);
    },
  };
}
