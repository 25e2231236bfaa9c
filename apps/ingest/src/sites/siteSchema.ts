import { FIELDS, LIMITS, SITE } from '@lodestone/schema';
import { campaignSchema, siteConfigSchema } from '@lodestone/schema/zod';
import { z } from 'zod';
import { FORM_LOCALES } from '../forms/FormTexts.js';
import { SHIPPED_TEMPLATES } from '../sequences/shipped/templates.js';
import { isNetwork } from './createNetworkCheck.js';
import { isZone } from './isZone.js';
import { magnetLists, magnetsOfCampaign, refuseUnknownMagnets } from './magnetsSchema.js';
import { findSequenceProblems, sequencesSchema, templatesSchema } from './sequenceSchema.js';

/**
 * An origin that may post to a site: `https://shop.example`, or one of the words `loopback` (any port of this machine),
 * `null` (sandboxed frames and files), `*` (any page).
 */
export const originSchema = z
  .string()
  .refine(
    (text) => ['loopback', 'null', '*'].includes(text) || isOrigin(text),
    'an origin such as https://shop.example, or one of loopback, null, *',
  );

const senderNameSchema = z.string().min(1).max(LIMITS.titleLength);

const mailSchema = z.strictObject({
  /** What recipients see, and an address of a domain that the mail server may send for. */
  from: z.strictObject({
    /** One for all languages, or one for each. */
    name: z.union([
      senderNameSchema,
      z
        .partialRecord(z.enum(FORM_LOCALES), senderNameSchema)
        .refine((names) => Object.keys(names).length > 0, 'a name in one language at least'),
    ]),
    address: z.email(),
  }),
  replyTo: z.email().optional(),
  /** By whose clock letters are sent to people of whom nothing is known; `UTC`, if it is not given. */
  zone: z.string().refine(isZone, 'a zone such as Europe/Kyiv').optional(),
  /** Contact purposes that count only once they were confirmed from the mailbox. */
  doubleOptIn: z.array(z.string().min(1).max(LIMITS.purposeLength)).default(['newsletter']),
  /** What a form that is opened from a letter is filled with; if it is not given: `PREFILLED`. */
  prefill: z.array(z.enum(FIELDS)).optional(),
});

/** The letters of a site. */
export type SiteMail = z.infer<typeof mailSchema>;

const siteFields = siteConfigSchema.extend({
  sequences: sequencesSchema.optional(),
  templates: templatesSchema.optional(),
  mail: mailSchema.optional(),
  campaigns: z.array(campaignSchema.extend(magnetsOfCampaign)).max(LIMITS.campaigns),
  ...magnetLists,
  id: z.string().min(1).max(LIMITS.siteLength).regex(SITE),
  origins: z.array(originSchema),
  ownNetworks: z
    .array(z.string().refine(isNetwork, 'an address or a network such as 203.0.113.0/24'))
    .optional(),
});

const siteSchema = siteFields.superRefine((site, context) => {
  for (const { path, message } of findSequenceProblems({ ...site, shipped: SHIPPED_TEMPLATES }))
    context.addIssue({ code: 'custom', path, message });
});

export const sitesFileSchema = z.object({
  sites: z
    .array(siteSchema.superRefine(refuseUnknownMagnets))
    .min(1)
    .refine((sites) => new Set(sites.map(({ id }) => id)).size === sites.length, 'each id once'),
});

/** One site of the sites file. */
export type SiteDefinition = z.infer<typeof siteSchema>;

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
