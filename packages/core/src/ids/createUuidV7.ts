import type { Clock } from '../ports/Clock.js';
import type { Random } from '../ports/Random.js';

/**
 * Makes a source of UUIDv7: 36 characters, sortable by time of making within one source even when the wall clock
 * stands or runs backwards (the last time is kept and a 12-bit counter goes up).
 * Source: RFC 9562 §5.7, §6.2 method 1.
 */
export function createUuidV7(clock: Pick<Clock, 'nowMs'>, random: Pick<Random, 'bytes'>): () => string {
  let lastMs = -1;
  let counter = 0;
  return () => {
    const bytes = random.bytes(16);
    const nowMs = Math.min(Math.max(0, Math.floor(clock.nowMs()) || 0), MAX_TIMESTAMP_MS);
    if (nowMs > lastMs) {
      lastMs = nowMs;
      // The top bit starts clear, so that at least 2,048 ids fit into one millisecond.
      counter = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
    } else if (counter < 0xfff) counter += 1;
    else {
      lastMs += 1;
      counter = 0;
    }
    for (let index = 0; index < 6; index += 1)
      bytes[index] = Math.floor(lastMs / 2 ** (8 * (5 - index))) % 256;
    bytes[6] = 0x70 | (counter >> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}

/** 48 bits of milliseconds: the year 10889. RFC 9562 §5.7. */
const MAX_TIMESTAMP_MS = 2 ** 48 - 1;

/** The epoch milliseconds in a UUIDv7; NaN for anything else. */
export function timeOfUuidV7(id: string): number {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)
    ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : Number.NaN;
}
