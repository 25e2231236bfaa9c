import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureAll } from '../corpora/measureAll.js';
import { renderFigures, withFigures } from '../corpora/renderFigures.js';
import { checkEmail, checkName, checkPhone, qualifyLead } from './index.js';

it('answers the example of the README as the README says', async () => {
  expect((await checkEmail('olena@gmial.com')).suggestion).toBe('olena@gmail.com');
  expect((await checkEmail(' <Olena@Example.org>, ')).value).toBe('Olena@example.org');
  expect((await checkName('asdf')).reasons).toEqual(['keyboard-run']);
  expect((await checkPhone('067 123 45 67', { locale: 'uk' })).value).toBe('+380671234567');
  expect((await qualifyLead({ email: 'olena@gmail.com' })).verdict).toBe('lead');
});

it('prints the figures of the third that was held out as they are', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toBe(withFigures(readme, renderFigures(await measureAll('held-out'))));
});
