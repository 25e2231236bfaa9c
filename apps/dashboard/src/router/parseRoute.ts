import { FUNNEL_GROUPS, type FunnelFilter } from '../api/Funnel.js';
import { FILTER_NAMES, isFilterValue, type ListFilter } from '../api/ListFilter.js';
import { toQuery } from '../api/toQuery.js';

export const BASE = '/dashboard';

/** What stands in the address of a list and is no filter: said, not silently left out. */
export type Ignored = readonly string[];

export type Route =
  | { name: 'leads'; filter: ListFilter; ignored?: Ignored }
  | { name: 'lead'; id: string }
  | { name: 'funnel'; filter: FunnelFilter }
  /** One of them is open for editing; `new` is none yet. */
  | { name: 'segments'; id?: string | undefined }
  | { name: 'tasks'; state?: 'done' | undefined }
  | { name: 'install' }
  | { name: 'unknown' };

const LIST_NAMES = [...FILTER_NAMES, 'sort', 'order'] as const;
const FUNNEL_NAMES = ['from', 'to', 'campaign', 'source', 'device'] as const;

/** The view that an address names; a trailing slash makes no difference. */
export function parseRoute(pathname: string, search = ''): Route {
  const [first = '', second, ...rest] = pathname
    .slice(pathname.startsWith(BASE) ? BASE.length : 0)
    .split('/')
    .filter(Boolean)
    .map(decode);
  const query = new URLSearchParams(search);
  if (rest.length > 0) return { name: 'unknown' };
  if (second !== undefined) {
    if (first === 'leads') return { name: 'lead', id: second };
    return first === 'segments' ? { name: 'segments', id: second } : { name: 'unknown' };
  }
  switch (first) {
    case '':
    case 'leads':
      return leadsOf(query);
    case 'funnel':
      return { name: 'funnel', filter: funnelOf(query) };
    case 'segments':
      return { name: 'segments' };
    case 'tasks':
      return { name: 'tasks', ...(query.get('state') === 'done' ? { state: 'done' as const } : {}) };
    case 'install':
      return { name: 'install' };
    default:
      return { name: 'unknown' };
  }
}

/** The path of a view, with its query. */
export function pathOf(route: Route): string {
  switch (route.name) {
    case 'lead':
      return `${BASE}/leads/${encodeURIComponent(route.id)}`;
    case 'leads':
      return `${BASE}/${queryOf(route.filter)}`;
    case 'funnel':
      return `${BASE}/funnel${toQuery({ ...route.filter })}`;
    case 'segments':
      return `${BASE}/segments${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`;
    case 'tasks':
      return `${BASE}/tasks${toQuery({ state: route.state })}`;
    case 'install':
      return `${BASE}/install`;
    case 'unknown':
      return `${BASE}/`;
  }
}

/** The query of a list, always in the same order. */
export const queryOf = (filter: ListFilter): string =>
  toQuery(Object.fromEntries(LIST_NAMES.map((name) => [name, filter[name]])));

/** The list that a query names, as in an address or a saved view. */
export function leadsOf(query: URLSearchParams): Extract<Route, { name: 'leads' }> {
  const filter: ListFilter = {};
  const ignored: string[] = [];
  for (const name of LIST_NAMES) {
    const value = query.get(name);
    if (!value) continue;
    if (isFilterValue(name, value)) filter[name] = value;
    else ignored.push(`${name}=${value}`);
  }
  return { name: 'leads', filter, ...(ignored.length > 0 ? { ignored } : {}) };
}

function funnelOf(query: URLSearchParams): FunnelFilter {
  const by = FUNNEL_GROUPS.find((known) => known === query.get('by'));
  const filter: FunnelFilter = by ? { by } : {};
  for (const name of FUNNEL_NAMES) {
    const value = query.get(name);
    if (value && isFilterValue(name, value)) filter[name] = value;
  }
  return filter;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
