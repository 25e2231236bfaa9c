import { afterEach, expect, it } from 'vitest';
import { takeLeadToken } from './takeLeadToken.js';

afterEach(() => history.replaceState(null, '', '/'));

it.each([
  ['/shop?lodestone_lead=p.1.a.b', '/shop'],
  ['/shop?a=%20+b&c&lodestone_lead=p.1.a.b#form?x', '/shop?a=%20+b&c#form?x'],
  ['/shop?lodestone_lead=p.1.a.b&utm_source=letter', '/shop?utm_source=letter'],
  ['//shop?lodestone_lead=p.1.a.b&x=lodestone_lead=1', '//shop?x=lodestone_lead=1'],
  ['/shop?lodestone_lead=p.1.a.b&lodestone_lead=p.2', '/shop'],
])('takes the token out of %s, and nothing else', (before, after) => {
  history.replaceState({ of: 'the page' }, '', location.origin + before);
  const { length } = history;
  expect(takeLeadToken(window)).toBe('p.1.a.b');
  expect(location.href).toBe(location.origin + after);
  expect([history.length, history.state]).toEqual([length, { of: 'the page' }]);
});

it('leaves an address without one as it is', () => {
  history.replaceState(null, '', '/shop?xlodestone_lead=1&b=lodestone_lead=2');
  expect(takeLeadToken(window)).toBeUndefined();
  expect(location.search).toBe('?xlodestone_lead=1&b=lodestone_lead=2');
});

it('gives the token also where the address cannot be changed', () => {
  const history = {
    replaceState() {
      throw new DOMException('not here', 'SecurityError');
    },
  };
  const location = { href: 'https://a.example/?lodestone_lead=x', search: '?lodestone_lead=x' };
  expect(takeLeadToken({ location, history } as unknown as Window)).toBe('x');
});
