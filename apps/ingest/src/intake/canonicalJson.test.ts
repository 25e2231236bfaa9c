import { expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.js';

it('is the same whatever the order of keys', () => {
  const one = canonicalJson(JSON.parse('{"b":[1,{"y":null,"x":"ж"}],"a":true}'));
  expect(one).toBe('{"a":true,"b":[1,{"x":"ж","y":null}]}');
  expect(canonicalJson(JSON.parse('{"a":true,"b":[1,{"x":"\\u0436","y":null}]}'))).toBe(one);
});

it('tells values apart that look alike', () => {
  const texts = ['"1"', '1', '[1]', '{"1":1}', 'null', '{}', '[]', '""', '{"__proto__":1}'];
  expect(new Set(texts.map((text) => canonicalJson(JSON.parse(text)))).size).toBe(texts.length);
});

it('gives nothing for what is nested too deep', () => {
  expect(canonicalJson(JSON.parse('['.repeat(30_000) + ']'.repeat(30_000)))).toBeUndefined();
  expect(canonicalJson(JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`))).toBeUndefined();
});
