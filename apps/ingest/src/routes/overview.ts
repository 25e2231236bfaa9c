import { ProblemError } from '../http/problem.js';
import type { Site, Sites } from '../sites/createSites.js';
import type { Store } from '../store/Store.js';

export interface DemoPage {
  path: string;
  locale: string;
}

export interface OverviewOptions {
  sites: Sites;
  store: Pick<Store, 'countLeads' | 'countNoLeads'>;
  demoPages: readonly DemoPage[];
  version: string;
}

/**
 * What the dashboard shows on its first run: the sites, the tag to paste and a form that works without JavaScript. With a site
 * the counts, the tag and the form are its own. Errors: `ProblemError` 400 `api/invalid-query` for a site that is none.
 */
export async function readOverview(
  { sites, store, demoPages, version }: OverviewOptions,
  origin: string,
  siteId?: string,
) {
  const site = siteId === undefined ? (sites.find('demo') ?? sites.all[0]) : sites.find(siteId);
  if (siteId !== undefined && !site)
    throw new ProblemError('api/invalid-query', { status: 400, path: 'site' });
  const noLeads = await store.countNoLeads(siteId);
  const counts = await store.countLeads();
  const all =
    siteId === undefined
      ? [...counts.values()].reduce((sum, count) => sum + count, 0)
      : (counts.get(siteId) ?? 0);
  return {
    sites: sites.all.map(({ id, origins, config }) => ({
      ...{ id, origins, leads: counts.get(id) ?? 0 },
      campaigns: config.campaigns.map((campaign) => campaign.id),
    })),
    // How many leads have each verdict in force. Both were counted one after the other: never less than none.
    verdicts: { lead: Math.max(all - noLeads.held - noLeads['not-a-lead'], 0), ...noLeads },
    tag: `<script async src="${origin}/v1/lodestone.js" data-site="${site?.id ?? ''}"></script>`,
    snippet: site ? formSnippet(site, origin) : '',
    demoPages,
    version,
  };
}

function formSnippet(site: Site, origin: string): string {
  const campaign = site.config.campaigns.find(({ widget }) => widget === 'subscribe')?.id ?? 'newsletter';
  const path = `${encodeURIComponent(site.id)}/${encodeURIComponent(campaign)}`;
  return `<style>
  /* Room for the form before the script comes, so that nothing below it moves. */
  lodestone-form { display: block; min-height: 420px }
  @media (max-width: 640px) { lodestone-form { min-height: 580px } }
</style>
<lodestone-form campaign="${escapeAttribute(campaign)}">
  <form method="post" action="${origin}/v1/forms/${path}" novalidate>
    <input type="hidden" name="locale" value="en">
    <p><label>Email <input type="email" name="email" required autocomplete="email"></label></p>
    <p><label>Name <input type="text" name="name" autocomplete="name"></label></p>
${
  site.config.campaigns
    .find(({ id }) => id === campaign)
    ?.consents?.map(consentLines)
    .join('\n') ?? ''
}
    <p><button type="submit">Subscribe</button></p>
  </form>
</lodestone-form>`;
}

function consentLines({ purpose, required }: { purpose: string; required?: boolean | undefined }): string {
  const text = 'Send me news by email. I can unsubscribe at any time.';
  const name = escapeAttribute(purpose);
  return `    <input type="hidden" name="consent-text[${name}]" value="${text}">
    <p><label><input type="checkbox" name="consent[${name}]" value="yes"${required ? ' required' : ''}>
      ${text}</label></p>`;
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
