import type { Hono } from 'hono';
import type { AppEnv } from './AppEnv.js';
import { toProblemResponse } from './problem.js';

/** Addresses with a handler of their own, and the methods they take. */
const METHODS: Record<string, string> = {
  '/v1/envelopes': 'POST, OPTIONS',
  '/v1/forms/:site/:campaign': 'POST',
  '/v1/promises': 'POST',
  '/v1/prefill': 'POST',
  '/v1/assets/:token': 'GET, HEAD, POST',
  '/v1/files/:token': 'GET, HEAD, POST',
  '/v1/webinars/:site/:name': 'GET, HEAD',
  '/v1/webinars/:name': 'GET, HEAD',
  '/v1/join/:token': 'GET, HEAD',
  '/v1/seats/:token': 'GET, HEAD, POST',
  '/v1/offers': 'POST',
  '/api/coupons/redeem': 'POST',
  '/api/leads/:id/revoke-links': 'POST',
  '/api/leads/:id/cancel-seat': 'POST',
  '/v1/config/:site': 'GET, HEAD',
  '/v1/thanks/:site/:campaign': 'GET, HEAD',
  '/api/session': 'GET, POST, DELETE',
  '/api/leads/:id/verdict': 'POST',
  '/api/leads/:id/lifecycle': 'POST',
  '/api/segments/:id': 'PUT, DELETE',
  '/api/tasks': 'GET, HEAD, POST',
  '/api/tasks/:id': 'POST',
  '/api/views': 'GET, HEAD, POST',
  '/api/views/:id': 'PUT, DELETE',
  '/v1/chat/:site/threads': 'POST, OPTIONS',
  '/v1/chat/:site/acts': 'POST, OPTIONS',
  '/api/chat/threads/:id': 'GET, HEAD, POST, DELETE',
  '/api/chat/threads/:id/messages': 'POST',
  '/api/chat/replies': 'GET, HEAD, POST',
  '/api/chat/replies/:id': 'PUT, DELETE',
  '/healthz': 'GET, HEAD',
  '/readyz': 'GET, HEAD',
  '/metrics': 'GET, HEAD',
};

/** Added after the handlers: whoever comes this far used another method. Everything else is read only. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const refuse = (allow: string) =>
    toProblemResponse('http/method-not-allowed', { status: 405, headers: { allow } });
  for (const [path, allow] of Object.entries(METHODS)) app.all(path, () => refuse(allow));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/*', () => refuse('GET, HEAD'));
}
