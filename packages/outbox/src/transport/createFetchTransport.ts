import type { Clock, Timers } from '@lodestone/core';
import { isProblem, isReceipt } from '@lodestone/schema';
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

/** Codes by which a server says that the site, not an item, is at fault. */
const SITE_CODES = ['intake/unknown-site', 'intake/origin-not-allowed'];

/**
 * Posts envelopes by `fetch` as `text/plain` (no preflight), with `keepalive` while the page's budget lasts.
 * Redirects are not followed: a login page would get the visitor's contact.
 */
export function createFetchTransport(ports: FetchTransportPorts): Transport {
  const { url, fetch, clock, timers, budget, isOffline } = ports;
  return {
    async send(body, bytes) {
      const giveBack = budget.take(bytes);
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
          keepalive: giveBack !== undefined,
          signal: aborter.signal,
        });
        return await readAnswer(answer, clock.nowMs());
      } catch {
        return { kind: 'undelivered', reason: isTimedOut ? 'timeout' : isOffline() ? 'offline' : 'server' };
      } finally {
        cancel();
        giveBack?.();
      }
    },
  };
}

/** What an HTTP answer means. Anything that is not of our making means "not delivered". */
export async function readAnswer(answer: Response, nowMs: number): Promise<SendResult> {
  const undelivered: SendResult = {
    kind: 'undelivered',
    reason: 'server',
    retryAfterMs: readRetryAfter(answer.headers, nowMs),
  };
  const { status } = answer;
  if (status === 413) return { kind: 'too-large' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return undelivered;
  const text = await answer.text();
  const value = parse(text);
  if (status === 200) return isReceipt(value) ? { kind: 'receipt', receipt: value } : undelivered;
  if (status < 400) return undelivered;
  const isOurs = /^application\/problem\+json\b/i.test(answer.headers.get('content-type') ?? '');
  if (!isOurs || !isProblem(value) || !value.code.startsWith('intake/')) return { kind: 'foreign-refusal' };
  return { kind: SITE_CODES.includes(value.code) ? 'site-refused' : 'refused', code: value.code };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
