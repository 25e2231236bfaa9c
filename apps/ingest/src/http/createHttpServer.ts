import { createServer, type Server } from 'node:http';
import type { NodeListener } from './createNodeListener.js';

export interface HttpLimits {
  /** From the first byte of a request to the end of its headers. */
  headersTimeoutMs: number;
  /** From the first byte of a request to the end of its body: 64 KiB at 2 KiB/s, a bad mobile connection. */
  requestTimeoutMs: number;
  /** How often both are looked after: what trickles in lives longer than its time-out by this at most. */
  checkIntervalMs: number;
  /** Further connections are closed at once; each may hold 16 KiB of unfinished headers (Node's `maxHeaderSize`). */
  maxConnections: number;
}

const HTTP_LIMITS: HttpLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  checkIntervalMs: 1_000,
  maxConnections: 4_000,
};

/**
 * Node's HTTP server around the app, with an end to everything that a peer may draw out. Does not listen yet.
 * Errors: none of its own; a request that is too slow gets 408 and its connection is closed.
 */
export function createHttpServer(listener: NodeListener, limits: Partial<HttpLimits> = {}): Server {
  const { headersTimeoutMs, requestTimeoutMs, checkIntervalMs, maxConnections } = {
    ...HTTP_LIMITS,
    ...limits,
  };
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: checkIntervalMs,
      // Answers are small and go out in one piece each.
      noDelay: true,
    },
    listener,
  );
  server.maxConnections = maxConnections;
  return server;
}
