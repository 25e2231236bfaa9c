import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmail } from './checkEmail.js';
import { checkEmailShape } from './checkEmailShape.js';

const SEED = 4;

describe('checkEmail', () => {
  it.each([
    'a@mailinator.com',
    'a@x.mailinator.com',
    'a@deep.sub.yopmail.com',
    'a@temp-mail.org',
    'A@Mailinator.COM',
  ])('marks %s as a throwaway mailbox', async (address) => {
    expect((await checkEmail(address)).reasons).toContain('disposable-domain');
  });

  it.each(['a@kalynamailinator.ua', 'a@gmail.com', 'a@kalyna.zp.ua', 'a@dr.com', 'a@zp.ua'])(
    'does not take %s for one',
    async (address) => {
      expect((await checkEmail(address)).reasons).toEqual([]);
    },
  );

  it.each([
    'x@privaterelay.appleid.com',
    'x@duck.com',
    'x@mozmail.com',
    'x@shop.anonaddy.com',
    'x@taras.slmail.me',
    'x@8alias.com',
  ])('never marks the privacy relay of %s', async (address) => {
    expect(await checkEmail(address)).toMatchObject({ status: 'ok', mailbox: 'free' });
  });

  it('lets the typo win over a throwaway host that lives on a misspelt provider', async () => {
    const everywhere = () => true;
    expect((await checkEmail('a@gmial.com', { isThrowaway: everywhere })).reasons).toEqual(['typo-domain']);
    expect((await checkEmail('a@gmail.com', { isThrowaway: everywhere })).reasons).toEqual([]);
    expect((await checkEmail('a@kalyna.ua', { isThrowaway: everywhere })).reasons).toEqual([
      'disposable-domain',
    ]);
  });

  it.each([
    'Info+web@kalyna.ua',
    'sales2@kalyna.ua',
    'support@gmail.com',
    'hello@kalyna.ua',
    'office.lviv@kalyna.ua',
    'no-reply@kalyna.ua',
    'hr_team@kalyna.ua',
    'techsupport@kalyna.ua',
    'prodazhi@kalyna.ua',
    'poshtibani@pars-sanat.ir',
    'buchhaltung@kanzlei-lindner.de',
    'info.tehran@pars-sanat.ir',
  ])('marks the mailbox of a role: %s', async (address) => {
    expect((await checkEmail(address)).reasons).toEqual(['role-mailbox']);
  });

  it.each([
    'salesa@kalyna.ua',
    'infante@kalyna.ua',
    'marketa.novak@kalyna.ua',
    'adminov@kalyna.ua',
    'vendas.m@kalyna.ua',
    'financia.l@kalyna.ua',
    'head.olena@kalyna.ua',
    '2004@kalyna.ua',
    'qa77@kalyna.ua',
  ])('leaves the person whose name is near such a word alone: %s', async (address) => {
    expect((await checkEmail(address)).reasons).toEqual([]);
  });

  it('offers nothing for the typo of a role mailbox, whose repaired form would not be ok', async () => {
    expect(checkEmailShape('info@gmial.com').suggestion).toBe('info@gmail.com');
    expect(await checkEmail('info@gmial.com')).toEqual({
      status: 'suspect',
      reasons: ['typo-domain', 'role-mailbox'],
      value: 'info@gmial.com',
      mailbox: 'company',
    });
  });

  it.each([
    ['a@gmail.com', 'free'],
    ['a@yahoo.com.ng', 'free'],
    ['a@vip.163.com', 'free'],
    ['a@i.ua', 'free'],
    ['a@siol.net', 'free'],
    ['a@kalyna.ua', 'company'],
    ['a@knu.edu.ua', 'company'],
    ['a@gmail.company.com', 'company'],
  ])('tells a public mail host from an own domain: %s is %s', async (address, mailbox) => {
    expect((await checkEmail(address)).mailbox).toBe(mailbox);
  });
});

describe('checkEmail on any string', () => {
  const near = fc
    .tuple(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('@', '@@', ' @ ', ',', '', '(at)'),
      fc.constantFrom('gmail', 'gmial', 'ukr', 'iclod', 'x', 'kalyna', 'yahooo', 'пьфшд', 'mailinator'),
      fc.constantFrom('.com', '.con', ',com', '', '.net', '..com', '.co', '.сом', '.com.ua'),
    )
    .map((parts) => parts.join(''));
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near);
  const ofLists = /^(?:disposable|role)/;

  it('agrees with the shape but for what lists know, and its offer is itself ok', async () => {
    let offers = 0;
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const [shape, whole] = [checkEmailShape(text), await checkEmail(text)];
        expect(whole.value).toBe(shape.value);
        expect(whole.reasons.filter((reason) => !ofLists.test(reason))).toEqual(shape.reasons);
        expect(whole.status === 'invalid').toBe(shape.status === 'invalid');
        expect(whole.mailbox === undefined).toBe(whole.status === 'invalid');
        if (whole.suggestion === undefined) return;
        offers++;
        expect(whole.suggestion).not.toBe(text);
        expect(await checkEmail(whole.suggestion)).toMatchObject({ status: 'ok', value: whole.suggestion });
      }),
      { seed: SEED, numRuns: 3_000 },
    );
    expect(offers).toBeGreaterThan(100);
  });
});
