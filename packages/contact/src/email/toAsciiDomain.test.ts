import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toAsciiDomain } from './toAsciiDomain.js';

it.each([
  ['Example.ORG', 'example.org'],
  ['пошта.укр', 'xn--80a1acn3a.xn--j1amh'],
  ['ПОШТА.УКР', 'xn--80a1acn3a.xn--j1amh'],
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

it('is idempotent and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(toAsciiDomain(toAsciiDomain(text))).toBe(toAsciiDomain(text));
    }),
    { seed: 4, numRuns: 2_000 },
  );
});

it('leaves a label alone that is longer than any, whatever it costs to read', () => {
  const label = 'я'.repeat(100_000);
  expect(toAsciiDomain(`${label}.укр`)).toBe(`${label}.xn--j1amh`);
});
