import { expect, it } from 'vitest';
import { checkEmail, checkName, checkPhone, qualifyLead } from './index.js';

it('answers the example of the README as the README says', async () => {
  expect((await checkEmail('olena@gmial.com')).suggestion).toBe('olena@gmail.com');
  expect((await checkEmail(' <Olena@Example.org>, ')).value).toBe('Olena@example.org');
  expect(checkName('asdf').reasons).toEqual(['keyboard-run']);
  expect((await checkPhone('067 123 45 67', { locale: 'uk' })).value).toBe('+380671234567');
  expect((await qualifyLead({ email: 'olena@gmail.com' })).verdict).toBe('lead');
});
