import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LodestoneError } from '@lodestone/core';
import { B2B_RULES, SHOP_RULES } from '@lodestone/core/scoring';
import type { Campaign } from '@lodestone/schema';
import { expect, it } from 'vitest';
import { createSites } from './createSites.js';
import { demoSite } from './demoSite.js';
import { isLoopbackOrigin } from './isLoopbackOrigin.js';
import { loadSites, parseSites } from './loadSites.js';

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

it('knows the origins of this machine', () => {
  for (const origin of [
    'http://localhost',
    'https://app.localhost:1',
    'http://127.1.2.3:80',
    'http://[::1]:5',
  ])
    expect(isLoopbackOrigin(origin)).toBe(true);
  for (const origin of [
    'http://localhost.example',
    'http://128.0.0.1',
    'null',
    '',
    'file://localhost',
    'http://127.0.0.1.example',
  ])
    expect(isLoopbackOrigin(origin)).toBe(false);
});

it('allows its own pages, listed ones and further ones, and nothing else', () => {
  const [site] = createSites(
    [{ id: 'a', origins: ['https://a.example'], campaigns: [] }],
    ['https://b.example'],
  ).all;
  const allows = (origin?: string) => site?.allows(origin, 'https://forms.example');
  expect([
    allows(),
    allows('https://a.example'),
    allows('https://b.example'),
    allows('https://forms.example'),
  ]).toEqual([true, true, true, true]);
  expect([allows('null'), allows('https://a.example:8443'), allows('http://a.example'), allows('')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('has the site demo with texts in three languages when there is no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-sites-'));
  expect(loadSites(join(folder, 'sites.json'), false)).toEqual([demoSite]);
  const chat = demoSite.campaigns.find(({ widget }) => widget === 'chat')?.chat;
  for (const text of [chat?.host?.name, chat?.prompt, ...(chat?.quickReplies ?? [])])
    expect(Object.keys(Object(text)).sort()).toEqual(['en', 'fa', 'uk']);
  const gifts = ['subscribe', 'webinar', 'ebook', 'offer'];
  for (const { texts } of demoSite.campaigns.filter(({ widget }) => gifts.includes(widget)))
    for (const locale of ['en', 'uk', 'fa'])
      expect(Object.keys(texts?.[locale] ?? {}).sort()).toEqual([
        ...['button', 'success', 'successWithoutMail', 'text', 'title'],
      ]);
  expect(parseSites({ sites: [demoSite] })).toEqual([demoSite]);
  rmSync(folder, { recursive: true });
});

it('promises a letter only where the server sends some', () => {
  const read = (hasMailServer: boolean) => createSites([demoSite], [], hasMailServer).all[0];
  const success = (hasMailServer: boolean) => read(hasMailServer)?.campaign('newsletter')?.texts?.en?.success;
  expect(read(true)?.config.mail).toBe(true);
  expect(success(true)).toContain('we sent you a letter');
  expect(read(false)?.config.mail).toBe(false);
  expect(success(false)).not.toContain('we sent');
  // The page is told one of both.
  for (const hasMailServer of [true, false])
    expect(read(hasMailServer)?.configJson).not.toContain('successWithoutMail');
  expect(createSites([{ id: 'a', origins: [], campaigns: [] }]).all[0]?.config.mail).toBe(false);
});

it('offers the letter of a confirmation again only where one is sent and the thanks tell of it', () => {
  const confirms = (campaign: object, hasMailServer = true, purposes = ['newsletter']) => {
    const mail = { from: { name: 'A', address: 'letters@kalyna.example' }, doubleOptIn: purposes };
    const settings = { id: 'a', origins: [], mail, campaigns: [{ id: 'c', ...campaign } as Campaign] };
    return createSites([settings], [], hasMailServer).all[0]?.campaign('c')?.confirms;
  };
  const texts = { en: { success: 'We sent a letter.', successWithoutMail: 'Thank you.' } };
  const consents = [{ purpose: 'calls' }, { purpose: 'newsletter' }];
  const told = { widget: 'subscribe', consents, texts };
  expect(confirms(told)).toEqual(['newsletter']);
  expect(confirms(told, true, ['partners'])).toBeUndefined();
  expect(confirms({ ...told, confirms: ['calls'] }, false)).toBeUndefined();
  expect(confirms({ ...told, texts: { en: { success: 'Thank you.' } } })).toBeUndefined();
  expect(confirms({ ...told, texts: undefined, confirms: ['calls'] })).toBeUndefined();
  expect(confirms({ ...told, widget: 'ebook' })).toBeUndefined();
});

it('takes the name of the sender once, or by language', () => {
  const named = (name: unknown) =>
    problemsOf(() => {
      const mail = { from: { name, address: 'letters@kalyna.example' } };
      parseSites({ sites: [{ id: 'a', origins: [], campaigns: [], mail }] });
    });
  expect([named('Kalyna'), named({ uk: 'Калина', fa: 'کالینا' })]).toEqual([[], []]);
  for (const wrong of ['', {}, { de: 'Kalyna' }, 7])
    expect([...new Set(named(wrong))]).toEqual(['sites.0.mail.from.name']);
});

it('names everything that is wrong in a sites file, by path', () => {
  const file = {
    sites: [
      {
        id: 'a b',
        origins: ['shop.example', 'https://shop.example/path'],
        campaigns: [{ id: 'x', widget: 'banner' }],
      },
      { id: 'ok', origins: [], campaigns: [], privacyUrl: 5 },
    ],
  };
  expect(problemsOf(() => parseSites(file)).sort()).toEqual([
    'sites.0.campaigns.0.widget',
    'sites.0.id',
    'sites.0.origins.0',
    'sites.0.origins.1',
    'sites.1.privacyUrl',
  ]);
  expect(problemsOf(() => parseSites({ sites: [demoSite, demoSite] }))).toEqual(['sites']);
});

it('says when the file is not there or not JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-sites-'));
  const file = join(folder, 'sites.json');
  expect(problemsOf(() => loadSites(file, true))).toEqual([file]);
  writeFileSync(file, '{');
  expect(problemsOf(() => loadSites(file, false))).toEqual([file]);
  rmSync(folder, { recursive: true });
});

it('serves the rule file and the segments of a site, and never which networks are the owner’s', () => {
  const segments = [{ id: 'phones', rule: { field: 'device', is: 'phone' } }];
  const [definition] = parseSites({
    sites: [
      { id: 'shop', origins: [], campaigns: [], scoring: 'b2b', segments, ownNetworks: ['203.0.113.0/24'] },
    ],
  });
  const [site] = createSites(definition ? [definition] : []).all;
  expect(JSON.parse(site?.configJson ?? '')).toEqual({
    campaigns: [],
    mail: false,
    scoring: 'b2b',
    segments,
  });
  expect(site?.rules).toBe(B2B_RULES);
  expect(site?.isOwnAddress('203.0.113.9')).toBe(true);
  expect(createSites([demoSite]).all[0]?.rules).toBe(SHOP_RULES);
});

it('refuses a network that is none and a rule file that is none', () => {
  const site = { id: 'shop', origins: [], campaigns: [] };
  expect(problemsOf(() => parseSites({ sites: [{ ...site, ownNetworks: ['here'] }] }))).toEqual([
    'sites.0.ownNetworks.0',
  ]);
  expect(problemsOf(() => parseSites({ sites: [{ ...site, scoring: 'school' }] }))).toEqual([
    'sites.0.scoring',
  ]);
});
