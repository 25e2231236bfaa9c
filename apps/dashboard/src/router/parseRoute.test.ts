import { expect, it } from 'vitest';
import { parseRoute, pathOf, type Route } from './parseRoute.js';

it.each<[string, Route]>([
  ['/dashboard', { name: 'leads', filter: {} }],
  ['/dashboard/', { name: 'leads', filter: {} }],
  ['/dashboard/leads', { name: 'leads', filter: {} }],
  ['/dashboard/install', { name: 'install' }],
  ['/dashboard/leads/a%2Fb', { name: 'lead', id: 'a/b' }],
  ['/dashboard/leads/%', { name: 'lead', id: '%' }],
  ['/dashboard/leads/a/b', { name: 'unknown' }],
  ['/dashboard/funnel', { name: 'funnel', filter: {} }],
  ['/dashboard/segments/hot-now', { name: 'segments', id: 'hot-now' }],
  ['/dashboard/tasks/', { name: 'tasks' }],
  ['/dashboard/tasks/a', { name: 'unknown' }],
  ['/dashboard/nowhere', { name: 'unknown' }],
])('reads %s', (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

it.each<Route>([
  { name: 'lead', id: 'ü/?#' },
  { name: 'segments', id: 'ü/?#' },
  { name: 'tasks', state: 'done' },
  { name: 'funnel', filter: { by: 'day', from: '2026-11-01', to: '2026-11-23', source: 'ad' } },
  {
    name: 'leads',
    filter: {
      verdict: 'not-a-lead',
      reason: 'fake-name',
      temperature: 'hot',
      qualification: 'none',
      lifecycle: 'disqualified',
      segment: 'hot-now',
      campaign: 'news & more',
      source: 'ad',
      device: 'phone',
      from: '2026-11-01',
      to: '2026-11-23',
      sort: 'score',
      order: 'asc',
    },
  },
])('writes an address that it reads back: $name', (route) => {
  const url = new URL(pathOf(route), 'https://forms.example');
  expect(parseRoute(url.pathname, url.search)).toEqual(route);
});

it('reads a period that ends today, which leaves no room for days of its own', () => {
  expect(parseRoute('/dashboard/', '?days=7')).toEqual({ name: 'leads', filter: { days: '7' } });
  expect(parseRoute('/dashboard/funnel', '?days=30&from=2026-11-01')).toEqual({
    name: 'funnel',
    filter: { days: '30' },
    ignored: ['from=2026-11-01'],
  });
  for (const days of ['0', '-7', '367', '1.5', 'week'])
    expect(parseRoute('/dashboard/', `?days=${days}`)).toEqual({
      name: 'leads',
      filter: {},
      ignored: [`days=${days}`],
    });
});

it('says what it does not know in the address of the funnel and of the tasks', () => {
  expect(parseRoute('/dashboard/funnel', '?by=weather&source=ad')).toEqual({
    name: 'funnel',
    filter: { source: 'ad' },
    ignored: ['by=weather'],
  });
  expect(parseRoute('/dashboard/tasks', '?state=lost')).toEqual({ name: 'tasks', ignored: ['state=lost'] });
});

it('says what it does not know in the address of a list, and keeps the rest', () => {
  expect(parseRoute('/dashboard/', '?verdict=maybe&temperature=hot&from=2026-02-31&reason=A%20b')).toEqual({
    name: 'leads',
    filter: { temperature: 'hot' },
    ignored: ['verdict=maybe', 'reason=A b', 'from=2026-02-31'],
  });
});
