import type { Clock, Random } from '@lodestone/core';

/**
 * Makes idempotency keys: UUIDv7 with 72 random bits, in no order among those of one millisecond.
 * Source: RFC 9562 §5.7.
 */
export const createKeys =
  (clock: Pick<Clock, 'nowMs'>, random: Pick<Random, 'bytes'>): (() => string) =>
  () => {
    const time = clock.nowMs().toString(16).padStart(12, '0');
    const noise = Array.from(random.bytes(9), (byte) => (byte + 256).toString(16).slice(1)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-8${noise.slice(3, 6)}-${noise.slice(6)}`;
  };
