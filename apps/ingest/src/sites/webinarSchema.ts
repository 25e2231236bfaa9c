import { LIMITS } from '@lodestone/schema';
import { localTextSchema, webinarCardSchema } from '@lodestone/schema/zod';
import { z } from 'zod';

const addressSchema = z.url({ protocol: /^https?$/ }).max(LIMITS.urlLength);

/** A webinar of the sites file: its card, and what only those with a seat may know. */
export const webinarSchema = webinarCardSchema
  .extend({
    joinUrl: addressSchema,
    replayUrl: addressSchema.optional(),
    /** Whom the calendar names; else the sender of the site's letters. */
    organiser: z
      .strictObject({ name: z.string().min(1).max(LIMITS.titleLength), address: z.email() })
      .optional(),
    /** What the calendar entry and the letters say beside the title. */
    text: localTextSchema.optional(),
  })
  .refine(({ timeZone }) => isZone(timeZone), { path: ['timeZone'], message: 'an IANA zone: Europe/Kyiv' });

export type SiteWebinar = z.infer<typeof webinarSchema>;

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}
