import { Hono } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import { toProblemResponse } from '../http/problem.js';
import type { PromiseStore } from '../store/promises/PromiseStore.js';

/** What the owner does about promises, behind the same access as all of `/api`. */
export function promiseApiRoutes({ store }: { store: PromiseStore }): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/api/leads/:id/revoke-links', async (c) => {
    const id = c.req.param('id');
    if (!(await store.revokeGrant(id))) return toProblemResponse('http/not-found', { status: 404 });
    return c.json({ links: await readLinks(store, id) });
  });

  app.post('/api/leads/:id/cancel-seat', async (c) =>
    (await store.cancelSeat(c.req.param('id')))
      ? c.json({ seat: 'cancelled' })
      : toProblemResponse('http/not-found', { status: 404 }),
  );
  return app;
}

/** The links of a lead to a file, as its page shows them; `null` without any. */
export async function readLinks(store: PromiseStore, leadId: string) {
  const grant = await store.readGrant(leadId);
  if (!grant) return null;
  const { assetId, used, downloads, expiresAtMs, isRevoked } = grant;
  return { asset: assetId, used, downloads, expiresAt: new Date(expiresAtMs).toISOString(), isRevoked };
}
