import { LIMITS } from '@lodestone/schema';
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
  it('keeps every row in order, within items and bytes, whatever their sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 2 * PACK_BYTES }), { maxLength: 400 });
    fc.assert(
      fc.property(sizes, (list) => {
        const rows = list.map((bytes) => ({ bytes }));
        const packs = pack(rows);
        expect(packs.flat()).toEqual(rows);
        for (const one of packs) {
          const bytes = one.reduce((sum, row) => sum + row.bytes, one.length - 1);
          expect(one.length).toBeLessThanOrEqual(LIMITS.envelopeItems);
          expect(one.length === 1 || bytes <= PACK_BYTES).toBe(true);
        }
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
