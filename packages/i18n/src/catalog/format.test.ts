import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from './format.js';

const FSI = '\u2068';
const PDI = '\u2069';

describe('format', () => {
  test('fills placeholders, as often as they stand', () => {
    expect(format('{a} and {b}, {a}', { a: 'x', b: 2 })).toBe('x and 2, x');
  });

  test('keeps a placeholder that has no value', () => {
    expect(format('Hello {name}')).toBe('Hello {name}');
    expect(format('Hello {toString}', {})).toBe('Hello {toString}');
  });

  test('isolates text as soon as a right-to-left letter is near', () => {
    expect(format('منظورتان {x} بود؟', { x: 'a@b.c' })).toBe(`منظورتان ${FSI}a@b.c${PDI} بود؟`);
    expect(format('Hello {x}!', { x: 'سارا' })).toBe(`Hello ${FSI}سارا${PDI}!`);
    expect(format('Hello {x}!', { x: 'Sara' })).toBe('Hello Sara!');
  });

  test('does not read placeholders out of a value', () => {
    expect(format('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });

  test('keeps isolates balanced whatever the value carries', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'ب', '\u2066', '\u2069', '\u202e', FSI, '{', '}') });
    fc.assert(
      fc.property(value, (x) => {
        const text = format('سلام {x} و {x}', { x });
        expect(text.split(FSI).length).toBe(3);
        expect(text.split(PDI).length).toBe(3);
      }),
    );
  });

  test('gives back any template without braces', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replace(/[{}]/g, '');
        expect(format(plain, { x: 'y' })).toBe(plain);
      }),
    );
  });
});
