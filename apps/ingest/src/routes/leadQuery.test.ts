import { expect, it } from 'vitest';
import { parseLeadQuery } from './leadQuery.js';

const NOW_MS = Date.UTC(2026, 10, 23, 12, 30);

it('reads a period that ends today by its length, from the first moment of its first day in UTC', () => {
  expect(parseLeadQuery({ days: '1' }, NOW_MS)).toMatchObject({ fromMs: Date.UTC(2026, 10, 23) });
  expect(parseLeadQuery({ days: '7' }, NOW_MS)).toMatchObject({ fromMs: Date.UTC(2026, 10, 17) });
  expect(parseLeadQuery({ days: '7' }, NOW_MS).toMs).toBeUndefined();
});

it.each([{ days: '0' }, { days: '367' }, { days: '7', from: '2026-11-01' }, { days: '7', to: '2026-11-01' }])(
  'refuses %j',
  (query) => {
    expect(() => parseLeadQuery(query as Record<string, string>, NOW_MS)).toThrow(
      expect.objectContaining({ code: 'api/invalid-query', options: { status: 400, path: 'days' } }),
    );
  },
);
