import { mailboxKey } from '@lodestone/contact/mailbox';
import { sha256 } from '../../intake/sha256.js';

/** Stands for a mailbox, as its provider reads the address, where the address itself must not be kept. */
export const hashMailbox = (site: string, address: string): string =>
  sha256(`mailbox\n${site}\n${mailboxKey(address)}`);
