import type { SignalItem } from '@lodestone/schema';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SIGNAL_BYTES } from './limits.js';
import type { Parcel } from './OutboxRow.js';
import { createRig, receiptFor, refusal, undelivered } from './testing/createRig.js';

beforeAll(() => import('./delivery/aftermath.js'));

const signal = (number: number, bytes = 0): SignalItem => ({
  key: `signal-${String(number).padStart(14, '0')}`,
  type: 'signal',
  at: '2026-11-23T09:30:00Z',
  name: 'page_view',
  props: { note: 'x'.repeat(bytes) },
});

const parcel = (numbers: readonly number[], bytes = 0): Parcel => ({
  key: `parcel-${String(numbers[0]).padStart(14, '0')}`,
  type: 'signal',
  at: '2026-11-23T09:30:00Z',
  items: numbers.map((number) => signal(number, bytes)),
});

const numbersOf = (keys: Iterable<string>) => [...keys].map((key) => Number(key.slice(7)));

describe('a parcel', () => {
  it('is one row, of which the signals alone are sent, each under its own key', async () => {
    const { time, intake, openPage } = createRig();
    const { outbox, delivered } = openPage();
    const { stored } = outbox.enqueue(parcel([1, 2, 3]));
    await time.advance(0);
    expect(await stored).toBe(true);
    expect(intake.requests.map(({ keys }) => numbersOf(keys))).toEqual([[1, 2, 3]]);
    expect([...intake.stored.values()]).toEqual([1, 2, 3].map((number) => signal(number)));
    expect(delivered).toEqual([parcel([1]).key]);
    await openPage().outbox.flush('start');
    expect(intake.requests).toHaveLength(1);
  });

  it('waits offline, and the next page of the origin sends all of it', async () => {
    const { time, intake, openPage } = createRig();
    intake.answer = () => undelivered('offline');
    const first = openPage();
    first.outbox.enqueue(parcel([1, 2]));
    await time.advance(0);
    first.outbox.stop();
    intake.answer = undefined;
    await time.advance(30_000);
    await openPage().outbox.flush('start');
    expect(numbersOf(intake.stored.keys())).toEqual([1, 2]);
  });

  it('counts each of its signals where an envelope is filled', async () => {
    const { time, intake, openPage } = createRig();
    const { outbox } = openPage();
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    for (const start of [100, 200, 300]) outbox.enqueue(parcel(numbers.map((number) => start + number)));
    await time.advance(0);
    await vi.waitFor(() => expect(intake.stored.size).toBe(150));
    expect(intake.requests.map(({ keys }) => keys.length)).toEqual([100, 50]);
  });

  it('loses no signal that a receipt forgot, and comes back with nothing that it named', async () => {
    const { time, intake, openPage } = createRig();
    intake.answer = ({ keys }) =>
      keys.length > 1
        ? receiptFor([keys[0] ?? ''], time, [{ key: keys[1] ?? '', code: 'intake/invalid-item' }])
        : undefined;
    const { outbox, dead } = openPage();
    outbox.enqueue(parcel([1, 2, 3]));
    await time.advance(0);
    await vi.waitFor(() => expect(numbersOf(intake.stored.keys())).toEqual([3]));
    expect(dead).toEqual([[signal(2).key, 'intake/invalid-item']]);
    expect(intake.requests.slice(1).map(({ keys }) => numbersOf(keys))).toEqual([[3]]);
  });

  it('guarantee 6: is unpacked where it is refused, so that one signal alone is given up', async () => {
    const { time, intake, openPage } = createRig();
    const poison = signal(2).key;
    intake.answer = ({ keys }) =>
      keys.includes(poison) ? refusal(422, 'intake/invalid-envelope') : undefined;
    const { outbox, dead } = openPage();
    outbox.enqueue(parcel([1, 2, 3]));
    await time.advance(0);
    await vi.waitFor(() => expect(numbersOf(intake.stored.keys()).sort()).toEqual([1, 3]));
    expect(dead).toEqual([[poison, 'intake/invalid-envelope']]);
  });

  it('guarantee 3: is unpacked where a request with it hangs, so that the other signals pass', async () => {
    const { time, intake, openPage } = createRig();
    const poison = signal(2).key;
    intake.answer = ({ keys }) => (keys.includes(poison) ? undelivered('timeout') : undefined);
    const { outbox } = openPage();
    outbox.enqueue(parcel([1, 2, 3, 4]));
    for (let minute = 0; minute < 30; minute += 1) await time.advance(60_000);
    expect(numbersOf(intake.stored.keys()).sort()).toEqual([1, 3, 4]);
  });

  it('guarantee 13: fills the limit of bytes to the signal', async () => {
    const { time, intake, openPage } = createRig();
    intake.answer = () => undelivered('offline');
    const { outbox } = openPage();
    for (let start = 0; start < 60; start += 6)
      outbox.enqueue(
        parcel(
          [0, 1, 2, 3, 4, 5].map((number) => start + number),
          10_000,
        ),
      );
    await time.advance(0);
    intake.answer = undefined;
    await outbox.flush('online');
    expect(intake.stored.size).toBe(Math.floor(SIGNAL_BYTES / JSON.stringify(signal(0, 10_000)).length));
  });
});
