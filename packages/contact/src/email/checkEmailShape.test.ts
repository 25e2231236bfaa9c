import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmailShape } from './checkEmailShape.js';
import { PROVIDERS } from './providers.js';

const SEED = 4;

describe('checkEmailShape', () => {
  it('answers the contract’s example in full', () => {
    expect(checkEmailShape('olena@gmial.com')).toEqual({
      status: 'suspect',
      reasons: ['typo-domain'],
      suggestion: 'olena@gmail.com',
      value: 'olena@gmial.com',
    });
  });

  it.each([
    'olena@gmail.com',
    'o@i.ua',
    'b@meta.ua',
    'k@ukr.net',
    'reza@chmail.ir',
    'first.last+tag@sub.kalyna.com.ua',
    "o'neil@example.ie",
    'x@yahoo.co.uk',
    'q@hotmail.fr',
    'почта@пошта.укр',
    'علی@ایمیل.ایران',
    'user@例え.テスト',
    'a@xn--80ak6aa92e.com',
    'me@brand.photography',
    '#!$%&*+-/=?^_`{|}~@example.org',
    `${'a'.repeat(64)}@example.org`,
  ])('accepts %s without a word', (address) => {
    expect(checkEmailShape(address)).toEqual({ status: 'ok', reasons: [], value: address });
  });

  it.each([
    'a@mail.com',
    'a@ymail.com',
    'a@email.com',
    'a@gail.com',
    'a@gmx.com',
    'a@cloud.com',
    'a@live.com',
    'a@gmail.company.com',
    'a@outlook.de',
    'a@in.ua',
    'a@ua.fm',
    'a@company.co',
    'a@startup.cm',
    'a@gmail.ru',
    'a@outlook.net',
    'a@www.kalyna.ua',
    'www.a@kalyna.ua',
  ])('never insults the owner of %s', (address) => {
    expect(checkEmailShape(address).status).toBe('ok');
  });

  it.each([
    ['a@gmai.com', 'a@gmail.com'],
    ['a@gmail.con', 'a@gmail.com'],
    ['a@gmail.co', 'a@gmail.com'],
    ['a@gmailcom', 'a@gmail.com'],
    ['a@gmail', 'a@gmail.com'],
    ['a@gmail,com', 'a@gmail.com'],
    ['a@gmail..com', 'a@gmail.com'],
    ['a@@gmail.com', 'a@gmail.com'],
    ['a@gmаil.com', 'a@gmail.com'],
    ['a@yahooo.com', 'a@yahoo.com'],
    ['a@hotmial.com', 'a@hotmail.com'],
    ['a@outlok.com', 'a@outlook.com'],
    ['a@iclod.com', 'a@icloud.com'],
    ['a@ukr.ner', 'a@ukr.net'],
    ['a@ukrnet', 'a@ukr.net'],
    ['a@iua', 'a@i.ua'],
    ['a@meta', 'a@meta.ua'],
    ['a@chmial.ir', 'a@chmail.ir'],
    ['a@kalyna.cmo', 'a@kalyna.com'],
    ['a@gmail.net', 'a@gmail.com'],
    ['a@hotmail.org', 'a@hotmail.com'],
    ['a@gmail.com.ua', 'a@gmail.com'],
    ['a@www.gmail.com', 'a@gmail.com'],
    ['a@www.gmial.com', 'a@gmail.com'],
    ['www.a@gmail.com', 'a@gmail.com'],
    ['WWW.a@gmial.com', 'a@gmail.com'],
  ])('suspects %s and offers %s', (typed, meant) => {
    expect(checkEmailShape(typed)).toMatchObject({ status: 'suspect', suggestion: meant });
  });

  it.each([
    [' olena@gmail.com\u200f, ', 'olena@gmail.com'],
    ['<olena@gmail.com>', 'olena@gmail.com'],
    ['Olena Lir <olena@gmail.com>', 'olena@gmail.com'],
    ['mailto:olena@gmail.com?subject=Hi', 'olena@gmail.com'],
    ['e-mail: olena@gmail.com', 'olena@gmail.com'],
    ['olena @ gmail . com', 'olena@gmail.com'],
    ['olena＠gmail．com', 'olena@gmail.com'],
    ['ali۱۲@Gmail.COM', 'ali12@gmail.com'],
    ['o’neil@example.ie', "o'neil@example.ie"],
    ['olena@gmail.com.', 'olena@gmail.com'],
    ['olena@gmail.com\u00a0', 'olena@gmail.com'],
  ])('repairs what was pasted: %j', (typed, value) => {
    expect(checkEmailShape(typed)).toEqual({ status: 'ok', reasons: [], value });
  });

  it.each([
    ['', 'syntax-empty'],
    ['olena', 'syntax-missing-at'],
    ['a@b@c.com', 'syntax-two-at'],
    ['olena lir@gmail.com', 'syntax-space'],
    ['olena,lir@gmail.com', 'syntax-comma'],
    ['@', 'syntax-local'],
    ['a:b@gmail.com', 'syntax-local'],
    ['"a b"@gmail.com', 'syntax-space'],
    ['x"a"@gmail.com', 'syntax-quotes'],
    ['a@-x.com', 'syntax-domain'],
    ['a@1.2.3.4', 'syntax-domain'],
    ['a@foo', 'syntax-missing-tld'],
    [`${'a'.repeat(65)}@example.org`, 'syntax-too-long'],
    [`a@${'b'.repeat(64)}.org`, 'syntax-domain'],
    [`a@${'b.'.repeat(130)}org`, 'syntax-too-long'],
    ['a'.repeat(1001), 'syntax-too-long'],
  ])('refuses only what nothing can be delivered to: %j by %s', (typed, reason) => {
    expect(checkEmailShape(typed)).toMatchObject({ status: 'invalid', reasons: [reason] });
    expect(checkEmailShape(typed)).not.toHaveProperty('suggestion');
  });

  it.each([
    ['olenagmail.com', 'olena@gmail.com'],
    ['olena.gmail.com', 'olena@gmail.com'],
    ['Olena.LirHotmail.com', 'Olena.Lir@hotmail.com'],
    ['olena2gmail.com', 'olena@gmail.com'],
    ['olena1992gmail.com', 'olena1992@gmail.com'],
    ['olena#gmail.com', 'olena@gmail.com'],
    ['olena"ukr.net', 'olena@ukr.net'],
    ['olena٬gmail.com', 'olena@gmail.com'],
    ['olenaàorange.fr', 'olena@orange.fr'],
    ['olena2i.ua', 'olena@i.ua'],
  ])('refuses %s, which has no @, and offers %s', (typed, meant) => {
    expect(checkEmailShape(typed)).toMatchObject({
      status: 'invalid',
      reasons: ['syntax-missing-at'],
      suggestion: meant,
    });
  });

  it.each(['gmail.com', 'www.gmail.com', 'my gmail.com', 'olenaweb.de', 'olenai.ua', '2gmail.com'])(
    'offers nothing for %s, in which no mailbox is sure',
    (typed) => {
      expect(checkEmailShape(typed)).toMatchObject({ status: 'invalid' });
      expect(checkEmailShape(typed)).not.toHaveProperty('suggestion');
    },
  );

  it('knows every provider as it is, and says nothing of it', () => {
    expect(PROVIDERS.length).toBeGreaterThan(300);
    for (const { domain } of PROVIDERS) expect(checkEmailShape(`olena@${domain}`).status, domain).toBe('ok');
  });

  it('marks stray dots in the local part, which some hosts do deliver to', () => {
    expect(checkEmailShape('a..b@docomo.ne.jp')).toMatchObject({
      status: 'suspect',
      reasons: ['syntax-dots'],
    });
  });
});

describe('checkEmailShape on any string', () => {
  const near = fc.tuple(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('@', '@@', ' @ ', ',', ''),
    fc.constantFrom('gmail', 'gmial', 'ukr', 'iclod', 'x', 'kalyna', 'yahooo'),
    fc.constantFrom('.com', '.con', ',com', '', '.net', '..com', '.co'),
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    near.map((parts) => parts.join('')),
  );

  it('never throws, and its normal form is stable', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const check = checkEmailShape(text);
        expect(checkEmailShape(check.value).value).toBe(check.value);
        expect(check.status === 'ok').toBe(check.reasons.length === 0);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('offers only what differs from the input and is itself ok', () => {
    const seen = fc
      .sample(anything, { seed: SEED, numRuns: 3_000 })
      .map((text) => ({ text, ...checkEmailShape(text) }));
    const offered = seen.filter((check) => check.suggestion !== undefined);
    expect(offered.length).toBeGreaterThan(100);
    for (const { text, suggestion = '' } of offered) {
      expect(suggestion).not.toBe(text);
      expect(checkEmailShape(suggestion)).toEqual({ status: 'ok', reasons: [], value: suggestion });
    }
  });
});
