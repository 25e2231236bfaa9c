import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** From where a request comes: only to count failed sign-ins, never written anywhere. */
export type ClientAddress = (c: Context) => string;

/** The peer of the connection; behind a trusted proxy the last address that it added to `X-Forwarded-For`. */
export function createClientAddress(isProxyTrusted: boolean): ClientAddress {
  return (c) => {
    const forwarded = isProxyTrusted ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded || peerOf(c);
  };
}

/** Called without a socket (in tests, in another runtime) there is no peer. */
function peerOf(c: Context): string {
  return (c.env as { incoming?: unknown } | undefined)?.incoming
    ? (getConnInfo(c).remote.address ?? 'unknown')
    : 'unknown';
}
