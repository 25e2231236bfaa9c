import { FUNNEL_GROUPS, type FunnelFilter } from '../api/Funnel.js';
import { FILTER_NAMES, isFilterValue, type ListFilter } from '../api/ListFilter.js';
import { toQuery } from '../api/toQuery.js';

export const BASE = '/dashboard';

/** What stands in the address of a view and is none of its choices: said, not silently left out. */
export type Ignored = readonly string[];

export type Route =
  | { name: 'leads'; filter: ListFilter; ignored?: Ignored }
  | { name: 'lead'; id: string }
  | { name: 'funnel'; filter: FunnelFilter; ignored?: Ignored }
  /** One of them is open for editing; `new` is none yet. */
  | { name: 'segments'; id?: string | undefined }
  | { name: 'tasks'; state?: 'done' | undefined; ignored?: Ignored }
  | { name: 'sequences' }
  /** One of the conversations is open. */
  | { name: 'chat'; id?: string | undefined }
  | { name: 'install' }
  | { name: 'unknown' };

const LIST_NAMES = [...FILTER_NAMES, 'sort', 'order'] as const;
const FUNNEL_NAMES = ['days', 'from', 'to', 'campaign', 'source', 'device'] as const;

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
    if (first === 'chat') return { name: 'chat', id: second };
    return first === 'segments' ? { name: 'segments', id: second } : { name: 'unknown' };
  }
  switch (first) {
    case '':
    case 'leads':
      return leadsOf(query);
    case 'funnel':
      return funnelOf(query);
    case 'segments':
      return { name: 'segments' };
    case 'tasks':
      return tasksOf(query);
    case 'sequences':
      return { name: 'sequences' };
    case 'chat':
      return { name: 'chat' };
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
    case 'sequences':
      return `${BASE}/sequences`;
    case 'chat':
      return `${BASE}/chat${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`;
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
  const { filter, ignored } = readValues(query, LIST_NAMES, isFilterValue);
  return { name: 'leads', ...splitPeriod(filter, ignored) };
}

function funnelOf(query: URLSearchParams): Extract<Route, { name: 'funnel' }> {
  const { filter, ignored } = readValues(query, ['by', ...FUNNEL_NAMES] as const, (name, value) =>
    name === 'by' ? FUNNEL_GROUPS.some((group) => group === value) : isFilterValue(name, value),
  );
  return { name: 'funnel', ...splitPeriod(filter as FunnelFilter, ignored) };
}

function tasksOf(query: URLSearchParams): Extract<Route, { name: 'tasks' }> {
  const state = query.get('state');
  if (state === 'done') return { name: 'tasks', state };
  return { name: 'tasks', ...(state && state !== 'open' ? { ignored: [`state=${state}`] } : {}) };
}

/** The values of these names that can be asked for, and what else was given for them. */
function readValues<Name extends string>(
  query: URLSearchParams,
  names: readonly Name[],
  isPossible: (name: Name, value: string) => boolean,
): { filter: { [Each in Name]?: string }; ignored: string[] } {
  const filter: { [Each in Name]?: string } = {};
  const ignored: string[] = [];
  for (const name of names) {
    const value = query.get(name);
    if (!value) continue;
    if (isPossible(name, value)) filter[name] = value;
    else ignored.push(`${name}=${value}`);
  }
  return { filter, ignored };
}

/** A period that ends today leaves no room for days of its own. */
function splitPeriod<Filter extends Pick<ListFilter, 'days' | 'from' | 'to'>>(
  filter: Filter,
  ignored: string[],
): { filter: Filter; ignored?: Ignored } {
  const rest = { ...filter };
  if (filter.days !== undefined)
    for (const name of ['from', 'to'] as const) {
      if (rest[name] !== undefined) ignored.push(`${name}=${rest[name]}`);
      delete rest[name];
    }
  return { filter: rest, ...(ignored.length > 0 ? { ignored } : {}) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
