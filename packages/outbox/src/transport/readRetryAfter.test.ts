import { describe, expect, it } from 'vitest';
import { RETRY_AFTER_CAP_MS } from '../limits.js';
import { readRetryAfter } from './readRetryAfter.js';

const NOW_MS = Date.parse('2026-11-23T09:30:00Z');
const read = (headers: Record<string, string>) =>
  readRetryAfter(new Headers(headers).get('retry-after'), NOW_MS);

describe('readRetryAfter', () => {
  it.each([
    [{}, undefined],
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': ' 5 ' }, 5_000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Mon, 23 Nov 2026 09:30:10 GMT' }, 10_000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 09:29:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '999999999' }, RETRY_AFTER_CAP_MS],
  ] as [Record<string, string>, number | undefined][])('reads %j as %s ms', (headers, expected) => {
    const waitMs = read(headers);
    // "-5" is no number of seconds; where Date.parse makes a date of it, that date is long past.
    if (headers['retry-after'] === '-5') expect([0, undefined]).toContain(waitMs);
    else expect(waitMs).toBe(expected);
  });
});
