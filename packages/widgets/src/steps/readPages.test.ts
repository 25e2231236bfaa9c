import type { Campaign } from '@lodestone/schema';
import { describe, expect, test } from 'vitest';
import { askedNow, readPages } from './readPages.js';

const survey: Campaign = {
  id: 'survey',
  widget: 'survey',
  survey: [
    { id: 'role', kind: 'single', text: 'Role?' },
    { id: 'team', kind: 'text', text: 'Team?', when: { field: 'role', is: ['cto', 'lead'] } },
    { id: 'again', kind: 'text', text: 'Again?', when: { field: 'known.again', exists: false } },
  ],
};
const namesOf = (pages: ReturnType<typeof readPages>) => pages.map((page) => page.map(({ name }) => name));

describe('readPages', () => {
  test('gives each question a page, and the fields the last one', () => {
    expect(namesOf(readPages(survey, ['email', 'name']))).toEqual([
      ['role'],
      ['team'],
      ['again'],
      ['email', 'name'],
    ]);
  });

  test('follows the steps of the campaign, and forgets nothing that they leave out', () => {
    const steps = [['role', 'email'], ['team']];
    expect(namesOf(readPages({ ...survey, steps }, ['email', 'name']))).toEqual([
      ['role', 'email'],
      ['team', 'again', 'name'],
    ]);
  });

  test('passes over names that are neither a field nor a question, and steps that are empty', () => {
    expect(
      namesOf(readPages({ id: 'a', widget: 'subscribe', steps: [['nobody'], [], ['email']] }, ['email'])),
    ).toEqual([['email']]);
  });
});

describe('askedNow', () => {
  const pages = readPages(survey, ['email']);
  const asked = (index: number, facts: Parameters<typeof askedNow>[1]) =>
    askedNow(pages[index] ?? [], facts, 0).map(({ name }) => name);

  test('asks what the answers call for', () => {
    expect(asked(1, {})).toEqual([]);
    expect(asked(1, { role: 'cto' })).toEqual(['team']);
    expect(asked(1, { role: 'buyer' })).toEqual([]);
  });

  test('does not ask again what was answered in an earlier form, where the campaign says so', () => {
    expect(asked(2, {})).toEqual(['again']);
    expect(asked(2, { 'known.again': true })).toEqual([]);
  });

  test('asks for a field where its rule holds', () => {
    const fields: Campaign['fields'] = [
      'email',
      { name: 'phone', when: { field: 'email', like: '*@work.example' } },
    ];
    const [page = []] = readPages({ id: 'a', widget: 'subscribe', fields }, ['email', 'phone']);
    expect(askedNow(page, { email: 'o@home.example' }, 0).map(({ name }) => name)).toEqual(['email']);
    expect(askedNow(page, { email: 'o@work.example' }, 0).map(({ name }) => name)).toEqual([
      'email',
      'phone',
    ]);
  });
});
