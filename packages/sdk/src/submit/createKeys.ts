import type { Clock, Random } from '@lodestone/core';

/** Random bytes are drawn for so many keys at once: each draw costs what twenty keys do. */
const KEYS = 100;

/**
 * Makes idempotency keys: UUIDv7 with 72 random bits, in no order among those of one millisecond.
 * Source: RFC 9562 §5.7.
 */
export function createKeys(clock: Pick<Clock, 'nowMs'>, random: Pick<Random, 'bytes'>): () => string {
  let noise = '';
  return () => {
    noise ||= Array.from(random.bytes(9 * KEYS), (byte) => (byte + 256).toString(16).slice(1)).join('');
    const time = clock.nowMs().toString(16).padStart(12, '0');
    const key = `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise.slice(6, 18)}`;
    noise = noise.slice(18);
    return key;
  };
}
