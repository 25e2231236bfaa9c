import type { Store, StoredLead } from '../store/Store.js';

export interface LiveFeedOptions {
  store: Pick<Store, 'listLeads' | 'latestLeadId' | 'onLeads'>;
  /** The last lead that the listener has seen; nothing starts with what comes next. */
  after?: string | undefined;
  send(lead: StoredLead): Promise<void>;
  /** Also looks by itself at this pace: a missed notification costs a delay, never a lead. */
  heartbeat(): Promise<void>;
  heartbeatMs: number;
  signal: AbortSignal;
}

const PAGE_SIZE = 100;

/**
 * Sends each lead once, in the order of ids, until the signal aborts. Notifications only wake it: what is sent comes
 * from the store, so that it is the same from every process and after every reconnection.
 * Errors: rejects when the store or the receiver fails; the browser then connects again with its last id.
 */
export async function runLiveFeed(options: LiveFeedOptions): Promise<void> {
  const { store, send, heartbeat, heartbeatMs, signal } = options;
  let isAwake = true;
  let wake: () => void = () => undefined;
  const rouse = () => {
    isAwake = true;
    wake();
  };
  const stopListening = store.onLeads(rouse);
  signal.addEventListener('abort', rouse);
  try {
    let cursor = options.after ?? (await store.latestLeadId());
    while (!signal.aborted) {
      if (!isAwake) await rest(heartbeatMs, (resolve) => (wake = resolve));
      if (signal.aborted) break;
      if (!isAwake) await heartbeat();
      isAwake = false;
      const leads = await store.listLeads({ after: cursor, limit: PAGE_SIZE, order: 'asc' });
      for (const lead of leads) {
        await send(lead);
        cursor = lead.id;
      }
      if (leads.length === PAGE_SIZE) isAwake = true;
    }
  } finally {
    stopListening();
    signal.removeEventListener('abort', rouse);
  }
}

/** Until the time is over or somebody wakes it. */
function rest(ms: number, onWake: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
