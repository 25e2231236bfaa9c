export const BASE = '/dashboard';

export type Route =
  | { name: 'leads' }
  | { name: 'install' }
  | { name: 'lead'; id: string }
  | { name: 'unknown' };

/** The view that a path names; a trailing slash makes no difference. */
export function parseRoute(pathname: string): Route {
  const [first = '', second, ...rest] = pathname
    .slice(pathname.startsWith(BASE) ? BASE.length : 0)
    .split('/')
    .filter(Boolean);
  if (first === '' || (first === 'leads' && second === undefined)) return { name: 'leads' };
  if (first === 'install' && second === undefined) return { name: 'install' };
  if (first === 'leads' && second !== undefined && rest.length === 0)
    return { name: 'lead', id: decode(second) };
  return { name: 'unknown' };
}

/** The path of a view. */
export function pathOf(route: Route): string {
  if (route.name === 'lead') return `${BASE}/leads/${encodeURIComponent(route.id)}`;
  return route.name === 'install' ? `${BASE}/install` : `${BASE}/`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
