import { LIMITS } from '@lodestone/schema';
import { makeLeadItem } from '@lodestone/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKOFF_BASE_MS,
  BACKOFF_CAP_MS,
  ENVELOPE_OVERHEAD_BYTES,
  KEEPALIVE_BUDGET_BYTES,
} from '../limits.js';
import { backoffMs } from './backoff.js';
import { createKeepaliveBudget } from './createKeepaliveBudget.js';
import { PACK_BYTES, pack } from './pack.js';

describe('pack', () => {
  it('takes rows from the front, in order, as many as one envelope holds and at least one', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 2 * PACK_BYTES }), { minLength: 1, maxLength: 400 });
    const many = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 400 });
    const bytesOf = (rows: readonly { bytes: number }[]) =>
      rows.reduce((sum, row) => sum + row.bytes, rows.length - 1);
    fc.assert(
      fc.property(fc.oneof(sizes, many), (list) => {
        const rows = list.map((bytes, index) => ({ bytes, item: makeLeadItem({ key: `lead-${index}` }) }));
        const packed = pack(rows);
        expect(packed).toEqual(rows.slice(0, packed.length));
        expect(packed.length).toBeGreaterThan(0);
        expect(packed.length).toBeLessThanOrEqual(LIMITS.envelopeItems);
        expect(packed.length === 1 || bytesOf(packed) <= PACK_BYTES).toBe(true);
        // One more would have been too much.
        const more = rows.slice(0, packed.length + 1);
        const isFull = more.length > LIMITS.envelopeItems || bytesOf(more) > PACK_BYTES;
        expect(more.length === packed.length || isFull).toBe(true);
      }),
    );
  });

  it('leaves room for the longest head that an envelope can have', () => {
    const longest = 'x'.repeat(LIMITS.keyMaxLength);
    const sdk = { name: 'x'.repeat(128), version: 'x'.repeat(64) };
    const head = {
      v: 1,
      site: longest,
      sentAt: '2026-11-23T09:30:00.000Z',
      sdk,
      visitor: longest,
      session: longest,
      items: [],
    };
    expect(JSON.stringify(head).length).toBeLessThanOrEqual(ENVELOPE_OVERHEAD_BYTES);
  });
});

describe('backoffMs', () => {
  it('spreads over the whole step, doubles it, and stops at the cap', () => {
    const step = (failures: number) => backoffMs(failures, { fraction: () => 1 });
    expect([1, 2, 3].map(step)).toEqual([BACKOFF_BASE_MS, 2 * BACKOFF_BASE_MS, 4 * BACKOFF_BASE_MS]);
    expect(step(7)).toBe(BACKOFF_CAP_MS);
    expect(step(10_000)).toBe(BACKOFF_CAP_MS);
    expect(backoffMs(5, { fraction: () => 0 })).toBe(0);
  });
});

describe('createKeepaliveBudget', () => {
  it('never lets more bytes be in flight than the browser takes', () => {
    const budget = createKeepaliveBudget();
    expect(budget.take(KEEPALIVE_BUDGET_BYTES - 10)).toBe(true);
    expect(budget.take(11)).toBe(false);
    expect(budget.take(10)).toBe(true);
    budget.giveBack(KEEPALIVE_BUDGET_BYTES - 10);
    expect(budget.take(KEEPALIVE_BUDGET_BYTES - 9)).toBe(false);
    expect(budget.take(KEEPALIVE_BUDGET_BYTES - 10)).toBe(true);
  });
});
