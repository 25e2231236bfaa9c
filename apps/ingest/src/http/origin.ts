import type { Context } from 'hono';

/** The `Origin` of a request; nothing when it was sent without. */
export const originOf = (c: Context): string | undefined => c.req.header('origin');

/** The origin under which this server was asked, by the URL that the adapter (or the trusted proxy) gave. */
export const ownOriginOf = (c: Context): string => new URL(c.req.url).origin;

/** Lets a page of this origin read the answer, refusals too: without that it sees only a network failure. */
export function allowReading(response: Response, origin: string | undefined): Response {
  if (origin === undefined) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-expose-headers', 'date, retry-after');
  response.headers.append('vary', 'origin');
  return response;
}
