import type { SiteAsset } from './assetSchema.js';
import type { SiteOffer } from './offerSchema.js';
import type { SiteDefinition } from './siteSchema.js';
import type { SiteWebinar } from './webinarSchema.js';

/** What a lead of a campaign is promised. */
export type Magnet =
  | { kind: 'asset'; asset: SiteAsset }
  | { kind: 'webinar'; webinar: SiteWebinar }
  | { kind: 'offer'; offer: SiteOffer };

const idOf = (named: string | { id: string } | undefined): string | undefined =>
  typeof named === 'string' ? named : named?.id;

/** What the campaigns of a site promise, by campaign. */
export function findMagnets({ campaigns, assets, webinars, offers }: SiteDefinition): Map<string, Magnet> {
  const found = new Map<string, Magnet>();
  for (const campaign of campaigns) {
    const asset = assets?.find(({ id }) => id === idOf(campaign.ebook));
    const webinar = webinars?.find(({ id }) => id === idOf(campaign.webinar));
    const offer = offers?.find(({ id }) => id === idOf(campaign.offer));
    if (asset) found.set(campaign.id, { kind: 'asset', asset });
    else if (webinar) found.set(campaign.id, { kind: 'webinar', webinar });
    else if (offer) found.set(campaign.id, { kind: 'offer', offer });
  }
  return found;
}
