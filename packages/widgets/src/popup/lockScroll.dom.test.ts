import { expect, test } from 'vitest';
import { lockScroll } from './lockScroll.js';

const root = document.documentElement;

test('gives the page back exactly as it was, when the last of ours goes', () => {
  root.setAttribute('style', 'overflow: auto !important; color: red;');
  const before = root.getAttribute('style');
  const [first, second] = [new AbortController(), new AbortController()];
  lockScroll(document, first.signal);
  lockScroll(document, second.signal);
  expect(root.style.overflow).toBe('hidden');
  first.abort();
  expect(root.style.overflow).toBe('hidden');
  second.abort();
  expect(root.getAttribute('style')?.split('; ').sort()).toEqual(before?.split('; ').sort());
});

test('leaves no attribute behind where there was none', () => {
  root.removeAttribute('style');
  const life = new AbortController();
  lockScroll(document, life.signal);
  life.abort();
  expect(root.hasAttribute('style')).toBe(false);
});
