import type { Item } from '@lodestone/schema';
import { createFakeTime, createSeededRandom, type FakeTime, makeLeadItem } from '@lodestone/testkit';
import { IDBFactory } from 'fake-indexeddb';
import { createOutbox, type Outbox } from '../createOutbox.js';
import type { DeadLetter } from '../OutboxRow.js';
import { createStore } from '../store/createStore.js';
import { readDeadLetters } from '../store/readDeadLetters.js';
import type { SendResult, Transport } from '../transport/Transport.js';

export interface SentEnvelope {
  items: Item[];
  keys: string[];
}

/** A server that keeps what it takes by key and answers as the test says. */
export interface FakeIntake extends Transport {
  /** Every request that was started. */
  requests: SentEnvelope[];
  /** What is stored, by key: the first item of a key stands. */
  stored: Map<string, Item>;
  /** Answers with this until told otherwise; undefined takes everything. */
  answer: ((envelope: SentEnvelope) => SendResult | Promise<SendResult> | undefined) | undefined;
}

export function createFakeIntake(time: FakeTime): FakeIntake {
  const intake: FakeIntake = {
    requests: [],
    stored: new Map(),
    answer: undefined,
    async send(body) {
      const { items } = JSON.parse(body) as { items: Item[] };
      const envelope = { items, keys: items.map(({ key }) => key) };
      intake.requests.push(envelope);
      const special = await intake.answer?.(envelope);
      if (special) return special;
      for (const item of items) if (!intake.stored.has(item.key)) intake.stored.set(item.key, item);
      return receiptFor(envelope.keys, time);
    },
  };
  return intake;
}

export function receiptFor(
  accepted: string[],
  time: FakeTime,
  rejected: { key: string; code: string; path?: string }[] = [],
): SendResult {
  const serverTime = new Date(time.clock.nowMs()).toISOString();
  return {
    receipt: { receipt: 1, id: 'receipt-1', accepted, rejected, serverTime },
    serverTimeMs: time.clock.nowMs(),
  };
}

/** A 4xx: of ours with a code, of a stranger without. */
export const refusal = (status: number, code?: string): SendResult => ({
  status,
  type: code ? 'application/problem+json' : 'text/html',
  text: code ? JSON.stringify({ code }) : '<h1>No</h1>',
});

export const undelivered = (
  reason: 'offline' | 'timeout' | 'server' = 'offline',
  retryAfterMs?: number,
): SendResult => ({
  reason,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

export interface Page {
  outbox: Outbox;
  delivered: string[];
  dead: [key: string, code: string][];
  unavailable: string[];
}

export interface Rig {
  time: FakeTime;
  intake: FakeIntake;
  /** The device's storage; replace its `open` to break it. */
  indexedDB: IDBFactory;
  /** Opens a page (a tab) of the origin; `fraction` draws its jitter. */
  openPage(fraction?: () => number): Page;
  lead(number: number): Item;
  /** What the device keeps of refused leads. */
  deadLetters(): Promise<DeadLetter[]>;
}

export function createRig(seed = 1): Rig {
  const time = createFakeTime();
  const random = createSeededRandom(seed);
  const indexedDB = new IDBFactory();
  const intake = createFakeIntake(time);
  return {
    time,
    intake,
    indexedDB,
    lead: (number) => makeLeadItem({ key: `lead-${String(number).padStart(16, '0')}` }),
    deadLetters: () => readDeadLetters('lodestone-demo', { indexedDB: () => indexedDB, timers: time.timers }),
    openPage(fraction = random.fraction) {
      const page: Omit<Page, 'outbox'> = { delivered: [], dead: [], unavailable: [] };
      const store = createStore({
        name: 'lodestone-demo',
        indexedDB: () => indexedDB,
        timers: time.timers,
        onUnavailable: (code) => page.unavailable.push(code),
        onLost: () => outbox.restore(),
      });
      const outbox = createOutbox({
        store,
        transport: intake,
        clock: time.clock,
        timers: time.timers,
        random: { ...random, fraction },
        head: () => ({ v: 1, site: 'demo', sentAt: new Date(time.clock.nowMs()).toISOString() }),
        onDelivered: (item) => page.delivered.push(item.key),
        onDead: (item, code) => page.dead.push([item.key, code]),
        onServerTime: () => undefined,
      });
      return { ...page, outbox };
    },
  };
}
