import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage } from './checkMessage.js';

describe('checkMessage', () => {
  it('takes an empty message and an ordinary one with a link', () => {
    expect(checkMessage('')).toEqual({ status: 'ok', reasons: [], value: '', contacts: {} });
    expect(checkMessage('Is https://kalyna.example yours?\nThank you').status).toBe('ok');
  });

  it('finds the contacts offered inside, whatever the digits', () => {
    expect(checkMessage('Телефонуйте 067 123-45-67 або olena@gmail.com, дякую').contacts).toEqual({
      email: 'olena@gmail.com',
      phone: '0671234567',
    });
    expect(checkMessage('با من تماس بگیرید: ۰۹۱۲ ۳۴۵ ۶۷۸۹').contacts).toEqual({ phone: '09123456789' });
  });

  it('finds no contact in dates, prices and handles', () => {
    expect(checkMessage('On 12.05.2026 at 10:30, for 1 200 000, @olena').contacts).toEqual({});
  });

  it.each([
    ['http://a.x http://b.x http://c.x', 'links', 'suspect'],
    ['Best casino bonus', 'spam-words', 'suspect'],
    ['<a href="x">y</a>', 'markup-html', 'suspect'],
    ['1; DROP TABLE leads', 'markup-injection', 'suspect'],
    ['<script>x</script>', 'markup-script', 'invalid'],
  ])('marks %s by %s', (text, reason, status) => {
    expect(checkMessage(text)).toMatchObject({ status, reasons: [reason] });
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { value } = checkMessage(text);
        expect(checkMessage(value).value).toBe(value);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
