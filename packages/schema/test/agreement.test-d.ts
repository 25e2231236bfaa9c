import type { z } from 'zod';
import type {
  Campaign,
  Envelope,
  EnvelopeShell,
  Item,
  Problem,
  Receipt,
  SiteConfig,
  WireLead,
} from '../src/index.js';
import type {
  campaignSchema,
  envelopeSchema,
  envelopeShellSchema,
  itemSchema,
  problemSchema,
  receiptSchema,
  siteConfigSchema,
  wireLeadSchema,
} from '../src/zod/index.js';

/** True when each side can stand where the other is asked for. */
type IsTwin<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
type Proved<_Proof extends true> = never;

export type Proofs = [
  Proved<IsTwin<Item, z.infer<typeof itemSchema>>>,
  Proved<IsTwin<WireLead, z.infer<typeof wireLeadSchema>>>,
  Proved<IsTwin<Envelope, z.infer<typeof envelopeSchema>>>,
  Proved<IsTwin<Receipt, z.infer<typeof receiptSchema>>>,
  Proved<IsTwin<Problem, z.infer<typeof problemSchema>>>,
  Proved<IsTwin<Campaign, z.infer<typeof campaignSchema>>>,
  Proved<IsTwin<SiteConfig, z.infer<typeof siteConfigSchema>>>,
  // The shell's zod twin keeps unknown keys of items, so it says more than the interface.
  Proved<z.infer<typeof envelopeShellSchema> extends EnvelopeShell ? true : false>,
];

// @ts-expect-error a receipt is no problem
export type NegativeProof = Proved<IsTwin<Receipt, z.infer<typeof problemSchema>>>;

// @ts-expect-error a lead item needs its lead
export const withoutLead: Item = { key: 'x', type: 'lead', at: '' };
