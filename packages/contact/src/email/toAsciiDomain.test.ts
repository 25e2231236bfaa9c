import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toAsciiDomain } from './toAsciiDomain.js';

it.each([
  ['Example.ORG', 'example.org'],
  ['пошта.укр', 'xn--80a1acny.xn--j1amh'],
  ['ПОШТА.УКР', 'xn--80a1acny.xn--j1amh'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['MÜNCHEN.de', 'xn--mnchen-3ya.de'],
  ['straße.example', 'xn--strae-oqa.example'],
  ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
  ['ＧＭＡＩＬ．com', 'gmail.com'],
  ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
  ['ایران.ir', 'xn--mgba3a4f16a.ir'],
])('writes %s as %s', (domain, ascii) => {
  expect(toAsciiDomain(domain)).toBe(ascii);
});

it('writes labels of letters as the URL standard does', () => {
  const letters = fc.constantFrom(...'aбвґєїіabcäöüßéñçøåłşğıאבגابپچگ中文字日本語かな한국어ไทย');
  const label = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(label, (text) => {
      // An empty answer means that the standard refuses the mixture (bidi and joiner rules); there is nothing to compare.
      const expected = domainToASCII(`${text}.example`);
      fc.pre(expected !== '');
      expect(toAsciiDomain(`${text}.example`)).toBe(expected);
    }),
    { seed: 4, numRuns: 2_000 },
  );
});

it('is idempotent and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(toAsciiDomain(toAsciiDomain(text))).toBe(toAsciiDomain(text));
    }),
    { seed: 4, numRuns: 2_000 },
  );
});

it('takes no longer than a moment for a label without end', () => {
  const start = performance.now();
  toAsciiDomain(`${'я'.repeat(100_000)}.example`);
  expect(performance.now() - start).toBeLessThan(1_000);
});
