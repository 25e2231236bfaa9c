import { type Clock, parseJson, type Timers } from '@lodestone/core';
import { isReceipt } from '@lodestone/schema';
import { REQUEST_TIMEOUT_MS } from '../limits.js';
import type { KeepaliveBudget } from './createKeepaliveBudget.js';
import { readRetryAfter } from './readRetryAfter.js';
import type { SendResult, Transport } from './Transport.js';

export interface FetchTransportPorts {
  /** `{endpoint}/v1/envelopes`. */
  url: string;
  fetch: typeof globalThis.fetch;
  clock: Clock;
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
  const { url, fetch, clock, timers, budget, isOffline } = ports;
  return {
    async send(body, bytes) {
      const keepalive = budget.take(bytes);
      const aborter = new AbortController();
      let isTimedOut = false;
      const cancel = timers.after(REQUEST_TIMEOUT_MS, () => {
        isTimedOut = true;
        aborter.abort();
      });
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body,
          mode: 'cors',
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          keepalive,
          signal: aborter.signal,
        });
        const { status, headers } = answer;
        return readAnswer({ status, headers, text: await answer.text() }, clock.nowMs());
      } catch {
        return { kind: 'undelivered', reason: isTimedOut ? 'timeout' : isOffline() ? 'offline' : 'server' };
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
    if (isReceipt(receipt)) return { kind: 'receipt', receipt };
  }
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    return { kind: 'refusal', status, type: headers.get('content-type') ?? '', text };
  }
  return { kind: 'undelivered', reason: 'server', retryAfterMs: readRetryAfter(headers, nowMs) };
}
