import type { QueuedReason } from '@lodestone/core';
import type { Receipt } from '@lodestone/schema';

/** What became of one request. Only `receipt` and `refused` settle anything. */
export type SendResult =
  | { kind: 'receipt'; receipt: Receipt }
  /** A refusal of ours, by problem details with an `intake/…` code. */
  | { kind: 'refused'; code: string }
  /** The whole site is refused: its owner has to act, and the rows wait. */
  | { kind: 'site-refused'; code: string }
  /** 413 from anyone on the way. */
  | { kind: 'too-large' }
  /** A 4xx that is not ours: not delivered, and perhaps one item's fault. */
  | { kind: 'foreign-refusal' }
  /** Not delivered, try again. */
  | { kind: 'undelivered'; reason: Exclude<QueuedReason, 'storage'>; retryAfterMs?: number | undefined };

export interface Transport {
  /** Starts the request in the same task as the call. Never rejects. `bytes` is the body's size in UTF-8. */
  send(body: string, bytes: number): Promise<SendResult>;
}
