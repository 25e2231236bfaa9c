import { VERDICTS } from '../api/Lead.js';
import type { ListFilter } from '../feed/ListFilter.js';

export const BASE = '/dashboard';

/** What the server takes for a reason; anything else would be refused. */
const SLUG = /^[a-z-]{1,40}$/;

export type Route =
  | ({ name: 'leads' } & ListFilter)
  | { name: 'install' }
  | { name: 'lead'; id: string }
  | { name: 'unknown' };

/** The view that an address names; a trailing slash makes no difference, and an unknown filter none. */
export function parseRoute(pathname: string, search = ''): Route {
  const [first = '', second, ...rest] = pathname
    .slice(pathname.startsWith(BASE) ? BASE.length : 0)
    .split('/')
    .filter(Boolean);
  if (first === '' || (first === 'leads' && second === undefined)) return leadsOf(search);
  if (first === 'install' && second === undefined) return { name: 'install' };
  if (first === 'leads' && second !== undefined && rest.length === 0)
    return { name: 'lead', id: decode(second) };
  return { name: 'unknown' };
}

/** The path of a view, with its query. */
export function pathOf(route: Route): string {
  if (route.name === 'lead') return `${BASE}/leads/${encodeURIComponent(route.id)}`;
  if (route.name === 'leads') return `${BASE}/${queryOf(route)}`;
  return route.name === 'install' ? `${BASE}/install` : `${BASE}/`;
}

function leadsOf(search: string): Route {
  const query = new URLSearchParams(search);
  const verdict = VERDICTS.find((known) => known === query.get('verdict'));
  const reason = SLUG.exec(query.get('reason') ?? '')?.[0];
  return { name: 'leads', ...(verdict && { verdict }), ...(reason && { reason }) };
}

function queryOf({ verdict, reason }: ListFilter): string {
  const query = new URLSearchParams({ ...(verdict && { verdict }), ...(reason && { reason }) }).toString();
  return query && `?${query}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
