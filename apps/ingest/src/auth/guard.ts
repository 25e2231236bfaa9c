import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AppEnv } from '../http/AppEnv.js';
import { originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import type { Access } from './createAccess.js';

export const SESSION_COOKIE = 'lodestone_session';

/**
 * Lets a request through that carries a session or a token.
 * Errors: `ProblemError` 401 `api/unauthorized`.
 */
export function requireAccess(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const bearer = /^Bearer ([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const session = getCookie(c, SESSION_COOKIE);
    const isAllowed = bearer
      ? await access.isToken(bearer)
      : session !== undefined && (await access.isSession(session));
    if (!isAllowed)
      throw new ProblemError('api/unauthorized', {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="lodestone"' },
      });
    c.set('actor', bearer ? 'token' : 'admin');
    await next();
  };
}

/**
 * Keeps foreign pages from changing anything with the visitor's cookie; a token is never sent by a browser on its own.
 * Errors: `ProblemError` 403 `api/origin-mismatch`.
 */
export const requireOwnOrigin: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  const hasToken = c.req.header('authorization') !== undefined;
  const origin = originOf(c);
  const isOwn = origin === ownOriginOf(c) || c.req.header('sec-fetch-site') === 'same-origin';
  // Signing in carries no cookie yet; without an Origin it is not a page that asks.
  const isBare = origin === undefined && getCookie(c, SESSION_COOKIE) === undefined;
  if (!isReading && !hasToken && !isOwn && !isBare)
    throw new ProblemError('api/origin-mismatch', { status: 403 });
  await next();
};
