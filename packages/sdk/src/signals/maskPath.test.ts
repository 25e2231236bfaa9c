import { expect, it } from 'vitest';
import { maskPath } from './maskPath.js';

it.each([
  ['/pricing/plans-2026', '/pricing/plans-2026'],
  ['/accounts/olena@example.com/edit', '/accounts/*/edit'],
  ['/accounts/olena%40example.com', '/accounts/*'],
  ['/orders/20261123', '/orders/*'],
  ['/call/+380441234567', '/call/*'],
  [`/reset/${'t'.repeat(65)}`, '/reset/*'],
  ['/uk/ціни', '/uk/ціни'],
])('%s is told as %s', (path, told) => {
  expect(maskPath(path)).toBe(told);
});

it('is bounded', () => {
  expect(maskPath('/part'.repeat(1_000))).toHaveLength(256);
});
