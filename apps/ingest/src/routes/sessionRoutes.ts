import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Access } from '../auth/createAccess.js';
import { SESSION_SECONDS } from '../auth/createAccess.js';
import { requireAccess, requireOwnOrigin, SESSION_COOKIE } from '../auth/guard.js';
import type { AppEnv } from '../http/AppEnv.js';
import type { ClientAddress } from '../http/clientAddress.js';
import { ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { readBody } from '../http/readBody.js';

const MAX_BODY_BYTES = 8_192;
const bodySchema = z.object({ password: z.string() });

/** Signing in and out of the dashboard. */
export function sessionRoutes(access: Access, clientAddress: ClientAddress): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use('/api/session', requireOwnOrigin);

  app.post('/api/session', async (c) => {
    const { password } = parseBody(await readBody(c.req.raw, MAX_BODY_BYTES));
    const session = await access.signIn(password, clientAddress(c));
    setCookie(c, SESSION_COOKIE, session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: SESSION_SECONDS,
      secure: ownOriginOf(c).startsWith('https:'),
    });
    return c.body(null, 204);
  });

  app.get('/api/session', requireAccess(access), (c) => c.json({ authenticated: true }));

  app.delete('/api/session', async (c) => {
    const session = getCookie(c, SESSION_COOKIE);
    if (session !== undefined) await access.signOut(session);
    deleteCookie(c, SESSION_COOKIE, { path: '/' });
    return c.body(null, 204);
  });
  return app;
}

function parseBody(body: Uint8Array): { password: string } {
  try {
    return bodySchema.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    throw new ProblemError('api/invalid-query', { status: 400, path: 'password' });
  }
}
