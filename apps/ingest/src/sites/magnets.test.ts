import { LodestoneError } from '@lodestone/core';
import { expect, it } from 'vitest';
import { createSites } from './createSites.js';
import { parseSites } from './loadSites.js';
import { locateAssets } from './locateAssets.js';
import { textIn } from './textIn.js';

const file = (site: Record<string, unknown>) => ({
  sites: [{ id: 'shop', origins: [], campaigns: [], ...site }],
});

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof LodestoneError && error.code === 'config/invalid-config')
      return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

const prizes = [
  { id: 'a', label: 'A', chancePct: 33.3 },
  { id: 'b', label: 'B', chancePct: 66.7, isBlank: true },
];

it('names what is wrong with what a site promises, by its place', () => {
  const offer = (offer: Record<string, unknown>) =>
    problemsOf(() => parseSites(file({ offers: [{ id: 'x', ...offer }] })));
  expect(offer({ kind: 'wheel', prizes })).toEqual([]);
  expect(offer({ kind: 'wheel', prizes: [{ ...prizes[0], chancePct: 33 }, prizes[1]] })).toEqual([
    'sites.0.offers.0.prizes',
  ]);
  expect(offer({ kind: 'wheel', prizes: [prizes[0], { ...prizes[1], id: 'a' }] })).toEqual([
    'sites.0.offers.0.prizes',
  ]);
  expect(offer({ kind: 'wheel', prizes: prizes.map((prize) => ({ ...prize, quantity: 1 })) })).toEqual([
    'sites.0.offers.0.prizes',
  ]);
  expect(offer({ kind: 'coupon' })).toEqual(['sites.0.offers.0.codes']);
  expect(offer({ kind: 'coupon', codes: { list: ['A', 'A'] } }).length).toBeGreaterThan(0);
  const webinar = { id: 'w', title: 'W', startsAt: '2026-12-10T16:00:00Z', durationMinutes: 60 };
  const parse = (more: Record<string, unknown>) =>
    problemsOf(() =>
      parseSites(file({ webinars: [{ ...webinar, joinUrl: 'https://m.example/', ...more }] })),
    );
  expect(parse({ timeZone: 'Europe/Kyiv' })).toEqual([]);
  expect(parse({ timeZone: 'Europe/Nowhere' })).toEqual(['sites.0.webinars.0.timeZone']);
  expect(parse({ timeZone: 'UTC', joinUrl: 'javascript:alert(1)' })).toEqual(['sites.0.webinars.0.joinUrl']);
  const campaigns = [{ id: 'c', widget: 'webinar', webinar: 'nothing' }];
  expect(problemsOf(() => parseSites(file({ campaigns })))).toEqual(['sites.0.campaigns.0.webinar']);
});

it('says which files are not there, and looks into each folder', () => {
  const assets = [{ id: 'a', title: 'A', file: 'nowhere.pdf' }];
  const sites = parseSites(file({ assets }));
  expect(problemsOf(() => locateAssets(sites, [import.meta.dirname]))).toEqual(['sites.0.assets.0.file']);
  const there = parseSites(file({ assets: [{ ...assets[0], file: 'magnets.test.ts' }] }));
  const [located] = locateAssets(there, ['/nowhere', import.meta.dirname])[0]?.assets ?? [];
  expect(located).toMatchObject({ fileName: 'magnets.test.ts', linkHours: 72, downloads: 5 });
  expect(located?.bytes).toBeGreaterThan(1_000);
});

it('puts the card in place of the id, and none of what is private', () => {
  const [definition] = parseSites(
    file({
      campaigns: [
        { id: 'c', widget: 'offer', offer: 'x' },
        { id: 'd', widget: 'ebook', ebook: { id: 'own', title: 'Own' } },
      ],
      offers: [{ id: 'x', kind: 'coupon', codes: { list: ['SECRET'] }, codeHours: 5 }],
    }),
  );
  if (!definition) throw new Error('no site');
  const site = createSites([definition]).find('shop');
  expect(site?.config.campaigns[0]?.offer).toEqual({ id: 'x', kind: 'coupon' });
  expect(site?.config.campaigns[1]?.ebook).toEqual({ id: 'own', title: 'Own' });
  expect(site?.configJson).not.toMatch(/SECRET|codeHours|offers/);
  expect(site?.magnet('c')?.kind).toBe('offer');
  expect(site?.magnet('d')).toBeUndefined();
});

it('finds a text in a language, in its nearest, or in any', () => {
  const text = { uk: 'Привіт', en: 'Hello', 'fa-IR': 'سلام' };
  expect(['uk', 'uk-UA', 'fa-IR', 'de'].map((locale) => textIn(text, locale))).toEqual([
    ...['Привіт', 'Привіт', 'سلام', 'Hello'],
  ]);
  expect(textIn({ fa: 'سلام' }, 'en')).toBe('سلام');
  expect(textIn('Plain', 'fa')).toBe('Plain');
});
