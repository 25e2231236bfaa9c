import type { SiteDefinition } from '../sites/siteSchema.js';
import { makeEnvelope, makeLeadItem } from './builders.js';
import type { TestApp } from './startTestApp.js';

/** A site that sends letters; tests add what it promises. */
export const magnetSite = (site: Partial<SiteDefinition>): SiteDefinition => ({
  id: 'demo',
  origins: ['https://shop.example'],
  mail: { from: { name: 'Ember & Oak', address: 'letters@ember-oak.example' }, doubleOptIn: ['newsletter'] },
  campaigns: [],
  ...site,
});

export const ORIGIN = { origin: 'https://shop.example' };

/** Submits a form of a campaign; gives the key of the lead. */
export async function submitTo(
  test: TestApp,
  campaign: string,
  lead: Record<string, unknown> = {},
  envelope: Record<string, unknown> = {},
): Promise<string> {
  const item = makeLeadItem({ campaign, ...lead });
  const answer = await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([item], envelope)));
  const { accepted } = (await answer.json()) as { accepted: string[] };
  if (accepted[0] !== item.key) throw new Error('not accepted');
  return item.key;
}

/** What `POST /v1/promises` says of a lead. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of three shapes.
export async function promiseOf(test: TestApp, key: string): Promise<any> {
  const answer = await test.post('/v1/promises', JSON.stringify({ site: 'demo', key }), {
    'content-type': 'text/plain',
    ...ORIGIN,
  });
  return ((await answer.json()) as { promise: unknown }).promise;
}

/** Path and query of an address. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
