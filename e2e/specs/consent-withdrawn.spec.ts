import type { Page } from '@playwright/test';
import { asPerson } from '../fixtures/launchOptions.js';
import { NOTHING_STORED, readStorage, ready } from '../fixtures/page.js';
import { servePage, tag } from '../fixtures/serve.js';
import { noted } from '../fixtures/signals.js';
import { expect, test } from '../fixtures/test.js';
import { leadOf, submit } from '../fixtures/visitor.js';

test.use({ launchOptions: asPerson });

/** A consent platform that has been answered: `__tcfapi` of TCF v2 as its stub answers a listener. */
const platform = (purposes: readonly number[]): string => {
  const consents = Object.fromEntries([1, 3, 4, 8].map((purpose) => [purpose, purposes.includes(purpose)]));
  const data = { gdprApplies: true, eventStatus: 'tcloaded', listenerId: 1, purpose: { consents } };
  return `<script>window.__tcfapi=(command,version,callback)=>callback(${JSON.stringify(data)},true)</script>`;
};

/** Asks whether the visitor of the page stands anywhere. */
const isKnown = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.lodestone.stage?.() !== undefined);

const track = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((signal) => window.lodestone('track', signal, { step: 1 }), name);

test('who grants by a consent platform and refuses on a later page is forgotten by the device and by the server', async ({
  page,
  server,
  email,
}) => {
  const asked = tag('data-site="demo" data-consent="tcf"');
  await servePage(page, '/e2e/granted', { head: platform([1, 3, 4, 8]) + asked });
  await ready(page);
  await expect.poll(() => isKnown(page)).toBe(true);
  await track(page, 'checkout_step');
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'delivered' });
  await noted(page);
  await page.evaluate(() => window.lodestone('flush'));
  expect((await readStorage(page)).local).toContain('lodestone:demo:visitor');
  const [lead] = await server.leadsOf(email);
  const signals = async (): Promise<string[]> => {
    const answer = await page.request.get(`${server.url}/api/leads/${lead?.id}`, {
      headers: { authorization: `Bearer ${server.apiToken}` },
    });
    const { stage } = (await answer.json()) as { stage?: { ledger: { signal: string }[] } };
    return [...new Set(stage?.ledger.map(({ signal }) => signal))].sort();
  };
  await expect.poll(signals).toEqual(['checkout_step', 'form_submit', 'page_view']);

  await servePage(page, '/e2e/refused', { head: platform([]) + asked });
  await ready(page);
  await expect.poll(async () => (await readStorage(page)).local).toEqual([]);
  await page.evaluate(() => window.lodestone('flush'));
  // What was given by the visitor's own will stays.
  await expect.poll(signals).toEqual(['form_submit']);
  expect(await server.leadsOf(email)).toHaveLength(1);
  expect(await isKnown(page)).toBe(false);
  await track(page, 'checkout_step');
  await noted(page);
  await page.evaluate(() => window.lodestone('flush'));
  const { databases, ...stored } = await readStorage(page);
  expect({ ...stored, databases: [] }).toEqual(NOTHING_STORED);
  expect(databases.length).toBeLessThanOrEqual(1);
  expect(await signals()).toEqual(['form_submit']);
});

test('of two tabs one withdraws, and the other stops, forgets and sends nothing more', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const [tab, path] of [
    [page, '/e2e/one'],
    [other, '/e2e/two'],
  ] as const) {
    await servePage(tab, path, { head: tag() });
    await ready(tab);
    await tab.evaluate(() => window.lodestone('consent', { analytics: true }));
    await expect.poll(() => isKnown(tab)).toBe(true);
    await track(tab, 'checkout_step');
    await noted(tab);
    await tab.evaluate(() => window.lodestone('flush'));
  }
  const sent: string[] = [];
  other.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.evaluate(() => window.lodestone('consent', { analytics: false }));
  await expect.poll(() => isKnown(other)).toBe(false);
  for (const tab of [other, page]) {
    await track(tab, 'checkout_step');
    await noted(tab);
    await tab.evaluate(() => window.lodestone('flush'));
  }
  expect((await readStorage(other)).local).toEqual([]);
  expect(sent.filter((body) => body.includes('"signal"'))).toEqual([]);
});
