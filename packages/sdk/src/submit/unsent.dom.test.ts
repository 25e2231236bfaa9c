import { makeLeadItem } from '@lodestone/testkit';
import { afterEach, expect, it } from 'vitest';
import { keepUnsent, takeUnsent } from './unsent.js';

const storage = {
  get: (key: string) => localStorage.getItem(key) ?? undefined,
  set: (key: string, value: string) => localStorage.setItem(key, value),
  remove: (key: string) => localStorage.removeItem(key),
};
const submission = (campaign: string) => ({ campaign, contact: { email: 'olena@kalyna.example' } });

afterEach(() => localStorage.clear());

it('guarantee 7: what pages left without an engine is taken once, in order, by the next one', () => {
  keepUnsent(window, 'demo', [submission('one')]);
  keepUnsent(window, 'demo', [submission('two'), submission('three')]);
  expect(takeUnsent('other', storage)).toEqual([]);
  expect(takeUnsent('demo', storage)).toMatchObject([
    { campaign: 'one' },
    { campaign: 'two' },
    { campaign: 'three' },
  ]);
  expect(takeUnsent('demo', storage)).toEqual([]);
  expect(localStorage.length).toBe(0);
});

it('guarantee 7: an item that no database had yet is left as it was made', () => {
  const item = makeLeadItem({ key: 'lead-000000000001' });
  keepUnsent(window, 'demo', [item]);
  expect(takeUnsent('demo', storage)).toEqual([item]);
});

it('guarantee 14: a page that submitted nothing writes nothing', () => {
  keepUnsent(window, 'demo', []);
  expect(localStorage.length).toBe(0);
});

it.each(['{', 'null', '7'])('takes %s for nothing left', (rubbish) => {
  localStorage.setItem('lodestone:demo:unsent', rubbish);
  expect(takeUnsent('demo', storage)).toEqual([]);
});

it('throws nothing into a page without storage', () => {
  const opaque = {
    get localStorage(): Storage {
      throw new DOMException('', 'SecurityError');
    },
  } as Window;
  expect(() => keepUnsent(opaque, 'demo', [submission('one')])).not.toThrow();
});
