import { expect, it } from 'vitest';
import { findPath } from './findPath.js';

const rule = { all: [{ signal: 'a "quoted" {brace}', min: 2 }, { not: { field: 'x', is: [1, 'two'] } }] };
const text = JSON.stringify(rule, null, 2);
const at = (path: string): string | undefined => {
  const place = findPath(text, path);
  return place && text.slice(place.start, place.end);
};

it('finds the value at a path, however the text is laid out', () => {
  expect(at('all.0.min')).toBe('2');
  expect(at('all.0.signal')).toBe(JSON.stringify(rule.all[0]?.signal));
  expect(at('all.1.not.is.1')).toBe('"two"');
  expect(JSON.parse(at('all.1.not') ?? '')).toEqual({ field: 'x', is: [1, 'two'] });
});

it('takes the last value that there is for a path that leads nowhere, and the whole for none', () => {
  expect(at('all.0.max')).toBe(at('all.0'));
  expect(at('all.7')).toBe(at('all'));
  expect(at('')).toBe(text);
});

it.each([
  { a: [], b: {} },
  { 'x"y': '\\"', n: null },
  { first: 1, deep: [[[{ z: -1.5e3 }]]], t: true },
])('reads back every value of %j', (value) => {
  const written = JSON.stringify(value, null, 1);
  for (const [key, inner] of Object.entries(value)) {
    const place = findPath(written, key);
    expect(JSON.parse(written.slice(place?.start, place?.end))).toEqual(inner);
  }
  expect(findPath(written, '')).toEqual({ start: 0, end: written.length });
});
