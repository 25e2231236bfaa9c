import { VERDICTS, type Verdict } from '../api/Lead.js';

export const BASE = '/dashboard';

export type Route =
  | { name: 'leads'; verdict?: Verdict | undefined }
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
  if (route.name === 'leads' && route.verdict) return `${BASE}/?verdict=${route.verdict}`;
  return route.name === 'install' ? `${BASE}/install` : `${BASE}/`;
}

function leadsOf(search: string): Route {
  const named = new URLSearchParams(search).get('verdict');
  const verdict = VERDICTS.find((known) => known === named);
  return verdict ? { name: 'leads', verdict } : { name: 'leads' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
