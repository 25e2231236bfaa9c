import type { QueuedReason } from '@lodestone/core';
import type { Receipt } from '@lodestone/schema';

/** What became of one request. Only a receipt, or a refusal that proves to be ours, settles anything. */
export type SendResult = (
  | { receipt: Receipt; reason?: undefined }
  /** A 4xx that may be about the items: whose it is, is found out later. */
  | { receipt?: undefined; reason?: undefined; status: number; type: string; text: string }
  /** Not delivered, try again. */
  | {
      receipt?: undefined;
      reason: Exclude<QueuedReason, 'storage'>;
      retryAfterMs?: number | undefined;
    }
) & {
  /** The server's own time, where the answer is of our making and says it: a receipt, or problem details with `Date`. */
  serverTimeMs?: number | undefined;
};

export interface Transport {
  /** Starts the request in the same task as the call. Never rejects. `bytes` is the body's size in UTF-8. */
  send(body: string, bytes: number): Promise<SendResult>;
}
