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
    const bytes = random.bytes(10);
    const [first = 0, second = 0] = bytes;
    const nowMs = Math.min(Math.max(0, Math.floor(clock.nowMs()) || 0), MAX_TIMESTAMP_MS);
    if (nowMs > lastMs) {
      lastMs = nowMs;
      // The top bit starts clear, so that at least 2,048 ids fit into one millisecond.
      counter = ((first & 7) << 8) | second;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        lastMs += 1;
        counter = 0;
      }
    }
    const time = hex(lastMs, 12);
    const tail = Array.from(bytes.subarray(2), (byte, index) =>
      hex(index ? byte : 0x80 | (byte & 0x3f), 2),
    ).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/** 48 bits of milliseconds: the year 10889. RFC 9562 §5.7. */
const MAX_TIMESTAMP_MS = 2 ** 48 - 1;

/** The epoch milliseconds in a UUIDv7; NaN for anything else. */
export function timeOfUuidV7(id: string): number {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(id)
    ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : Number.NaN;
}
