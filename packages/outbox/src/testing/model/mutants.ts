import type { Receipt } from '@lodestone/schema';
import type { PageWorld } from '@lodestone/testkit/model';
import type { OutboxStore } from '../../store/OutboxStore.js';
import type { Sabotage } from './openModelOutbox.js';

/** A way in which an outbox can be wrong (most are those of reference/delivery.md), and the rule that must notice. */
export interface Mutant {
  name: string;
  sabotage: Sabotage;
  noticedBy: string;
}

const inStore = (store: (real: OutboxStore) => Partial<OutboxStore>): Sabotage => ({ store });

type Answer = { status: number; headers: Pick<Headers, 'get'>; text: string };

/** Lets the outbox see other answers than those that came. */
const inAnswers = (change: (answer: Answer, keys: string[]) => Partial<Answer>): Sabotage => ({
  world: ({ fetch }) => ({
    fetch: (async (url, init) => {
      const came = await fetch(url, init);
      const answer = { status: came.status, headers: came.headers, text: await came.text() };
      const seen = { ...answer, ...change(answer, keysOf(init?.body)) };
      return { ...seen, text: async () => seen.text } as unknown as Response;
    }) as typeof fetch,
  }),
});

const inTimers = (delay: (ms: number) => number): Sabotage => ({
  world: ({ timers }: PageWorld) => ({
    timers: {
      after: (ms, callback) =>
        delay(ms) === Number.POSITIVE_INFINITY ? () => undefined : timers.after(delay(ms), callback),
    },
  }),
});

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'removes a row before it is sent',
    noticedBy: 'nothingIsLost',
    sabotage: inStore((real) => ({
      async claim(claim) {
        const claimed = await real.claim(claim);
        if (claimed.rows.length > 0) await real.settle(claimed.rows);
        return claimed;
      },
    })),
  },
  {
    name: 'takes any 200 as delivered',
    noticedBy: 'deliveryIsTold',
    sabotage: inAnswers(({ status, text }, keys) =>
      status === 200 && !isReceipt(text) ? { text: receiptFor(keys) } : {},
    ),
  },
  {
    name: 'takes any answer as the end',
    noticedBy: 'nothingIsLost',
    sabotage: inAnswers(({ text }, keys) => (isReceipt(text) ? {} : { status: 200, text: receiptFor(keys) })),
  },
  {
    name: 'settles every row on any receipt',
    noticedBy: 'nothingIsLost',
    sabotage: inAnswers(({ text }, keys) => (isReceipt(text) ? { text: receiptFor(keys) } : {})),
  },
  {
    name: 'claims without a lease',
    noticedBy: 'nothingIsSentNeedlessly',
    sabotage: inStore((real) => ({
      add(rows) {
        for (const row of rows) row.leaseUntilMs = 0;
        return real.add(rows);
      },
      async claim(claim) {
        const claimed = await real.claim(claim);
        await real.settle(claimed.rows, { leaseUntilMs: 0 });
        return claimed;
      },
    })),
  },
  {
    name: 'keeps leases by the clock of the page',
    noticedBy: 'nothingIsSentNeedlessly',
    sabotage: { world: ({ clock }) => ({ clock: { ...clock, nowMs: clock.monotonicMs } }) },
  },
  {
    name: 'forgets to give rows back after a failure',
    noticedBy: 'wakesAreHeeded',
    sabotage: inStore((real) => ({
      settle: (rows, change) => (change?.leaseUntilMs === 0 ? Promise.resolve() : real.settle(rows, change)),
    })),
  },
  {
    name: 'drops what the database does not take',
    noticedBy: 'nothingIsLost',
    sabotage: inStore((real) => ({
      async add(rows) {
        const isDurable = await real.add(rows);
        if (!isDurable) for (const row of rows) delete row.sequence;
        return isDurable;
      },
    })),
  },
  {
    name: 'tells that an item is stored before it is',
    noticedBy: 'nothingIsLost',
    sabotage: inStore((real) => ({
      add(rows) {
        void real.add(rows);
        return Promise.resolve(true);
      },
    })),
  },
  {
    name: 'never tries again by itself',
    noticedBy: 'nothingIsStuck',
    sabotage: inTimers(() => Number.POSITIVE_INFINITY),
  },
  {
    name: 'lets a request hang for ever',
    noticedBy: 'nothingIsStuck',
    sabotage: inTimers((ms) => (ms === 15_000 ? Number.POSITIVE_INFINITY : ms)),
  },
  {
    name: 'retries without a pause',
    noticedBy: 'paceIsKept',
    sabotage: { world: ({ random }) => ({ random: { ...random, fraction: () => 1e-4 } }) },
  },
  {
    name: 'does not read Retry-After',
    noticedBy: 'paceIsKept',
    sabotage: inAnswers(({ headers }) => ({
      headers: { get: (name) => (name === 'retry-after' ? null : headers.get(name)) },
    })),
  },
  {
    name: 'gives up on what a stranger refuses',
    noticedBy: 'deadLettersAreLegitimate',
    sabotage: inAnswers(({ status }) =>
      status === 403
        ? { headers: { get: () => 'application/problem+json' }, text: '{"code":"intake/invalid-item"}' }
        : {},
    ),
  },
  {
    name: 'sends the newest first',
    noticedBy: 'orderIsKept',
    sabotage: inStore((real) => ({
      async claim(claim) {
        const claimed = await real.claim(claim);
        return { ...claimed, rows: claimed.rows.toReversed() };
      },
    })),
  },
  {
    name: 'leaves the oldest row behind',
    noticedBy: 'orderIsKept',
    sabotage: inStore((real) => ({
      async claim(claim) {
        const claimed = await real.claim(claim);
        if (claimed.rows.length < 2) return claimed;
        await real.settle(claimed.rows.slice(0, 1), { leaseUntilMs: 0 });
        return { ...claimed, rows: claimed.rows.slice(1) };
      },
    })),
  },
  {
    name: 'makes a new key for each attempt',
    noticedBy: 'nothingIsDoubled',
    sabotage: {
      world: ({ fetch }) => {
        let attempts = 0;
        return {
          fetch: (async (url, init) => {
            attempts += 1;
            const suffix = `-${attempts}`;
            const body = JSON.parse(String(init?.body)) as { items: { key: string }[] };
            for (const item of body.items) item.key += suffix;
            const answer = await fetch(url, { ...init, body: JSON.stringify(body) });
            const text = (await answer.text()).replaceAll(`${suffix}"`, '"');
            return { status: answer.status, headers: answer.headers, text: async () => text } as Response;
          }) as typeof fetch,
        };
      },
    },
  },
  {
    name: 'throws when the database does',
    noticedBy: 'faultsAreTold',
    sabotage: {
      world: ({ indexedDB, onUnavailable }) => ({
        onUnavailable(code) {
          onUnavailable(code);
          indexedDB();
        },
      }),
    },
  },
];

function keysOf(body: unknown): string[] {
  return (JSON.parse(String(body)) as { items: { key: string }[] }).items.map(({ key }) => key);
}

const isReceipt = (text: string): boolean => text.startsWith('{"receipt"');

function receiptFor(keys: string[]): string {
  const receipt: Receipt = {
    receipt: 1,
    id: 'forged',
    accepted: keys,
    rejected: [],
    serverTime: new Date(0).toISOString(),
  };
  return JSON.stringify(receipt);
}
