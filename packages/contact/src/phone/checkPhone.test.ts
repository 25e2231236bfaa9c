import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone } from './checkPhone.js';
import { checkPhoneShape } from './checkPhoneShape.js';
import { parsePhone } from './parsePhone.js';

describe('checkPhone', () => {
  it('answers the contract’s example in full', async () => {
    expect(await checkPhone('۰۹۱۲ ۳۴۵ ۶۷۸۹', { country: 'IR' })).toEqual({
      status: 'ok',
      reasons: [],
      value: '+989123456789',
      country: 'IR',
      national: '0912 345 6789',
      type: 'mobile',
    });
  });

  it.each([
    ['067 123 45 67', { locale: 'uk' }],
    ['(067) 123‑45‑67', { country: 'UA' }],
    ['+38 (067) 123-45-67', {}],
    ['\u200e+38 067 123 45 67', { country: 'IR' }],
    ['380671234567', { country: 'UA' }],
    ['8 067 123 45 67', { country: 'UA' }],
    ['00380671234567', {}],
    ['671234567', { country: 'UA' }],
    ['тел. 067 123 45 67', { locale: 'uk-UA' }],
  ])('reads %s as one and the same number', async (typed, options) => {
    expect(await checkPhone(typed, options)).toMatchObject({
      status: 'ok',
      value: '+380671234567',
      type: 'mobile',
    });
  });

  it.each([
    ['+43 664 123881 9-18', '+43664123881', 'AT'],
    ['+49 30 23125 127 (16)', '+493023125127', 'DE'],
    ['09 1234567/8', '+35891234567', 'FI'],
    ['2. (040) 66969 123', '+494066969123', 'DE'],
    // Where the number needs them, the same signs are a part of it.
    ['067 123 12-18', '+380671231218', 'UA'],
    ['067 123 45 (67)', '+380671234567', 'UA'],
    ['38 067 123 45 67', '+380671234567', 'UA'],
  ])('takes no digits of something else into a number of open length: %s', async (typed, value, country) => {
    expect(await checkPhone(typed, { country })).toMatchObject({ status: 'ok', value });
  });

  it('reads a number as at home, by the language of the page, where the country has none like it', async () => {
    expect(await checkPhone('0671234567', { country: 'US', locale: 'uk' })).toMatchObject({
      status: 'ok',
      value: '+380671234567',
    });
    expect(await checkPhone('0912 345 6789', { country: 'US', locale: 'fa' })).toMatchObject({
      value: '+989123456789',
    });
    expect(await checkPhone('(202) 555-0143', { country: 'US', locale: 'uk' })).toMatchObject({
      country: 'US',
    });
    expect((await checkPhone('0671234567', { country: 'US', locale: 'en' })).status).toBe('suspect');
  });

  it.each(['09123456789', '9123456789', '989123456789', '+98 0912 345 6789', '٠٩١٢٣٤٥٦٧٨٩'])(
    'reads the Iranian %s',
    async (typed) => {
      expect(await checkPhone(typed, { locale: 'fa' })).toMatchObject({
        status: 'ok',
        value: '+989123456789',
      });
    },
  );

  it('keeps an extension apart, in the words of the three languages', async () => {
    for (const word of ['ext. 12', 'x12', 'дод. 12', 'доб 12', 'داخلی ۱۲', '#12'])
      expect(await checkPhone(`044 123 45 67 ${word}`, { country: 'UA' })).toMatchObject({
        status: 'ok',
        reasons: ['extension'],
        value: '+380441234567',
        national: '044 123 4567',
        extension: '12',
      });
  });

  it.each([
    ['моб. 067 123 45 67 (Viber)', 'UA'],
    ['067 123 45 67, 050 765 43 21', 'UA'],
    ['067 123 45 67 9:00-18:00', 'UA'],
    ['№2 067 123 45 67', 'UA'],
    ['O67 l23 45 67', 'UA'],
    ['380671234567.0', 'UA'],
    ['8 10 380 67 123 45 67', 'RU'],
    ['+380 380 67 123 45 67', 'UA'],
    ['+380671234567', 'MX'],
  ])('finds the number in %s', async (typed, country) => {
    expect(await checkPhone(typed, { country })).toMatchObject({ status: 'ok', value: '+380671234567' });
  });

  it.each([
    ['3.80671E+11', 'UA'],
    ['+38 (067) 123-4_-__', 'UA'],
    ['+380 380 67 123 4', 'UA'],
    ['23/11/2024', 'NO'],
    ['order #2125550183', 'US'],
    ['DE89 3704 0044 0532 0130 00', 'DE'],
    ['کد پستی ۱۱۳۶۹۱۴۵۱۱', 'IR'],
  ])('takes nothing for sure from %s', async (typed, country) => {
    expect(await checkPhone(typed, { country })).toMatchObject({ status: 'suspect' });
  });

  it('knows the Mexican mobile prefix that messengers still write', async () => {
    for (const typed of ['+52 1 55 1234 5678', '+5215512345678'])
      expect(await checkPhone(typed)).toMatchObject({ status: 'ok', value: '+525512345678' });
  });

  it('makes no number of digits that are none', async () => {
    expect(await checkPhone('067123456', { country: 'UA' })).toMatchObject({
      status: 'suspect',
      value: '067123456',
    });
  });

  it('marks premium numbers', async () => {
    expect(await checkPhone('0900 300 456', { country: 'UA' })).toMatchObject({
      status: 'suspect',
      reasons: ['premium'],
    });
    expect(await checkPhone('+1 900 555 1234')).toMatchObject({ status: 'suspect', type: 'premium' });
  });

  it('marks impossible numbers and refuses only a text without digits', async () => {
    for (const typed of ['123', '111111111', '+999999999999', '+380 67 123'])
      expect(await checkPhone(typed, { country: 'UA' })).toMatchObject({
        status: 'suspect',
        reasons: ['impossible-number'],
      });
    expect(await checkPhone('12345')).toMatchObject({ status: 'suspect', reasons: ['impossible-length'] });
    expect(await checkPhone('call me')).toEqual({
      status: 'invalid',
      reasons: ['impossible-empty'],
      value: '',
    });
  });

  it('never guesses a country: a national number of nowhere stays as its digits', async () => {
    for (const options of [{}, { locale: 'en' }, { country: 'XX' }])
      expect(await checkPhone('0671234567', options)).toEqual({
        status: 'ok',
        reasons: [],
        value: '0671234567',
      });
  });

  it('never throws on any string, and its normal form is stable', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()x-]{0,24}$/)),
        fc.constantFrom('UA', 'IR', 'US', undefined),
        (text, country) => {
          const { value } = parsePhone(text, { country });
          expect(parsePhone(value, { country }).value).toBe(value);
        },
      ),
      { seed: 4, numRuns: 1_500 },
    );
  });
});

describe('checkPhoneShape', () => {
  it('takes 7 to 15 digits of any script', () => {
    expect(checkPhoneShape('۰۹۱۲ ۳۴۵ ۶۷۸۹')).toEqual({ status: 'ok', reasons: [], value: '09123456789' });
    expect(checkPhoneShape('123456').reasons).toEqual(['impossible-length']);
    expect(checkPhoneShape('1'.repeat(16)).reasons).toEqual(['impossible-length']);
    expect(checkPhoneShape('').status).toBe('invalid');
  });
});
