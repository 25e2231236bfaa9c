import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './AppEnv.js';

/** The `Origin` of a request; nothing when it was sent without. */
export const originOf = (c: Context): string | undefined => c.req.header('origin');

/** The origin under which this server was asked. */
export const ownOriginOf = (c: Context<AppEnv>): string => c.get('ownOrigin');

/**
 * Notes the origin of the server itself: by the connection and its `Host`, or as a trusted proxy says in
 * `X-Forwarded-Proto` and `X-Forwarded-Host`.
 */
export function noteOwnOrigin(isProxyTrusted: boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { protocol, host } = new URL(c.req.url);
    const forwarded = (name: string) =>
      isProxyTrusted ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined;
    const scheme = forwarded('x-forwarded-proto') ?? protocol.slice(0, -1);
    c.set('ownOrigin', `${scheme === 'https' ? 'https' : 'http'}://${forwarded('x-forwarded-host') ?? host}`);
    await next();
  };
}

/** Lets a page of this origin read the answer, refusals too: without that it sees only a network failure. */
export function allowReading(response: Response, origin: string | undefined): Response {
  if (origin === undefined) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', 'date, retry-after');
  response.headers.append('vary', 'origin');
  return response;
}
