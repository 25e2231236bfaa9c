import { LIMITS, type WirePage } from '@lodestone/schema';
import { CAMPAIGN_KEYS } from './CAMPAIGN_KEYS.js';

/** Where the visitor is, without the query (save campaign parameters), the fragment and any credentials. */
export function describePage(document: Document): WirePage {
  return {
    url: scrubUrl(document.URL),
    title: document.title.slice(0, LIMITS.titleLength),
    referrer: scrubUrl(document.referrer),
  };
}

export function scrubUrl(href: string): string {
  const [place = '', query] = (href.split('#')[0] ?? '').split('?');
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of CAMPAIGN_KEYS) {
    const value = given.get(name);
    // An address in a campaign parameter is a mistake of a mailing tool, not ours to pass on.
    if (value && !value.includes('@')) kept.set(name, value.slice(0, 128));
  }
  return (kept.size > 0 ? `${place}?${kept}` : place).slice(0, LIMITS.urlLength);
}
