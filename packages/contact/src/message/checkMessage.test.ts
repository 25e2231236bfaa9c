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
    expect(checkMessage('write to 0671234567@ukr.net').contacts).toEqual({ email: '0671234567@ukr.net' });
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

  it.each([
    'I pasted <script async src="https://forms.example/v1/lodestone.js"></script> into the head, but no form shows.',
    'Where do I put <script> on WordPress?',
    'The link <a href="/book">Book</a> should open the modal, how?',
    'Вставила <iframe src="https://kalyna.example"> у Тільду, чому не працює?',
    'Please select a plan from the list, and tell us what it costs',
  ])('takes a question about code for a question: %s', (text) => {
    expect(checkMessage(text)).toMatchObject({ status: 'ok', reasons: [] });
  });

  it.each([
    'Hello <script src=//evil.example/x.js></script>',
    'Why does this not work here? <img src=x onerror=alert(1)>',
    'Where is my order, it is not here <a href="javascript:alert(1)">x</a>',
    'Is it not your site? Look how nice <a href="http://pills.example">pills</a>',
    "x' or 'a'='a",
    '1 OR 1=1',
    'SELECT * FROM users',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '<meta http-equiv="refresh" content="0;url=http://evil.example">',
    '<form action=//evil.example>',
    '<!--#exec cmd="ls" -->',
  ])('still marks an attack, whatever is asked beside it: %s', (text) => {
    expect(checkMessage(text).reasons.join()).toMatch(/^markup/);
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
