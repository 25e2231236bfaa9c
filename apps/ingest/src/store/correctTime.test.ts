import { createUuidV7 } from '@lodestone/core';
import { expect, it } from 'vitest';
import { CLOCK_TOLERANCE_MS, correctTime } from './correctTime.js';

const receivedAtMs = Date.parse('2026-03-01T12:00:00Z');
const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** A key as the SDK makes it at that moment of its own clock. */
const keyOf = (atMs: number) =>
  createUuidV7({ nowMs: () => atMs }, { bytes: (length) => new Uint8Array(length) })();

/** An item that happened `agoMs` before it was sent, by a clock that is wrong by `wrongMs`; `delayMs` on the network. */
const corrected = ({ agoMs = 0, wrongMs = 0, delayMs = 0 }) =>
  correctTime({
    key: keyOf(receivedAtMs - delayMs - agoMs + wrongMs),
    at: iso(receivedAtMs - delayMs - agoMs + wrongMs),
    sentAt: iso(receivedAtMs - delayMs + wrongMs),
    receivedAtMs,
  });

it('guarantee 12: an item of a clock that is days ahead or behind gets the moment by the server’s clock', () => {
  for (const wrongMs of [3 * DAY_MS, -3 * DAY_MS, CLOCK_TOLERANCE_MS + 1, -CLOCK_TOLERANCE_MS - 1])
    for (const agoMs of [0, 60_000, 5 * DAY_MS])
      expect(corrected({ wrongMs, agoMs })).toBe(receivedAtMs - agoMs);
});

it('guarantee 12: a client that knew its clock to be wrong wrote the server’s time, and nothing moves it any more', () => {
  const happenedMs = receivedAtMs - 60_000;
  // The clock is still wrong when the item is sent, or it was set right meanwhile.
  for (const wrongMs of [5 * DAY_MS, -5 * DAY_MS, DAY_MS / 2, -DAY_MS / 2])
    for (const sentWrongMs of [wrongMs, 0])
      expect(
        correctTime({
          key: keyOf(happenedMs + wrongMs),
          at: iso(happenedMs),
          sentAt: iso(receivedAtMs + sentWrongMs),
          receivedAtMs,
        }),
      ).toBe(happenedMs);
});

it('guarantee 12: a key that was made hours before its item, with the first letter typed, changes nothing', () => {
  const wrongMs = -3 * DAY_MS;
  const at = iso(receivedAtMs + wrongMs);
  const key = keyOf(receivedAtMs + wrongMs - 5 * 3_600_000);
  expect(correctTime({ key, at, sentAt: at, receivedAtMs })).toBe(receivedAtMs);
});

it('guarantee 12: the time on the network is not taken for a wrong clock', () => {
  expect(corrected({ delayMs: 15_000, agoMs: 1_000 })).toBe(receivedAtMs - 16_000);
  expect(corrected({ delayMs: CLOCK_TOLERANCE_MS })).toBe(receivedAtMs - CLOCK_TOLERANCE_MS);
});

it('guarantee 12: nothing happened later than it was received', () => {
  expect(corrected({ wrongMs: CLOCK_TOLERANCE_MS })).toBe(receivedAtMs);
  // The clock was ahead when it happened and had been set right before it was sent.
  expect(corrected({ agoMs: -30 * DAY_MS })).toBe(receivedAtMs);
  expect(corrected({ agoMs: -30 * DAY_MS, wrongMs: -DAY_MS })).toBe(receivedAtMs);
});

it('guarantee 12: times that cannot be read, or lie at the ends of the calendar, break nothing', () => {
  const at = '2026-03-01T11:59:00Z';
  const key = 'a-key-of-the-host-itself';
  expect(correctTime({ key, at: 'yesterday', sentAt: at, receivedAtMs })).toBe(receivedAtMs);
  expect(correctTime({ key, at, sentAt: '', receivedAtMs })).toBe(Date.parse(at));
  for (const sentAt of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z'])
    for (const time of [sentAt, at])
      expect(() => iso(correctTime({ key, at: time, sentAt, receivedAtMs }))).not.toThrow();
});

it('guarantee 12: what a device that did not know the time yet kept happened when it was received', () => {
  const at = '1970-01-01T00:02:00Z';
  const key = keyOf(Date.parse(at));
  expect(correctTime({ key, at, sentAt: iso(receivedAtMs), receivedAtMs })).toBe(receivedAtMs);
  // Both by the same clock: the distance is known.
  expect(correctTime({ key, at, sentAt: '1970-01-01T00:03:00Z', receivedAtMs })).toBe(receivedAtMs - 60_000);
});
