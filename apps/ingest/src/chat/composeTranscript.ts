import { createFormats } from '@lodestone/i18n';
import { chooseLocale } from '../forms/chooseLocale.js';
import { fillIn } from '../letters/fillIn.js';
import type { Letter } from '../letters/Letter.js';
import { letterIdOf } from '../letters/letterIdOf.js';
import { renderLetter } from '../letters/renderLetter.js';
import { senderName } from '../letters/senderName.js';
import type { SiteMail } from '../sites/siteSchema.js';
import type { ChatMessage } from '../store/chat/ChatStore.js';
import type { Job, StoredLead } from '../store/Store.js';
import { TRANSCRIPT_TEXTS } from './TranscriptTexts.js';

export interface TranscriptOptions {
  job: Pick<Job, 'id' | 'createdAtMs'>;
  lead: Pick<StoredLead, 'locale' | 'contact'>;
  mail: SiteMail;
  messages: readonly ChatMessage[];
  /** Of the times beside the messages: the hours' of the chat, else UTC. */
  timeZone: string;
}

/** Writes the letter with a conversation, in the lead's language. */
export function composeTranscript({ job, lead, mail, messages, timeZone }: TranscriptOptions): Letter {
  const locale = chooseLocale(lead.locale, undefined);
  const texts = TRANSCRIPT_TEXTS[locale];
  const name = senderName(mail, locale);
  const { dateTime } = createFormats(locale);
  const lines = messages
    .filter(({ author }) => author !== 'system')
    .map((message) => {
      const who = message.author === 'visitor' ? texts.visitor : message.name || texts.operator;
      return `${who} (${dateTime(message.atMs, { timeZone })}): ${message.text}`;
    });
  return {
    ...{
      id: letterIdOf(job),
      from: { ...mail.from, name },
      replyTo: mail.replyTo,
      to: lead.contact.email ?? '',
    },
    subject: fillIn(texts.subject, { name }),
    ...renderLetter({
      ...{ locale, title: texts.title, paragraphs: [fillIn(texts.text, { name }), ...lines] },
      notes: [texts.stranger],
    }),
  };
}
