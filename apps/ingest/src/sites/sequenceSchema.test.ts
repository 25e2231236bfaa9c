import { LodestoneError } from '@lodestone/core';
import { expect, it } from 'vitest';
import { createSites } from './createSites.js';
import { parseSites } from './loadSites.js';

const site = (sequences: unknown[], more: object = {}) => ({
  sites: [{ id: 'a', origins: [], campaigns: [{ id: 'course', widget: 'subscribe' }], sequences, ...more }],
});
const problemsOf = (sequences: unknown[], more: object = {}): string[] => {
  try {
    parseSites(site(sequences, more));
    return [];
  } catch (error) {
    if (error instanceof LodestoneError && error.code === 'config/invalid-config')
      return [...new Set(error.problems.map(({ path }) => path.replace('sites.0.', '')))];
    throw error;
  }
};
const own = {
  id: 'own',
  when: { field: 'score', min: 10 },
  steps: [{ wait: { hours: 1 }, template: 'nurture-1' }],
};

it('takes sequences of its own, and shipped ones by their name with what is to be different', () => {
  expect(problemsOf([own, { preset: 'nurture' }, { preset: 'mini-course', course: 'course' }])).toEqual([]);
  const [parsed] = parseSites(
    site([{ preset: 'left-cart', repeatDays: 60, link: 'https://a.example/cart' }]),
  );
  expect(parsed?.sequences?.[0]).toMatchObject({
    ...{ id: 'left-cart', repeatDays: 60, link: 'https://a.example/cart', purpose: 'newsletter' },
    window: { from: '09:00', to: '20:00', zone: 'recipient' },
  });
});

it.each<[string, object, string]>([
  ['an unknown name', { preset: 'nobody' }, 'sequences.0.preset'],
  [
    'a letter that is not there',
    { ...own, steps: [{ wait: { hours: 1 }, template: 'none' }] },
    'sequences.0.steps.0.template',
  ],
  ['a campaign that is not there', { ...own, campaign: 'none' }, 'sequences.0.campaign'],
  ['a rule that is none', { ...own, when: { fields: 'score' } }, 'sequences.0.when'],
  ['no steps', { ...own, steps: [] }, 'sequences.0.steps'],
  ['a wait of nothing', { ...own, steps: [{ wait: {}, template: 'nurture-1' }] }, 'sequences.0.steps.0.wait'],
  [
    'a zone of nowhere',
    { ...own, window: { from: '09:00', to: '20:00', zone: 'Kyiv' } },
    'sequences.0.window.zone',
  ],
  [
    'a window that ends before it begins',
    { ...own, window: { from: '20:00', to: '09:00', zone: 'UTC' } },
    'sequences.0.window',
  ],
  ['a link that is a script', { ...own, link: 'javascript:alert(1)' }, 'sequences.0.link'],
  ['a word that nobody knows', { ...own, repeat: 3 }, 'sequences.0'],
])('names %s by its path', (_, sequence, path) => {
  expect(problemsOf([sequence])).toEqual([path]);
});

it('wants each name once, and letters in some language', () => {
  expect(problemsOf([own, own])).toEqual(['sequences']);
  expect(problemsOf([], { templates: { welcome: {} } })).toEqual(['templates.welcome']);
});

it('tells pages nothing of sequences and letters', () => {
  const templates = { welcome: { en: { subject: 'Secret', text: 'Secret' } } };
  const [read] = createSites(parseSites(site([own], { templates }))).all;
  expect(read?.sequences).toHaveLength(1);
  expect(read?.templates.welcome?.en?.subject).toBe('Secret');
  expect(read?.configJson).not.toMatch(/Secret|sequences|templates/);
});
