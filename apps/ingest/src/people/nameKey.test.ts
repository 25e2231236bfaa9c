import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameKey } from './nameKey.js';

it.each([
  ['order and case', 'Олена КОВАЛЬ', 'коваль олена'],
  ['accents', 'Siobhán Núñez', 'Nunez SIOBHAN'],
  ['apostrophes', 'Зоряна О’Лір', "зоряна о'лір"],
  ['hyphens', 'Anna-Maria Kos', 'Kos Anna Maria'],
  ['forms of Arabic letters', 'علي كريمي', 'علی کریمی'],
  ['a joiner', 'علی\u200cرضا', 'علیرضا'],
  ['full-width letters', 'Ｏｌｅｎａ', 'olena'],
])('takes %s for the same', (_, one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it('keeps different names and scripts apart', () => {
  const names = ['Олена', 'Оленка', 'Olena', 'Olena Koval', 'علی', 'राम', 'रीमा', '王', '李'];
  expect(new Set(names.map(nameKey)).size).toBe(names.length);
});

it('is empty when there is no word, idempotent, and never throws', () => {
  expect(nameKey(' — ’ ')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
    { seed: 8, numRuns: 3_000 },
  );
});
