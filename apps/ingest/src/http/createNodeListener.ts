import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Clock } from '@lodestone/core';
import type { Log } from '../log/createLog.js';
import { findAddress } from './clientAddress.js';
import type { Door } from './Door.js';
import { findOwnOrigin } from './origin.js';
import { readIncoming } from './readIncoming.js';
import { logRequest } from './requestLog.js';

export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export interface NodeListenerOptions {
  fetch: Parameters<typeof getRequestListener>[0];
  /** Behind `POST path` stands this door; everything else is the app's. */
  path: string;
  door: Door;
  log: Log;
  clock: Pick<Clock, 'monotonicMs'>;
  makeId: () => string;
  isProxyTrusted: boolean;
}

/**
 * Leads Node's requests to the app, and the one address that is under load straight to its door: building a `Request`
 * and a `Response` for it costs as much as checking, judging and queueing a lead (decision 0006).
 */
export function createNodeListener(options: NodeListenerOptions): NodeListener {
  const { path, door, log, clock, makeId, isProxyTrusted } = options;
  const listener = getRequestListener(options.fetch);

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const startedMs = clock.monotonicMs();
    const requestId = makeId();
    const header = (name: string) => incoming.headers[name]?.toString();
    const asked = { protocol: 'http', host: header('host') ?? 'localhost' };
    const { status, headers, body } = await door({
      header,
      readBody: (maxBytes) => readIncoming(incoming, maxBytes),
      requestId,
      ownOrigin: findOwnOrigin(asked, isProxyTrusted ? header : undefined),
      address: findAddress(
        incoming.socket.remoteAddress,
        isProxyTrusted ? header('x-forwarded-for') : undefined,
      ),
    });
    outgoing.writeHead(status, {
      ...headers,
      'content-length': Buffer.byteLength(body),
      'x-request-id': requestId,
      // A body without end is not read on; one that is merely not wanted Node takes and drops.
      ...(incoming.isPaused() ? { connection: 'close' } : {}),
    });
    outgoing.end(body);
    logRequest(log, { requestId, method: 'POST', route: path, status, startedMs }, clock);
  }

  return (incoming, outgoing) => {
    if (incoming.method !== 'POST' || incoming.url !== path) void listener(incoming, outgoing);
    else
      answer(incoming, outgoing).catch((cause) => {
        log.error('request failed', { code: 'http/internal', cause });
        outgoing.destroy();
      });
  };
}
