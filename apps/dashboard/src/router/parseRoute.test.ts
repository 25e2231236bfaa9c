import { expect, it } from 'vitest';
import { parseRoute, pathOf } from './parseRoute.js';

it.each([
  ['/dashboard', { name: 'leads' }],
  ['/dashboard/', { name: 'leads' }],
  ['/dashboard/leads', { name: 'leads' }],
  ['/dashboard/install', { name: 'install' }],
  ['/dashboard/leads/a%2Fb', { name: 'lead', id: 'a/b' }],
  ['/dashboard/leads/%', { name: 'lead', id: '%' }],
  ['/dashboard/leads/a/b', { name: 'unknown' }],
  ['/dashboard/nowhere', { name: 'unknown' }],
])('reads %s', (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

it('writes a path that it reads back', () => {
  expect(parseRoute(pathOf({ name: 'lead', id: 'ü/?#' }))).toEqual({ name: 'lead', id: 'ü/?#' });
});

it.each(['lead', 'held', 'not-a-lead'] as const)('keeps the list of %s in the address', (verdict) => {
  const url = new URL(pathOf({ name: 'leads', verdict }), 'https://forms.example');
  expect(parseRoute(url.pathname, url.search)).toEqual({ name: 'leads', verdict });
});

it('keeps a reason beside the verdict, and drops what cannot be one', () => {
  const route = { name: 'leads', verdict: 'held', reason: 'fake-name' } as const;
  expect(pathOf(route)).toBe('/dashboard/?verdict=held&reason=fake-name');
  expect(parseRoute('/dashboard/', '?verdict=held&reason=fake-name')).toEqual(route);
  expect(parseRoute('/dashboard/', '?reason=A%20b')).toEqual({ name: 'leads' });
});

it('lists everything for a verdict that it does not know', () => {
  expect(parseRoute('/dashboard/', '?verdict=maybe')).toEqual({ name: 'leads' });
});
