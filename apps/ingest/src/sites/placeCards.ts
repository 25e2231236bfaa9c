import type { Campaign } from '@lodestone/schema';
import { assetCardSchema, offerCardSchema, webinarCardSchema } from '@lodestone/schema/zod';
import type { SiteDefinition } from './siteSchema.js';

/** The campaigns as everybody may read them: a public card stands in place of each id. */
export function placeCards(
  site: Pick<SiteDefinition, 'campaigns' | 'assets' | 'webinars' | 'offers'>,
): Campaign[] {
  const assets = cardsOf(site.assets, (asset) => assetCardSchema.parse(asset));
  const offers = cardsOf(site.offers, (offer) => offerCardSchema.parse(offer));
  const webinars = cardsOf(site.webinars, ({ replayUrl, ...webinar }) =>
    webinarCardSchema.parse({ ...(replayUrl && { hasReplay: true }), ...webinar }),
  );
  return site.campaigns.map(({ ebook, webinar, offer, ...campaign }) => ({
    ...campaign,
    ...place('ebook', ebook, assets),
    ...place('webinar', webinar, webinars),
    ...place('offer', offer, offers),
  }));
}

const cardsOf = <Private extends { id: string }, Card>(
  list: readonly Private[] | undefined,
  toCard: (item: Private) => Card,
): Map<string, Card> => new Map(list?.map((item) => [item.id, toCard(item)]));

const place = <Card>(
  field: string,
  named: string | Card | undefined,
  cards: ReadonlyMap<string, Card>,
): Record<string, Card> => {
  const card = typeof named === 'string' ? cards.get(named) : named;
  return card === undefined ? {} : { [field]: card };
};
