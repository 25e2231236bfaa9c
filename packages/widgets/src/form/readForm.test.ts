import { type Campaign, LIMITS } from '@lodestone/schema';
import { describe, expect, test } from 'vitest';
import { readForm } from './readForm.js';

const read = (fields?: Campaign['fields']) =>
  readForm({ id: 'x', widget: 'subscribe', fields }).fields.map(
    ({ name, required }) => name + (required ? '*' : ''),
  );

describe('readForm', () => {
  test.each<[string, Campaign['fields'], string[]]>([
    ['an e-mail address if no field is named', undefined, ['email*']],
    ['an e-mail address if no contact is named', ['name'], ['name', 'email*']],
    ['only the first contact required', ['name', 'email', 'phone'], ['name', 'email*', 'phone']],
    ['what the campaign requires', ['email', { name: 'name', required: true }], ['email*', 'name*']],
    [
      'the contact that the campaign requires',
      ['email', { name: 'phone', required: true }],
      ['email', 'phone*'],
    ],
    ['a person’s name with a phone alone', ['phone'], ['name*', 'phone*']],
    ['the named person of a phone', ['phone', 'name'], ['phone*', 'name*']],
    ['no form without a required contact', [{ name: 'email', required: false }], ['email*']],
    ['each field once', ['email', 'email'], ['email*']],
  ])('asks for %s', (_case, fields, expected) => {
    expect(read(fields)).toEqual(expected);
  });

  test('knows the lengths of the wire', () => {
    const { fields } = readForm({
      id: 'x',
      widget: 'subscribe',
      fields: ['email', 'phone', 'name', 'organisation', 'message'],
    });
    for (const { name, maxLength } of fields) expect(maxLength, name).toBe(LIMITS[`${name}Length`]);
  });
});
