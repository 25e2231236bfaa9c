import { expect, it } from 'vitest';
import { createCorrection } from './createCorrection.js';

const AT_MS = Date.UTC(2026, 10, 23, 9, 30);
const HOUR_MS = 3_600_000;

/** A key of the SDK, made at a moment of the device's clock. */
const keyAt = (atMs: number): string => {
  const hex = Math.floor(atMs).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const signal = { key: 'a', name: 'page_view', atMs: AT_MS, props: {} };

it.each([
  [0, 0],
  [29_000, 0],
  [-30_000, 0],
  [31_000, 31_000],
  [-HOUR_MS, -HOUR_MS],
])('a clock that is wrong by %i ms moves times by %i ms', (wrongMs, movedMs) => {
  expect(createCorrection(() => wrongMs).correct(signal).atMs - AT_MS).toBe(movedMs);
});

it('gives an item that was written by the server’s clock the device’s time, so that it is moved once', () => {
  const wrongMs = 48 * HOUR_MS;
  const { deviceTime, correct } = createCorrection(() => wrongMs);
  const atMs = deviceTime({ at: new Date(AT_MS + wrongMs).toISOString(), key: keyAt(AT_MS) });
  expect(atMs).toBe(AT_MS);
  expect(correct({ ...signal, atMs }).atMs).toBe(AT_MS + wrongMs);
  expect(deviceTime({ at: new Date(AT_MS).toISOString(), key: keyAt(AT_MS) })).toBe(AT_MS);
});
