import { LIMITS } from '@lodestone/schema';
import { z } from 'zod';

/** A query that names a site, or none. */
export const siteSchema = z.strictObject({ site: z.string().max(LIMITS.siteLength).optional() });
