import { parseJson, type Timers } from '@lodestone/core';
import { isReceipt } from '@lodestone/schema';
import { REQUEST_TIMEOUT_MS } from '../limits.js';
import type { KeepaliveBudget } from './createKeepaliveBudget.js';
import { readRetryAfter } from './readRetryAfter.js';
import type { SendResult, Transport } from './Transport.js';

export interface FetchTransportPorts {
  /** `{endpoint}/v1/envelopes`. */
  url: string;
  fetch: typeof globalThis.fetch;
  /** The server's time as far as it is known: a `Retry-After` date is counted from it. Epoch milliseconds. */
  nowMs: () => number;
  timers: Timers;
  budget: KeepaliveBudget;
  /** A hint only: decides the reason that is told, never whether to try. */
  isOffline: () => boolean;
}

/**
 * Posts envelopes by `fetch` as `text/plain` (no preflight), with `keepalive` while the page's budget lasts.
 * Redirects are not followed: a login page would get the visitor's contact.
 */
export function createFetchTransport(ports: FetchTransportPorts): Transport {
  const { url, fetch, nowMs, timers, budget, isOffline } = ports;
  return {
    async send(body, bytes) {
      const keepalive = budget.take(bytes);
      const aborter = new AbortController();
      const cancel = timers.after(REQUEST_TIMEOUT_MS, () => aborter.abort());
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body,
          credentials: 'omit',
          redirect: 'error',
          keepalive,
          signal: aborter.signal,
        });
        const { status, headers } = answer;
        return readAnswer({ status, headers, text: await answer.text() }, nowMs());
      } catch {
        return {
          reason: aborter.signal.aborted ? 'timeout' : isOffline() ? 'offline' : 'server',
        };
      } finally {
        cancel();
        if (keepalive) budget.giveBack(bytes);
      }
    },
  };
}

/** What an HTTP answer means. Anything that is not of our making means "not delivered". */
function readAnswer(
  { status, headers, text }: { status: number; headers: Headers; text: string },
  nowMs: number,
): SendResult {
  if (status === 200) {
    const receipt = parseJson(text);
    if (isReceipt(receipt)) return { receipt, serverTimeMs: Date.parse(receipt.serverTime) };
  }
  const type = headers.get('content-type') ?? '';
  const dateMs = Date.parse(headers.get('date') ?? '');
  // A portal's or a router's clock must not age what waits.
  const serverTimeMs = type.includes('problem+json') ? dateMs : undefined;
  if (/^4(?!08|25|29)/.test(`${status}`)) return { status, type, text, serverTimeMs };
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), dateMs || nowMs);
  return { reason: 'server', retryAfterMs, serverTimeMs };
}
