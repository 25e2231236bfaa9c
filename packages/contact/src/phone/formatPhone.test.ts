import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone } from './formatPhone.js';

/** `|` stands for the caret. */
function format(marked: string, options: Parameters<typeof formatPhone>[1]): string {
  const at = marked.indexOf('|');
  const { text, caret } = formatPhone({ text: marked.replace('|', ''), caret: at }, options);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('formatPhone', () => {
  it.each([
    ['0671234567|', '067 123 4567|', { locale: 'uk' }],
    ['067123|', '067 123|', { country: 'UA' }],
    ['+380671234567|', '+380 67 123 4567|', {}],
    ['09123456789|', '0912 345 6789|', { locale: 'fa' }],
    ['2025550143|', '(202) 555-0143|', { locale: 'en-US' }],
  ])('puts gaps into %s: %s', (typed, expected, options) => {
    expect(format(typed, options)).toBe(expected);
  });

  it('leaves the caret behind the digit where it was', () => {
    expect(format('067 9|123 4567', { locale: 'uk' })).toBe('067 9|123 4567');
    expect(format('0|67 1234567', { locale: 'uk' })).toBe('0|67 123 4567');
    expect(format('|0671234567', { locale: 'uk' })).toBe('|067 123 4567');
    expect(format('+|380671234567', {})).toBe('+|380 67 123 4567');
  });

  it('keeps Persian and Arabic digits as they were typed', () => {
    expect(format('۰۹۱۲۳۴۵۶۷۸۹|', { locale: 'fa' })).toBe('۰۹۱۲ ۳۴۵ ۶۷۸۹|');
    expect(format('٠٩١٢٣4٥|', { locale: 'fa' })).toBe('٠٩١٢ ٣4٥|');
  });

  it.each(['067 123 Олена', 'call me 067', 'дод. 12', '067;12'])(
    'leaves %s alone: it is more than a number',
    (text) => {
      expect(formatPhone({ text, caret: 3 }, { locale: 'uk' })).toEqual({ text, caret: 3 });
    },
  );

  it('leaves a national number of an unknown country alone', () => {
    expect(format('0671234567|', {})).toBe('0671234567|');
  });

  it('changes nothing but gaps, keeps the caret behind as many digits, and is stable', () => {
    const digits = (text: string) => text.match(/\p{Nd}/gu)?.join('') ?? '';
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+?[0-9۰-۹ ()-]{0,20}$/),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('UA', 'IR', 'US', 'DE', undefined),
        (text, share, country) => {
          const caret = Math.round(text.length * share);
          const once = formatPhone({ text, caret }, { country });
          expect(digits(once.text)).toBe(digits(text));
          expect(digits(once.text.slice(0, once.caret))).toBe(digits(text.slice(0, caret)));
          expect(formatPhone(once, { country }).text).toBe(once.text);
        },
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });
});
