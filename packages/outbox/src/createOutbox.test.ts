import type { Item } from '@lodestone/schema';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  BACKOFF_BASE_MS,
  BACKOFF_CAP_MS,
  FRESH_LEASE_MS,
  IDLE_LOOK_MS,
  LEAD_RETENTION_MS,
  LEASE_MS,
  SIGNAL_BYTES,
} from './limits.js';
import { createRig, receiptFor, refusal, undelivered } from './testing/createRig.js';
import { PACK_BYTES } from './transport/pack.js';

// A chunk of its own: loaded here once, so that no test waits for the disk.
beforeAll(() => import('./delivery/aftermath.js'));

const signal = (number: number, bytes = 0): Item => ({
  key: `signal-${String(number).padStart(14, '0')}`,
  type: 'signal',
  at: '2026-11-23T09:30:00Z',
  name: 'page_view',
  ...(bytes ? { props: { note: 'x'.repeat(bytes) } } : {}),
});

describe('an outbox', () => {
  it('starts the request in the task that enqueued, and removes the row when a receipt names its key', async () => {
    const { time, intake, openPage, lead } = createRig();
    const { outbox, delivered } = openPage();
    const { stored, attempt } = outbox.enqueue(lead(1));
    await Promise.resolve();
    expect(intake.requests).toHaveLength(1);
    await time.advance(0);
    expect(await stored).toBe(true);
    expect(await attempt).toEqual({ status: 'delivered', receiptId: 'receipt-1' });
    expect(delivered).toEqual([lead(1).key]);
    await openPage().outbox.flush('start');
    expect(intake.requests).toHaveLength(1);
  });

  it('puts what one task enqueues into one request', async () => {
    const { time, intake, openPage, lead } = createRig();
    const { outbox } = openPage();
    for (let number = 1; number <= 5; number += 1) outbox.enqueue(lead(number));
    await time.advance(0);
    expect(intake.requests.map(({ keys }) => keys.length)).toEqual([5]);
  });

  it('cuts a large burst into envelopes of at most 100 items and loses none of them', async () => {
    const { time, intake, openPage, lead } = createRig();
    const { outbox } = openPage();
    for (let number = 1; number <= 1_000; number += 1) outbox.enqueue(lead(number));
    await time.advance(0);
    await vi.waitFor(() => expect(intake.stored.size).toBe(1_000));
    expect(Math.max(...intake.requests.map(({ keys }) => keys.length))).toBe(100);
    expect(intake.requests.flatMap(({ keys }) => keys)).toEqual([...intake.stored.keys()].sort());
  });

  it('keeps a lead while offline and delivers it from the next page of the origin', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    const { attempt } = first.outbox.enqueue(lead(1));
    await time.advance(0);
    expect(await attempt).toEqual({ status: 'failed', reason: 'offline' });
    first.outbox.stop();
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect([...intake.stored.keys()]).toEqual([lead(1).key]);
    expect(second.delivered).toEqual([lead(1).key]);
  });

  it('tries again by itself, at the latest after the cap of the back-off', async () => {
    const { time, intake, openPage, lead } = createRig();
    let failures = 12;
    intake.answer = () => (failures-- > 0 ? undelivered('server') : undefined);
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    for (let minute = 0; minute < 12; minute += 1) await time.advance(BACKOFF_CAP_MS);
    expect(delivered).toEqual([lead(1).key]);
  });

  it('goes on at once when the network is back, whatever back-off is left', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(5 * BACKOFF_CAP_MS);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(delivered).toEqual([lead(1).key]);
  });

  it('obeys Retry-After also when the network is said to be back and new items come', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('server', 30_000);
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    const { attempt } = outbox.enqueue(lead(2));
    await time.advance(29_000);
    await outbox.flush('online');
    expect(intake.requests).toHaveLength(1);
    expect(await attempt).toEqual({ status: 'failed', reason: 'server' });
    await time.advance(2_000);
    expect(delivered).toEqual([lead(1).key, lead(2).key]);
  });

  it('stores once what the server committed although its answer was lost', async () => {
    const { time, intake, openPage, lead } = createRig();
    let isLost = true;
    intake.answer = ({ items }) => {
      for (const item of items) intake.stored.set(item.key, item);
      return isLost ? undelivered('server') : undefined;
    };
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    isLost = false;
    await outbox.flush('online');
    expect(intake.requests.map(({ keys }) => keys)).toEqual([[lead(1).key], [lead(1).key]]);
    expect(intake.stored.size).toBe(1);
    expect(delivered).toEqual([lead(1).key]);
  });

  it('lets the rest pass while one request hangs until its time-out', async () => {
    const { time, intake, openPage, lead } = createRig();
    const poison = lead(1).key;
    intake.answer = ({ keys }) => (keys.includes(poison) ? undelivered('timeout') : undefined);
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    outbox.enqueue(lead(2));
    outbox.enqueue(lead(3));
    await time.advance(2_000);
    expect(delivered).toEqual([lead(2).key, lead(3).key]);
  });

  it('guarantee 3: finds the one row of a backlog at which every request hangs, and delivers the others meanwhile', async () => {
    const { time, intake, openPage, lead } = createRig();
    const poison = lead(5).key;
    intake.answer = () => undelivered('offline');
    const first = openPage();
    for (let number = 1; number <= 16; number += 1) first.outbox.enqueue(lead(number));
    await time.advance(0);
    first.outbox.stop();
    await time.advance(FRESH_LEASE_MS);
    intake.requests.length = 0;
    intake.answer = ({ keys }) => (keys.includes(poison) ? undelivered('timeout') : undefined);
    const { outbox, delivered } = openPage(() => 0.5);
    await outbox.flush('start');
    for (let second = 0; second < 60 && delivered.length < 15; second += 1) await time.advance(1_000);
    expect(new Set(delivered)).toEqual(new Set([...intake.stored.keys()]));
    expect(delivered).toHaveLength(15);
    expect(intake.requests.filter(({ keys }) => keys.includes(poison)).length).toBeLessThanOrEqual(6);
  });

  it('splits a refused envelope until the poison item is alone, which becomes a dead letter', async () => {
    const { intake, openPage, lead, deadLetters } = createRig();
    const poison = lead(3).key;
    intake.answer = ({ keys }) =>
      keys.includes(poison) ? refusal(400, 'intake/invalid-envelope') : undefined;
    const { outbox, delivered, dead } = openPage();
    for (let number = 1; number <= 8; number += 1) outbox.enqueue(lead(number));
    await vi.waitFor(() => expect(delivered).toHaveLength(7));
    expect(dead).toEqual([[poison, 'intake/invalid-envelope']]);
    expect(delivered.sort()).toEqual([1, 2, 4, 5, 6, 7, 8].map((number) => lead(number).key));
    expect((await deadLetters()).map(({ key, code }) => [key, code])).toEqual(dead);
    await outbox.flush('manual');
    expect(intake.requests.at(-1)?.keys).not.toContain(poison);
  });

  it('buries an item that the receipt rejects and keeps its neighbours', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = ({ keys }) =>
      receiptFor(keys.slice(1), time, [
        { key: keys[0] ?? '', code: 'intake/invalid-item', path: 'lead.contact.email' },
      ]);
    const { outbox, delivered } = openPage();
    const { attempt } = outbox.enqueue(lead(1));
    outbox.enqueue(lead(2));
    await time.advance(0);
    expect(await attempt).toEqual({
      status: 'dead',
      code: 'intake/invalid-item',
      path: 'lead.contact.email',
    });
    expect(delivered).toEqual([lead(2).key]);
  });

  it('does not take a receipt that forgets a key for the end of that key', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => receiptFor([], time);
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    await time.advance(BACKOFF_CAP_MS);
    expect(delivered).toEqual([lead(1).key]);
  });

  it('keeps rows through a foreign 4xx, alone at the cap, with the rest passing', async () => {
    const { time, intake, openPage, lead } = createRig();
    const poison = lead(2).key;
    intake.answer = ({ keys }) => (keys.includes(poison) ? refusal(403) : undefined);
    const { outbox, delivered, dead } = openPage();
    for (let number = 1; number <= 4; number += 1) outbox.enqueue(lead(number));
    await time.advance(100);
    await time.advance(BACKOFF_BASE_MS);
    expect(delivered.sort()).toEqual([1, 3, 4].map((number) => lead(number).key));
    const before = intake.requests.length;
    await time.advance(3_600_000);
    expect(dead).toEqual([]);
    expect(intake.requests.length - before).toBeGreaterThan(30);
    expect(intake.requests.length - before).toBeLessThan(3_600_000 / (BACKOFF_CAP_MS / 2) + 10);
    intake.answer = undefined;
    await time.advance(BACKOFF_CAP_MS);
    expect(delivered).toContain(poison);
  });

  it.each(['intake/unknown-site', 'intake/origin-not-allowed'])(
    'keeps rows when the site is refused by %s and tries daily',
    async (code) => {
      const { time, intake, openPage, lead } = createRig();
      intake.answer = () => refusal(404, code);
      const { outbox, delivered, dead } = openPage();
      outbox.enqueue(lead(1));
      await time.advance(23 * 3_600_000);
      expect(intake.requests).toHaveLength(1);
      intake.answer = undefined;
      await time.advance(2 * 3_600_000);
      expect(dead).toEqual([]);
      expect(delivered).toEqual([lead(1).key]);
    },
  );

  it('buries by outbox/item-too-large what is too large alone, and sends the rest', async () => {
    const { time, intake, openPage, lead } = createRig();
    const huge = structuredClone(lead(1)) as Extract<Item, { type: 'lead' }>;
    huge.lead.answers = { essay: 'x'.repeat(PACK_BYTES) };
    intake.answer = ({ items }) => (JSON.stringify(items).length > PACK_BYTES ? refusal(413) : undefined);
    const { outbox, delivered, dead } = openPage();
    outbox.enqueue(huge);
    outbox.enqueue(lead(2));
    await time.advance(100);
    expect(dead).toEqual([[huge.key, 'outbox/item-too-large']]);
    expect(delivered).toEqual([lead(2).key]);
  });

  it('sends a backlog once from two tabs', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    for (let number = 1; number <= 200; number += 1) first.outbox.enqueue(lead(number));
    await time.advance(FRESH_LEASE_MS);
    first.outbox.stop();
    intake.answer = undefined;
    intake.requests.length = 0;
    await Promise.all([openPage().outbox.flush('start'), openPage().outbox.flush('start')]);
    const sent = intake.requests.flatMap(({ keys }) => keys);
    expect(new Set(sent).size).toBe(200);
    expect(sent).toHaveLength(200);
  });

  it('guarantee 8: takes over the rows of a tab that died, no later than its lease', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    first.outbox.enqueue(lead(1));
    await time.advance(0);
    first.outbox.stop();
    intake.answer = () => new Promise(() => undefined);
    void openPage().outbox.flush('start');
    await time.advance(0);
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect(second.delivered).toEqual([]);
    await time.advance(LEASE_MS + 100);
    expect(second.delivered).toEqual([lead(1).key]);
  });

  it('guarantee 7: lets the next page have a fresh row soon, although its page had no moment to say so', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => new Promise(() => undefined);
    openPage().outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    const second = openPage();
    void second.outbox.flush('start');
    await time.advance(FRESH_LEASE_MS + 100);
    expect(second.delivered).toEqual([lead(1).key]);
  });

  it('does not wait for a lease that was written under a clock days ahead', async () => {
    const { time, intake, openPage, lead } = createRig();
    const realNowMs = time.clock.nowMs();
    time.setWallClock(realNowMs + 5 * 86_400_000);
    intake.answer = () => new Promise(() => undefined);
    openPage().outbox.enqueue(lead(1));
    await time.advance(0);
    time.setWallClock(realNowMs);
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect(second.delivered).toEqual([lead(1).key]);
  });

  it('keeps the first item of a key that is enqueued twice', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox, unavailable } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    outbox.enqueue(lead(1));
    outbox.enqueue(lead(2));
    await time.advance(0);
    intake.answer = undefined;
    await outbox.flush('online');
    expect([...intake.stored.keys()].sort()).toEqual([lead(1).key, lead(2).key]);
    expect(unavailable).toEqual([]);
  });

  it('leaves no trace of a database by asking whether something waits', async () => {
    const { indexedDB, openPage } = createRig();
    await openPage().outbox.flush('start');
    expect(await indexedDB.databases()).toEqual([]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new DOMException('', 'SecurityError');
      },
      'outbox/storage-unavailable',
    ],
    [
      'is full',
      () => {
        throw new DOMException('', 'QuotaExceededError');
      },
      'outbox/quota-exceeded',
    ],
  ])('sends from memory where storage %s, and says so once', async (_, open, code) => {
    const { time, intake, indexedDB, openPage, lead } = createRig();
    indexedDB.open = open as never;
    intake.answer = () => undelivered('offline');
    const { outbox, delivered, unavailable } = openPage();
    const { stored } = outbox.enqueue(lead(1));
    outbox.enqueue(lead(2));
    await time.advance(0);
    expect(await stored).toBe(false);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(delivered).toEqual([lead(1).key, lead(2).key]);
    expect(unavailable).toEqual([code]);
  });

  it('sends from memory where the database never opens', async () => {
    const { time, indexedDB, openPage, lead } = createRig();
    indexedDB.open = (() => ({})) as never;
    const { outbox, unavailable } = openPage();
    const { stored, attempt } = outbox.enqueue(lead(1));
    await time.advance(0);
    expect((await attempt).status).toBe('delivered');
    await time.advance(10_000);
    expect(await stored).toBe(false);
    expect(unavailable).toEqual(['outbox/storage-unavailable']);
  });

  it('guarantee 13: erases signals without touching undelivered leads, and everything on demand', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox } = openPage();
    outbox.enqueue(lead(1));
    outbox.enqueue({
      key: 'signal-0000000000',
      type: 'signal',
      at: '2026-11-23T09:30:00Z',
      name: 'page_view',
    });
    await time.advance(0);
    await outbox.erase(({ type }) => type === 'signal');
    intake.answer = undefined;
    await outbox.flush('online');
    expect([...intake.stored.keys()]).toEqual([lead(1).key]);
    intake.answer = () => undelivered('offline');
    outbox.enqueue(lead(2));
    await time.advance(0);
    await outbox.erase(() => true);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(intake.stored.has(lead(2).key)).toBe(false);
  });

  it('guarantee 8: keeps a backlog in order over tabs: what comes after rows in flight waits for them', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    for (let number = 1; number <= 250; number += 1) first.outbox.enqueue(lead(number));
    await time.advance(0);
    first.outbox.stop();
    // What it had in flight when it was closed is free again.
    await time.advance(LEASE_MS);
    intake.requests.length = 0;
    let release: () => void = () => undefined;
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    intake.answer = async ({ keys }) => {
      await hold;
      return receiptFor(keys, time);
    };
    const flushed = [openPage().outbox.flush('start'), openPage().outbox.flush('start')];
    // One of them has nothing to do.
    await Promise.race(flushed);
    expect(intake.requests).toHaveLength(1);
    release();
    await Promise.all(flushed);
    const sent = intake.requests.flatMap(({ keys }) => keys);
    expect(sent).toEqual(Array.from({ length: 250 }, (_, index) => lead(index + 1).key));
  });

  it('guarantee 2: many submissions that fail in one outage make no longer pause than one', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('server');
    const { outbox, delivered } = openPage(() => 1);
    for (let number = 1; number <= 20; number += 1) {
      outbox.enqueue(lead(number));
      await time.advance(50);
    }
    intake.answer = undefined;
    await time.advance(4_000);
    expect(delivered).toHaveLength(20);
  });

  it('guarantee 2: sets nothing aside any more once the network is said to be back', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('timeout');
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(delivered).toEqual([lead(1).key]);
  });

  it('guarantee 2: does not knock with signals while the queue is paused, and sends them with the rest', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox, delivered } = openPage();
    outbox.enqueue(lead(1));
    await time.advance(0);
    outbox.enqueue(signal(1));
    await Promise.resolve();
    expect(intake.requests).toHaveLength(1);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(delivered).toEqual([lead(1).key, signal(1).key]);
  });

  it('guarantee 10: puts what this page still owes into a new database when the old one is cleared', async () => {
    const { time, intake, indexedDB, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox } = openPage();
    for (const number of [1, 2]) outbox.enqueue(lead(number));
    await time.advance(0);
    // What a browser does when the visitor clears the site's data: the database goes, the connection is closed.
    const opened = indexedDB.open('lodestone-demo');
    await new Promise((resolve) => {
      opened.onsuccess = resolve;
    });
    const wipe = opened.result.transaction('rows', 'readwrite').objectStore('rows').clear();
    await new Promise((resolve) => {
      wipe.onsuccess = resolve;
    });
    opened.result.close();
    outbox.restore();
    await time.advance(FRESH_LEASE_MS);
    outbox.stop();
    await time.advance(LEASE_MS);
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect(second.delivered).toEqual([lead(1).key, lead(2).key]);
  });

  it('guarantee 13: takes no more signals than the limit of bytes while none is delivered, and every lead', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox } = openPage();
    const stored = Array.from({ length: 40 }, (_, index) => outbox.enqueue(signal(index, 10_000)).stored);
    const { stored: leadStored } = outbox.enqueue(lead(1));
    await time.advance(0);
    const bytes = JSON.stringify(signal(0, 10_000)).length;
    expect((await Promise.all(stored)).filter(Boolean)).toHaveLength(Math.floor(SIGNAL_BYTES / bytes));
    expect(await outbox.enqueue(signal(99, 10_000)).attempt).toEqual({
      status: 'dead',
      code: 'outbox/quota-exceeded',
    });
    expect(await leadStored).toBe(true);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(await outbox.enqueue(signal(100, 10_000)).stored).toBe(true);
  });

  it('guarantee 13: drops a signal that is too old by the device’s clock, and no lead', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    first.outbox.enqueue(lead(1));
    first.outbox.enqueue(signal(1));
    await time.advance(0);
    first.outbox.stop();
    time.setWallClock(time.clock.nowMs() + 400 * 86_400_000);
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect([...intake.stored.keys()]).toEqual([lead(1).key]);
    await second.outbox.flush('manual');
    expect(intake.requests.at(-1)?.keys).toEqual([lead(1).key]);
  });

  it('guarantee 13: lets a lead go only when the server’s own time shows 30 days, and says so', async () => {
    const { time, intake, openPage, lead } = createRig();
    let serverTimeMs = Date.UTC(2026, 0, 1);
    intake.answer = () => ({ ...undelivered('server'), serverTimeMs });
    const visit = async () => {
      const page = openPage();
      await page.outbox.flush('start');
      await time.advance(0);
      page.outbox.stop();
      return page;
    };
    const first = openPage();
    first.outbox.enqueue(lead(1));
    await time.advance(0);
    first.outbox.stop();
    // The device's clock is years ahead for a while: no say.
    time.setWallClock(Date.UTC(2040, 0, 1));
    serverTimeMs += LEAD_RETENTION_MS;
    expect((await visit()).dead).toEqual([]);
    serverTimeMs += 1_000;
    expect((await visit()).dead).toEqual([[lead(1).key, 'outbox/expired']]);
    intake.answer = undefined;
    expect((await visit()).delivered).toEqual([]);
  });

  it('guarantee 13: without a word of the server a lead stays for ever, and then is delivered', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('server');
    const first = openPage();
    first.outbox.enqueue(lead(1));
    await time.advance(0);
    time.setWallClock(time.clock.nowMs() + 90 * 86_400_000);
    await time.advance(BACKOFF_CAP_MS);
    first.outbox.stop();
    intake.answer = undefined;
    const second = openPage();
    await second.outbox.flush('start');
    expect(second.delivered).toEqual([lead(1).key]);
  });

  it('guarantee 13: keeps dead letters like leads: 30 days by the server’s time', async () => {
    const { time, intake, openPage, lead, deadLetters } = createRig();
    intake.answer = ({ keys }) => receiptFor([], time, [{ key: keys[0] ?? '', code: 'intake/conflict' }]);
    time.setWallClock(Date.UTC(2027, 0, 1));
    openPage().outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    for (const [days, kept] of [
      [0, 1],
      [30, 1],
      [31, 0],
    ]) {
      time.setWallClock(Date.UTC(2027, 0, 1) + (days ?? 0) * 86_400_000);
      const page = openPage();
      page.outbox.enqueue(lead(10 + (days ?? 0)));
      await time.advance(0);
      page.outbox.stop();
      expect(await deadLetters()).toHaveLength(kept ?? 0);
    }
  });

  it('tells both who sent the same submission twice', async () => {
    const { time, openPage, lead } = createRig();
    const { outbox } = openPage();
    const attempts = [outbox.enqueue(lead(1)).attempt, outbox.enqueue(lead(1)).attempt];
    await time.advance(0);
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
  });

  it('makes no request once everything is delivered, and only looks for what a tab that died left', async () => {
    const { time, intake, openPage, lead } = createRig();
    openPage().outbox.enqueue(lead(1));
    await time.advance(3_600_000);
    expect(intake.requests).toHaveLength(1);
    expect(time.pending()).toBe(1);
  });

  it('guarantee 8: a tab that came before there was a database finds what another one left in it', async () => {
    const { time, intake, openPage, lead } = createRig();
    const idle = openPage();
    await idle.outbox.flush('start');
    expect(time.pending()).toBe(1);
    intake.answer = () => new Promise(() => undefined);
    // This one dies with its request.
    openPage().outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = undefined;
    await time.advance(IDLE_LOOK_MS + LEASE_MS);
    expect(idle.delivered).toEqual([lead(1).key]);
  });

  it('guarantee 8: an idle tab takes over what another one left, without being asked', async () => {
    const { time, intake, openPage, lead } = createRig();
    const idle = openPage();
    idle.outbox.enqueue(lead(1));
    await time.advance(0);
    intake.answer = () => new Promise(() => undefined);
    // This one dies with its request.
    openPage().outbox.enqueue(lead(2));
    await time.advance(0);
    intake.answer = undefined;
    await time.advance(IDLE_LOOK_MS + LEASE_MS);
    expect(idle.delivered).toEqual([lead(1).key, lead(2).key]);
  });

  it('lets go of what another tab delivered for it', async () => {
    const { time, intake, openPage, lead } = createRig();
    intake.answer = () => undelivered('server', 30_000);
    const first = openPage();
    first.outbox.enqueue(lead(1));
    await time.advance(0);
    const { attempt } = first.outbox.enqueue(signal(1, 200_000));
    await time.advance(0);
    intake.answer = undefined;
    await openPage().outbox.flush('start');
    await time.advance(31_000);
    expect(await attempt).toEqual({ status: 'failed', reason: 'server' });
    expect(await first.outbox.enqueue(signal(2, 200_000)).stored).toBe(true);
  });

  it('guarantee 2: tries again by itself also where the pause was over before the row was given back', async () => {
    const { time, intake, openPage, lead } = createRig();
    let failures = 1;
    intake.answer = () => (failures-- > 0 ? undelivered('server') : undefined);
    const { outbox, delivered } = openPage(() => 0);
    outbox.enqueue(lead(1));
    await time.advance(1_000);
    expect(delivered).toEqual([lead(1).key]);
  });

  it('guarantee 2: a split under way obeys the quiet that another request was asked for', async () => {
    const { time, intake, openPage, lead } = createRig();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    intake.answer = async ({ keys }) => {
      if (keys.length === 1) return undelivered('server', 30_000);
      await held;
      return refusal(403);
    };
    const { outbox } = openPage();
    for (let number = 1; number <= 4; number += 1) outbox.enqueue(lead(number));
    await time.advance(0);
    outbox.enqueue(lead(5));
    await time.advance(0);
    release();
    await time.advance(29_000);
    expect(intake.requests.map(({ keys }) => keys.length)).toEqual([4, 1]);
  });
});
