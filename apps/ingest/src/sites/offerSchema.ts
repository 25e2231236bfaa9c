import { LIMITS } from '@lodestone/schema';
import { localTextSchema, magnetIdSchema, offerCardSchema } from '@lodestone/schema/zod';
import { z } from 'zod';

const codeSchema = z.string().min(1).max(LIMITS.titleLength);

/** Codes that the shop made beforehand, or codes made here behind a prefix. */
const codesSchema = z.union([
  z.strictObject({
    list: z
      .array(codeSchema)
      .min(1)
      .max(100_000)
      .refine((list) => new Set(list).size === list.length, 'each code once'),
  }),
  z.strictObject({ prefix: z.string().max(32) }),
]);

const prizeSchema = z.object({
  id: magnetIdSchema,
  label: localTextSchema,
  chancePct: z.number().min(0).max(100),
  isBlank: z.boolean().optional(),
  /** At most so many are given. */
  quantity: z.int().min(0).max(1e9).optional(),
  codes: codesSchema.optional(),
});

/** How far the chances may be off 100 by the way computers add. */
const ROUNDING = 1e-6;

/** An offer of the sites file: its card, and what gives its codes. */
export const offerSchema = offerCardSchema
  .extend({
    codes: codesSchema.optional(),
    prizes: z.array(prizeSchema).min(2).max(LIMITS.campaignFields).optional(),
    /** A code is of use for so long; else until the offer's end. */
    codeHours: z
      .int()
      .min(1)
      .max(10 * 366 * 24)
      .optional(),
  })
  .superRefine(({ kind, codes, prizes = [] }, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'coupon' && !codes) complain('codes', 'a coupon needs codes');
    if (kind !== 'wheel') return;
    const sum = prizes.reduce((total, { chancePct }) => total + chancePct, 0);
    if (Math.abs(sum - 100) > ROUNDING) complain('prizes', `chances that come to 100, not ${sum}`);
    if (new Set(prizes.map(({ id }) => id)).size !== prizes.length) complain('prizes', 'each id once');
    // What is given out must leave a field on which the wheel can stop without breaking its word.
    const isLimited = prizes.some(({ quantity }) => quantity !== undefined);
    if (isLimited && !prizes.some(({ quantity }) => quantity === undefined))
      complain('prizes', 'a prize or a blank without quantity, for when the others are gone');
  });

export type SiteOffer = z.infer<typeof offerSchema>;
export type Codes = z.infer<typeof codesSchema>;
export type SitePrize = z.infer<typeof prizeSchema>;
