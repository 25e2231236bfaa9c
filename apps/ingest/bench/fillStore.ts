import { inspectLead } from '../src/people/inspectLead.js';
import type { BehaviourSite, ItemBatch, Store } from '../src/store/Store.js';

/** Envelopes of one commit: some thousand rows, more than the server's groups have. */
const COMMIT_BATCHES = 200;

export interface FillTimes {
  storedMs: number;
  inspectedMs: number;
  projectedMs: number;
}

/** Stores all that came and projects it, as the server does by and by; tells how long each took. */
export async function fillStore(
  store: Store,
  sites: readonly BehaviourSite[],
  traffic: Iterable<ItemBatch>,
): Promise<FillTimes> {
  const startMs = performance.now();
  let waiting: ItemBatch[] = [];
  for (const batch of traffic) {
    waiting.push(batch);
    if (waiting.length < COMMIT_BATCHES) continue;
    await store.commit(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await store.commit(waiting);
  const storedMs = performance.now();
  for (let count: number | undefined = 1; count !== 0; ) count = await store.projectNext(inspectLead, 250);
  const inspectedMs = performance.now();
  for (let count: number | undefined = 1; count !== 0; ) count = await store.projectBehaviour(sites, 1_000);
  return {
    storedMs: storedMs - startMs,
    inspectedMs: inspectedMs - storedMs,
    projectedMs: performance.now() - inspectedMs,
  };
}
