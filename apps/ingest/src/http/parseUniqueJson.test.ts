import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseUniqueJson } from './parseUniqueJson.js';

const codeOf = (text: string): string | undefined => {
  try {
    parseUniqueJson(text);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it('gives every value that JSON can write, in every spelling of white space', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\n\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parseUniqueJson(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 2_000 },
  );
});

it('guarantee 20: a key that stands twice in one object is refused, wherever and however it is written', () => {
  const texts = [
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '{"items":[{"lead":{"email":"one","x":"\\\\","email":"other"}}]}',
    '[{}, {"a" : {"b" : null , "b" : ":"}}]',
    '{"__proto__":1,"__proto__":2}',
    '{"":1,"":2}',
    '{"constructor":{"prototype":1,"prototype":2}}',
  ];
  for (const text of texts) expect([text, codeOf(text)]).toEqual([text, 'intake/duplicate-key']);
});

it('guarantee 20: keys that only look alike, and colons in strings, are no duplicates', () => {
  for (const text of [
    '{"a":{"a":{"a":[{"a":1},{"a":1}]}}}',
    '{"a":":","A":"::\\":","a ":"\\\\"}',
    '{"__proto__":{"constructor":{}}}',
    '":"',
    '{"a":1}',
    '12',
  ])
    expect(parseUniqueJson(text)).toEqual(JSON.parse(text));
});

it('guarantee 20: what is nested as deep as a body allows is read without exhausting the stack', () => {
  const depth = 32_000;
  expect(codeOf('['.repeat(depth) + ']'.repeat(depth))).toBeUndefined();
  expect(codeOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toBeUndefined();
  expect(codeOf('[')).toBe('intake/invalid-json');
});

it('doubles one key of any object and refuses it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (object, pick) => {
      const pairs = Object.entries(object).map(
        ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
      );
      const text = `{${[...pairs, pairs[pick % pairs.length]].join(',')}}`;
      expect(codeOf(text)).toBe('intake/duplicate-key');
    }),
    { numRuns: 1_000 },
  );
});
