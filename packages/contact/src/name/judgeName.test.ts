import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeName } from './judgeName.js';

describe('judgeName', () => {
  it.each([
    "Зоряна О'Лір",
    'Зоряна Оʼлір',
    'O',
    'Ng',
    'Bo',
    'Aa',
    '李明',
    'नरेंद्र',
    'محمد رضایی',
    'امیر‌حسین',
    'علی',
    'Björk',
    'Nguyễn Thị Hạnh',
    'Ludwig van Beethoven',
    'd’Artagnan',
    'Jean-Luc',
    'JOHN SMITH',
    'olena',
    'John Smith III',
    'Schwartz',
    'Smrž',
    'Brzęczyszczykiewicz',
    'Смит',
    'Mary Bar',
    'Ольга Іванівна',
    'O. Lir',
    'ФОП Коваленко О. В.',
    'Олена, менеджер',
    'Bertha Poirier',
    'Weretenko',
    'Пат Метені',
    'Ат Ван',
    'Nora Banks',
    'Марія Банк',
    'Банк Марина',
    'Dean Manager',
    'Max Schule',
    'Peter Test',
    'Jan Niemand',
    'Анжела Орлова',
    'Wertz',
    'Анонімов',
  ])('accepts %s', (name) => {
    expect(judgeName(name)).toEqual({ status: 'ok', reasons: [], value: name });
  });

  it.each([
    ['asdf', 'keyboard-run'],
    ['qwerty', 'keyboard-run'],
    ['asdasd', 'keyboard-run'],
    ['йцукен', 'keyboard-run'],
    ['фівапр', 'keyboard-run'],
    ['شسیبل', 'keyboard-run'],
    ['poiuyt', 'keyboard-run'],
    ['sdkfjhg', 'keyboard-mash'],
    ['aaaa', 'repeat-letter'],
    ['Оленааааа', 'repeat-letter'],
    ['lalala', 'repeat-syllable'],
    ['test', 'placeholder-name'],
    ['Test Test', 'placeholder-name'],
    ['тест', 'placeholder-name'],
    ['تست', 'placeholder-name'],
    ['آزمایش', 'placeholder-name'],
    ['John Doe', 'placeholder-name'],
    ["Ваше ім'я", 'placeholder-name'],
    ['-', 'placeholder-empty'],
    ['@olena', 'placeholder-handle'],
    ['cool_olena', 'placeholder-handle'],
    ['dark_lord', 'placeholder-handle'],
    ['Gandalf the Grey', 'placeholder-famous'],
    ['Donald Duck of Entenhausen', 'placeholder-famous'],
    ['Jan Novák Test', 'placeholder-famous'],
    ['Greta Thunberg', 'placeholder-famous'],
    ['Марія Салон', 'organisation-word'],
    ['Manager', 'position-only'],
    ['ТОВ «Калина»', 'organisation-form'],
    ['ООО Ромашка', 'organisation-form'],
    ['Acme LLC', 'organisation-form'],
    ['ПАТ «Калина»', 'organisation-form'],
    ['КП "Водоканал"', 'organisation-form'],
    ['тов калина', 'organisation-form'],
    ['شرکت نور', 'organisation-word'],
    ['Менеджер', 'position-only'],
    ['sales department', 'position-only'],
    ['مدیر فروش', 'position-only'],
    ['0671234567', 'number-only'],
    ['۰۹۱۲', 'number-only'],
    ['Olena95', 'number-inside'],
    ['<b>Olena</b>', 'markup-html'],
    ["x'; DROP TABLE leads;--", 'markup-injection'],
    ['{{7*7}}', 'markup-injection'],
    ['best prices www.spam.example', 'spam-link'],
    ['olena@gmail.com', 'spam-address'],
  ])('suspects %s by %s', (name, reason) => {
    const check = judgeName(name);
    expect(check.status).toBe('suspect');
    expect(check.reasons).toEqual([reason]);
  });

  it('gives all reasons that hold', () => {
    expect(judgeName('test1').reasons).toEqual(['number-inside', 'placeholder-name']);
  });

  it('refuses only emptiness and script', () => {
    for (const nothing of ['', ' \u200f\u00a0 ']) expect(judgeName(nothing).status).toBe('invalid');
    for (const script of ['<script>x</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)'])
      expect(judgeName(script)).toMatchObject({ status: 'invalid', reasons: ['markup-script'] });
  });

  it('cleans spaces and marks that nobody sees, and keeps ZWNJ and the apostrophe that was typed', () => {
    expect(judgeName(' \u200fامیر\u200cحسین  \n رضایی ').value).toBe('امیر\u200cحسین رضایی');
  });

  it('never throws on any string, and its normal form is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const { value } = judgeName(text);
        expect(judgeName(value).value).toBe(value);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
