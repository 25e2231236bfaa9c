import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** From where a request comes: to count failed sign-ins and to know the owner's network, never written anywhere. */
export type ClientAddress = (c: Context) => string;

/** The peer of the connection; behind a trusted proxy the last address that it added to `X-Forwarded-For`. */
export function createClientAddress(isProxyTrusted: boolean): ClientAddress {
  return (c) => findAddress(peerOf(c), isProxyTrusted ? c.req.header('x-forwarded-for') : undefined);
}

/** `forwarded`: the header of a proxy that is trusted; it counts by its last address. */
export const findAddress = (peer: string | undefined, forwarded: string | undefined): string =>
  forwarded?.split(',').at(-1)?.trim() || (peer ?? 'unknown');

/** Called without a socket (in tests, in another runtime) there is no peer. */
function peerOf(c: Context): string | undefined {
  return (c.env as { incoming?: unknown } | undefined)?.incoming ? getConnInfo(c).remote.address : undefined;
}
