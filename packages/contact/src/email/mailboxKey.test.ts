import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxKey } from './mailboxKey.js';
import { PROVIDER_RULES } from './mailProviders.js';

describe('mailboxKey', () => {
  it.each([
    ['capitals and scripts of a domain', 'Olena@KALYNA.example', 'olena@kalyna.example'],
    ['a domain of another script', 'olena@пошта.укр', 'olena@xn--80a1acn3a.xn--j1amh'],
    ['a local part of another script', 'ОЛЕНА@пошта.укр', 'олена@xn--80a1acn3a.xn--j1amh'],
    ['dots and tags of Gmail', 'O.Le.na+news@GoogleMail.com', 'olena@gmail.com'],
    ['tags of Outlook, not its dots', 'o.lena+x@hotmail.com', 'o.lena@hotmail.com'],
    ['the older domains of iCloud', 'olena+x@mac.com', 'olena@icloud.com'],
    ['dots, hyphens and underscores of Proton', 'o.le-n_a+x@pm.me', 'olena@proton.me'],
    ['tags of Fastmail', 'olena+x@fastmail.fm', 'olena@fastmail.fm'],
    ['sub-domains of Fastmail', 'anything@olena.fastmail.com', 'olena@fastmail.com'],
    ['all domains of Yandex', 'olena-koval+x@ya.ru', 'olena.koval@yandex.ru'],
    ['tags of Zoho', 'olena+x@zohomail.eu', 'olena@zohomail.eu'],
    ['base names of Yahoo', 'olena-shop@yahoo.co.uk', 'olena@yahoo.co.uk'],
  ])('knows %s', (_, address, key) => {
    expect(mailboxKey(address)).toBe(key);
  });

  it.each([
    ['a plus at a host that nobody described', 'olena+x@kalyna.example'],
    ['a plus at ukr.net', 'olena+x@ukr.net'],
    ['dots at a host of its own', 'o.lena@kalyna.example'],
    ['a hyphen at Gmail', 'olena-x@gmail.com'],
    ['a hyphen at Yahoo Japan', 'olena-x@yahoo.co.jp'],
    ['an underscore at Yandex', 'olena_koval@yandex.ru'],
    ['a sub-domain of Gmail', 'x@olena.gmail.com'],
    ['an address that is a tag only', '+x@gmail.com'],
    ['an address of dots only', '...@gmail.com'],
  ])('leaves %s alone', (_, address) => {
    expect(mailboxKey(address)).toBe(address);
  });

  it('keeps the same name at two providers, or at two domains of Outlook, apart', () => {
    const keys = ['gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'ukr.net', 'icloud.com'].map(
      (domain) => mailboxKey(`olena@${domain}`),
    );
    expect(new Set(keys).size).toBe(6);
  });

  it('names every domain once', () => {
    const domains = PROVIDER_RULES.flatMap(({ domains }) => domains);
    expect(new Set(domains).size).toBe(domains.length);
  });

  const local = fc.string({ unit: fc.constantFrom(...'abcO9.+-_’їäİΣ'), minLength: 1, maxLength: 12 });
  const anyHost = fc.constantFrom(
    ...PROVIDER_RULES.flatMap(({ domains }) => domains),
    'olena.fastmail.com',
    'пошта.укр',
  );

  it('is idempotent on addresses and on any string', () => {
    const address = fc.oneof(
      fc.tuple(local, anyHost).map(([name, host]) => `${name}@${host}`),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(address, (text) => {
        expect(mailboxKey(mailboxKey(text))).toBe(mailboxKey(text));
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });

  it('leaves a text that is too long for any address as it is, however it would fold', () => {
    const long = 'İ'.repeat(100_000);
    expect(mailboxKey(long)).toBe(long);
    expect(mailboxKey(`${'A'.repeat(990)}@Kalyna.UA`)).toBe(`${'a'.repeat(990)}@kalyna.ua`);
  });

  it('never merges two mailboxes of a host that folds nothing but capitals', () => {
    const host = fc.constantFrom(
      'kalyna.example',
      'ukr.net',
      'i.ua',
      'chmail.ir',
      'gmx.de',
      'tuta.com',
      'yahoo.co.jp',
    );
    fc.assert(
      fc.property(local, local, host, (one, other, domain) => {
        const isSame = mailboxKey(`${one}@${domain}`) === mailboxKey(`${other}@${domain}`);
        expect(isSame).toBe(one.toLowerCase().normalize('NFC') === other.toLowerCase().normalize('NFC'));
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });
});
