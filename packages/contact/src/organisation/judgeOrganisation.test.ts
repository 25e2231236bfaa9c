import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOrganisation } from './judgeOrganisation.js';

describe('judgeOrganisation', () => {
  it.each([
    'ТОВ «Калина»',
    'Dr. Max Apotheke',
    'Don Carlos Hotel',
    'Aloha',
    '3M',
    'X',
    'HSBC',
    'AAA',
    'BBVA',
    'K&N',
    'Booking.com',
    '1+1',
    'شرکت نور',
    'Rhythm',
    '7-Eleven',
  ])('accepts %s', (name) => {
    expect(judgeOrganisation(name)).toEqual({ status: 'ok', reasons: [], value: name });
  });

  it.each([
    ['qwerty', 'keyboard-run'],
    ['sdkfjhg', 'keyboard-mash'],
    ['mnbvcxz l', 'keyboard-run'],
    ['aaaaaaa', 'repeat-letter'],
    ['blablabla', 'repeat-syllable'],
    ['test', 'placeholder-name'],
    ['назва компанії', 'placeholder-name'],
    ['---', 'placeholder-empty'],
    ['Коваленко Олена Іванівна', 'person-name'],
    ['خانم رضایی', 'person-name'],
    ['Dr. Helen Marsh', 'person-name'],
    ['Κύριος Νίκος Βλάχος', 'person-name'],
    ['for home', 'placeholder-name'],
    ['для дому', 'placeholder-name'],
    ['<b>x</b>', 'markup-html'],
    ["' or '1", 'markup-injection'],
    ['https://spam.example', 'spam-link'],
    ['olena@gmail.com', 'spam-address'],
  ])('suspects %s by %s', (name, reason) => {
    expect(judgeOrganisation(name)).toMatchObject({ status: 'suspect', reasons: [reason] });
  });

  it('takes a sole proprietor for the person that it is, without doubt', () => {
    expect(judgeOrganisation('ФОП Коваленко О. В.')).toMatchObject({
      status: 'ok',
      reasons: ['person-proprietor'],
    });
  });

  it('refuses only emptiness and script', () => {
    expect(judgeOrganisation(' ').reasons).toEqual(['placeholder-empty']);
    expect(judgeOrganisation('<script>').reasons).toEqual(['markup-script']);
    expect(judgeOrganisation('<script>').status).toBe('invalid');
  });

  it('never throws on any string, and its normal form is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const { value } = judgeOrganisation(text);
        expect(judgeOrganisation(value).value).toBe(value);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
