import { LIMITS } from '@lodestone/schema';
import { assetCardSchema } from '@lodestone/schema/zod';
import { z } from 'zod';

/** A year: longer links are no links for one person any more. */
const MAX_LINK_HOURS = 366 * 24;

/** A file of the sites file: its card, and what no page may read. */
export const assetSchema = assetCardSchema.extend({
  /** Where the file is, seen from the sites file or from the data folder. */
  file: z.string().min(1).max(LIMITS.urlLength),
  /** By the name's ending, if it is not given. */
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .optional(),
  /** How long a link is of use. */
  linkHours: z.int().min(1).max(MAX_LINK_HOURS).default(72),
  /** How often a link gives the file. */
  downloads: z.int().min(1).max(1_000).default(5),
});

export type SiteAsset = z.infer<typeof assetSchema>;
