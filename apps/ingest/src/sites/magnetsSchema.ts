import { assetCardSchema, magnetIdSchema, offerCardSchema, webinarCardSchema } from '@lodestone/schema/zod';
import { z } from 'zod';
import { assetSchema } from './assetSchema.js';
import { offerSchema } from './offerSchema.js';
import { webinarSchema } from './webinarSchema.js';

const list = <Schema extends z.ZodType<{ id: string }>>(schema: Schema) =>
  z
    .array(schema)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once')
    .optional();

/** What a site keeps to itself of the things it promises. */
export const magnetLists = {
  assets: list(assetSchema),
  webinars: list(webinarSchema),
  offers: list(offerSchema),
};

/** A campaign of the sites file names one of them by its id, or has a whole card of its own. */
export const magnetsOfCampaign = {
  ebook: z.union([magnetIdSchema, assetCardSchema]).optional(),
  webinar: z.union([magnetIdSchema, webinarCardSchema]).optional(),
  offer: z.union([magnetIdSchema, offerCardSchema]).optional(),
};

const LISTS = { ebook: 'assets', webinar: 'webinars', offer: 'offers' } as const;

interface Named {
  campaigns: readonly { [Field in keyof typeof LISTS]?: string | { id: string } | undefined }[];
  assets?: readonly { id: string }[] | undefined;
  webinars?: readonly { id: string }[] | undefined;
  offers?: readonly { id: string }[] | undefined;
}

/** Complains about ids that stand in no list. */
export function refuseUnknownMagnets(site: Named, context: z.RefinementCtx): void {
  for (const [place, campaign] of site.campaigns.entries())
    for (const [field, name] of Object.entries(LISTS)) {
      const named = campaign[field as keyof typeof LISTS];
      if (typeof named !== 'string' || site[name]?.some(({ id }) => id === named)) continue;
      const path = ['campaigns', place, field];
      context.addIssue({ code: 'custom', path, message: `an id of \`${name}\`` });
    }
}
