import type { OpenOutbox, PageWorld } from '@lodestone/testkit/model';
import { createOutbox } from '../../createOutbox.js';
import { createStore } from '../../store/createStore.js';
import type { OutboxStore } from '../../store/OutboxStore.js';
import { createFetchTransport } from '../../transport/createFetchTransport.js';
import { createKeepaliveBudget } from '../../transport/createKeepaliveBudget.js';

export const DATABASE = 'lodestone-model';

/** What a test may put between the outbox and its ports, to break it on purpose. */
export interface Sabotage {
  store?: (store: OutboxStore) => Partial<OutboxStore>;
  world?: (world: PageWorld) => Partial<PageWorld>;
}

/** The outbox over the real store and the real transport, as the SDK puts them together. */
export const openModelOutbox =
  (sabotage: Sabotage = {}): OpenOutbox =>
  (real) => {
    const world = { ...real, ...sabotage.world?.(real) };
    const { clock, timers, random, onDelivered, onDead } = world;
    let offsetMs = 0;
    const store = createStore({ ...world, name: DATABASE, onLost: () => outbox.restore() });
    const transport = createFetchTransport({
      ...world,
      nowMs: () => clock.nowMs() + offsetMs,
      url: 'https://model.test/v1/envelopes',
      budget: createKeepaliveBudget(),
    });
    const outbox = createOutbox({
      store: { ...store, ...sabotage.store?.(store) },
      transport,
      clock,
      timers,
      random,
      head: () => ({ v: 1, site: 'model', sentAt: new Date(clock.nowMs()).toISOString() }),
      onDelivered,
      onDead,
      onServerTime(serverTimeMs) {
        offsetMs = serverTimeMs - clock.nowMs();
      },
    });
    return { outbox, prepare: () => void store.open() };
  };
