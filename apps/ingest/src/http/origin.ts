import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './AppEnv.js';

/** The `Origin` of a request; nothing when it was sent without. */
export const originOf = (c: Context): string | undefined => c.req.header('origin');

/** The origin under which this server was asked. */
export const ownOriginOf = (c: Context<AppEnv>): string => c.get('ownOrigin');

/** How this server was asked: by the connection and its `Host`. */
interface Asked {
  protocol: string;
  host: string;
}

/**
 * The origin of the server itself: as it was asked, or as a trusted proxy says in `X-Forwarded-Proto` and
 * `X-Forwarded-Host`. `trustedHeader` is given only where a proxy is trusted.
 */
export function findOwnOrigin(asked: Asked, trustedHeader?: (name: string) => string | undefined): string {
  const forwarded = (name: string) => trustedHeader?.(name)?.split(',').at(-1)?.trim();
  const scheme = forwarded('x-forwarded-proto') ?? asked.protocol;
  return `${scheme === 'https' ? 'https' : 'http'}://${forwarded('x-forwarded-host') ?? asked.host}`;
}

/** Notes the origin of the server itself for the handlers behind. */
export function noteOwnOrigin(isProxyTrusted: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { protocol, host } = new URL(c.req.url);
    const asked = { protocol: protocol.slice(0, -1), host };
    c.set('ownOrigin', findOwnOrigin(asked, isProxyTrusted ? (name) => c.req.header(name) : undefined));
    await next();
  };
}

/** The headers that let a page of this origin read an answer, refusals too: without them it sees a network failure. */
export const readableBy = (origin: string | undefined): Record<string, string> =>
  origin === undefined
    ? {}
    : {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'date, retry-after',
        vary: 'origin',
      };

/** Adds `readableBy` to an answer. */
export function allowReading(response: Response, origin: string | undefined): Response {
  for (const [name, value] of Object.entries(readableBy(origin)))
    if (name === 'vary') response.headers.append(name, value);
    else response.headers.set(name, value);
  return response;
}
