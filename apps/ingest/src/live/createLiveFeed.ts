import type { Store, StoredLead } from '../store/Store.js';

export interface LiveFeedOptions {
  store: Pick<Store, 'listLeads' | 'listChanges' | 'onLeads'>;
  /** The last lead that the listener has seen. */
  after: string;
  /** The last change that the listener has seen. */
  revision: number;
  send(lead: StoredLead): Promise<void>;
  /** A lead that was sent or listed before is another one now. */
  sendChange(lead: StoredLead): Promise<void>;
  /** Also looks by itself at this pace: a missed notification costs a delay, never a lead. */
  heartbeat(): Promise<void>;
  heartbeatMs: number;
  signal: AbortSignal;
}

const PAGE_SIZE = 100;

/**
 * Sends each lead once, in the order of ids, and what changes afterwards, until the signal aborts. Notifications only wake it: what is sent comes
 * from the store, so that it is the same from every process and after every reconnection.
 * Errors: rejects when the store or the receiver fails; the browser then connects again with its last id.
 */
export async function runLiveFeed(options: LiveFeedOptions): Promise<void> {
  const { store, send, sendChange, heartbeat, heartbeatMs, signal } = options;
  let isAwake = true;
  let wake: () => void = () => undefined;
  const rouse = () => {
    isAwake = true;
    wake();
  };
  const stopListening = store.onLeads(rouse);
  signal.addEventListener('abort', rouse);
  try {
    let cursor = options.after;
    let { revision } = options;
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
      const changes = await store.listChanges(revision);
      for (const lead of changes.leads) if (lead.id <= cursor) await sendChange(lead);
      revision = changes.revision;
      if (leads.length === PAGE_SIZE || changes.hasMore) isAwake = true;
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
