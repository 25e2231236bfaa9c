import { describe, expect, it } from 'vitest';
import { findMisplaced } from './findMisplaced.js';

describe('findMisplaced', () => {
  it.each([
    [['olena@kalyna.ua'], { email: 'olena@kalyna.ua' }],
    [['', '067 123 45 67'], { phone: '0671234567' }],
    [['617 555 0143 22'], { phone: '617 555 0143 22' }],
    [['۰۹۱۲ ۳۴۵ ۶۷۸۹'], { phone: '09123456789' }],
    [['Олена, 067 123 45 67', 'olena@kalyna.ua'], { phone: '0671234567', email: 'olena@kalyna.ua' }],
    [['0671234567@ukr.net'], { email: '0671234567@ukr.net' }],
    [['a@kalyna.ua', 'b@kalyna.ua'], { email: 'a@kalyna.ua' }],
  ])('finds the contacts in %j', (texts, contacts) => {
    expect(findMisplaced(texts)).toEqual(contacts);
  });

  it.each([['Олена', '12345', '2026-11-23', 'X Æ A-12', '@olena', 'John 3:16', '']])(
    'takes nothing else for one: %j',
    (...texts) => {
      expect(findMisplaced(texts)).toEqual({});
    },
  );
});
