import { sha256 } from '../intake/sha256.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { StoredLead } from '../store/Store.js';

/** Who gets one seat, or one coupon, however often he submits: a mailbox, else a number, else the lead alone. */
export function holderOf({ id, site, contact }: Pick<StoredLead, 'id' | 'site' | 'contact'>): string {
  if (contact.email) return hashMailbox(site, contact.email);
  const digits = contact.phone?.replace(/\D/g, '') ?? '';
  return digits === '' ? `lead:${id}` : sha256(`phone\n${site}\n${digits}`);
}
