import { MAX_A_DAY, type SkipCode } from '../letters/planLetter.js';
import type { ChatMessage } from '../store/chat/ChatStore.js';
import type { MailboxFacts } from '../store/mail/MailStore.js';
import type { StoredLead } from '../store/Store.js';

/** Why the letter with a conversation is not to be sent; nothing when it is. Somebody asked for it: no purpose is needed. */
export function planTranscript(
  lead: Pick<StoredLead, 'contact'>,
  mailbox: Pick<MailboxFacts, 'sent'>,
  messages: readonly Pick<ChatMessage, 'author'>[],
): SkipCode | undefined {
  if (!lead.contact.email) return 'no-address';
  if (!messages.some(({ author }) => author === 'operator')) return 'not-set-up';
  return mailbox.sent >= MAX_A_DAY ? 'too-many' : undefined;
}
