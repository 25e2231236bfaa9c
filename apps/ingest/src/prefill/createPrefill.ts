import type { Clock } from '@lodestone/core';
import type { FieldName, WireContact } from '@lodestone/schema';
import type { Tokens } from '../letters/createTokens.js';
import type { Site } from '../sites/createSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import { type Store, verdictOf } from '../store/Store.js';

export interface PrefillOptions {
  store: Pick<Store, 'findLead' | 'readMailbox'>;
  tokens: Pick<Tokens, 'read'>;
  clock: Pick<Clock, 'nowMs'>;
}

/** How long the link of a letter fills in forms; the README says so. */
export const PREFILL_MS = 30 * 24 * 60 * 60_000;

/** Letters are passed on: by itself a link tells no more than the letter around it does. */
export const PREFILLED: readonly FieldName[] = ['email', 'name'];

/**
 * Finds what the forms of a site are filled with for the bearer of a token: fields that one of them asks for and
 * `mail.prefill` names. Nothing for a token that is not one, is too old or of another site; for a lead that was erased, is
 * held or none; and for a mailbox that left.
 */
export type Prefill = (site: Site, token: string) => Promise<WireContact | undefined>;

export function createPrefill({ store, tokens, clock }: PrefillOptions): Prefill {
  return async (site, text) => {
    const token = tokens.read(text, 'prefill');
    const nowMs = clock.nowMs();
    if (!token || (token.expiresAtMs ?? 0) <= nowMs) return undefined;
    const lead = await store.findLead(token.leadId);
    if (!lead || lead.site !== site.id || verdictOf(lead) !== 'lead') return undefined;
    const mailboxHash = hashMailbox(site.id, lead.contact.email ?? '');
    const { suppressed } = await store.readMailbox(site.id, mailboxHash, nowMs);
    if (suppressed.size > 0) return undefined;
    const asked = fieldsOf(site);
    const known = (site.mail?.prefill ?? PREFILLED)
      .filter((field) => asked.has(field))
      .flatMap((field) => (lead.contact[field] ? [[field, lead.contact[field]] as const] : []));
    return Object.fromEntries(known);
  };
}

/** What any form of the site asks for. One without fields asks for an address, one for calls for a name, too. */
function fieldsOf({ config }: Site): ReadonlySet<string> {
  const named = config.campaigns.flatMap(({ fields = ['email'] }) =>
    fields.map((field) => (typeof field === 'string' ? field : field.name)),
  );
  return new Set(named.includes('phone') ? [...named, 'name'] : named);
}
