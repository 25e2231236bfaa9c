import { describe, expect, test } from 'vitest';
import en from './en.js';
import fa from './fa.js';
import moreEn from './more/en.js';
import moreFa from './more/fa.js';
import moreUk from './more/uk.js';
import prefillEn from './prefill-en.js';
import prefillFa from './prefill-fa.js';
import prefillUk from './prefill-uk.js';
import resendEn from './resend-en.js';
import resendFa from './resend-fa.js';
import resendUk from './resend-uk.js';
import uk from './uk.js';

const measures = {
  en: { ...en, ...moreEn, ...resendEn, ...prefillEn },
  uk: { ...uk, ...moreUk, ...resendUk, ...prefillUk },
  fa: { ...fa, ...moreFa, ...resendFa, ...prefillFa },
};
type Entry = string | Readonly<Record<string, string>>;
const textsOf = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholdersOf = (entry: Entry) =>
  textsOf(entry).map((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
const entriesOf = (catalog: object) => Object.entries(catalog as Record<string, Entry>);

describe.each(Object.entries(measures))('the catalog %s', (locale, catalog) => {
  test('has the keys of English, in the same order', () => {
    expect(Object.keys(catalog)).toEqual(Object.keys(measures.en));
  });

  test('has the placeholders of English in every text', () => {
    for (const [key, entry] of entriesOf(catalog)) {
      const wanted = placeholdersOf(measures.en[key as keyof typeof measures.en])[0];
      for (const found of placeholdersOf(entry)) expect(found, key).toEqual(wanted);
    }
  });

  test('gives each plural exactly the categories of its language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    const plurals = entriesOf(catalog).filter(([, entry]) => typeof entry !== 'string');
    expect(plurals.length).toBeGreaterThan(0);
    for (const [key, entry] of plurals) expect(Object.keys(entry).sort(), key).toEqual(categories);
  });

  test('has no empty, untrimmed or doubled-space text', () => {
    for (const [key, entry] of entriesOf(catalog))
      for (const text of textsOf(entry)) expect(text, key).toMatch(/^\S+(?:[ \u00a0]\S+)*$/);
  });

  test('neither begs, blames nor plays', () => {
    for (const [key, entry] of entriesOf(catalog))
      for (const text of textsOf(entry))
        expect(text, key).not.toMatch(
          /please|oops|invalid|wrong|будь ласка|помилка|неправильн|لطفا|اشتباه|!/i,
        );
  });
});

test('Ukrainian apostrophes are letters’ apostrophes, not ASCII quotes', () => {
  expect(JSON.stringify(Object.values(measures.uk))).not.toMatch(/\p{L}['`]\p{L}/u);
  expect(uk['name.label']).toBe('Ім\u2019я');
});

test('Persian texts use Persian letters, digits and joiners', () => {
  const all = JSON.stringify(Object.values(measures.fa));
  expect(all).not.toMatch(/[يك٠-٩]/);
  // A detached prefix or suffix ("می توانم", "نوشته ها") needs U+200C, not a space.
  expect(all).not.toMatch(/(?<!\p{L})(?:ن?می) |(?<=\p{L}) (?:ها|های)(?!\p{L})/u);
  expect(fa['consent.newsletter']).toContain('می\u200cتوانم');
});
