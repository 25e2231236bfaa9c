import { chooseLocale } from '../forms/chooseLocale.js';
import type { SiteMail } from '../sites/siteSchema.js';
import type { Job, StoredLead } from '../store/Store.js';
import type { Tokens } from './createTokens.js';
import { fillIn } from './fillIn.js';
import type { Letter } from './Letter.js';
import { letterIdOf } from './letterIdOf.js';
import { renderLetter } from './renderLetter.js';
import { senderName } from './senderName.js';
import { LETTER_TEXTS } from './texts.js';

/** The link of a confirmation is of use for so long. */
export const CONFIRM_DAYS = 7;
const DAY_MS = 86_400_000;

export interface ComposeOptions {
  job: Pick<Job, 'id' | 'kind' | 'createdAtMs' | 'site'>;
  lead: Pick<StoredLead, 'id' | 'locale' | 'contact'>;
  mail: SiteMail;
  tokens: Tokens;
  /** Where this server is reached from outside, with a slash at the end. */
  publicUrl: string;
  nowMs: number;
}

/** Writes the letter of a job, in the lead's language. Nothing that the visitor typed stands in it. */
export function composeLetter({ job, lead, mail, tokens, publicUrl, nowMs }: ComposeOptions): Letter {
  const locale = chooseLocale(lead.locale, undefined);
  const texts = LETTER_TEXTS[locale];
  const name = senderName(mail, locale);
  const from = { name, address: mail.from.address };
  const unsubscribeUrl = `${publicUrl}v1/unsubscribe/${tokens.sign({ kind: 'unsubscribe', leadId: lead.id })}`;
  const common = {
    ...{ id: letterIdOf(job), from, replyTo: mail.replyTo, to: lead.contact.email ?? '' },
  };
  if (job.kind === 'welcome') {
    const { subject, title, text, unsubscribe } = texts.welcome;
    return {
      ...common,
      subject: fillIn(subject, { name }),
      unsubscribeUrl,
      listId: `letters.${job.site}`,
      ...renderLetter({
        ...{ locale, title, paragraphs: [fillIn(text, { name })], notes: [] },
        link: { text: unsubscribe, url: unsubscribeUrl },
      }),
    };
  }
  const { subject, title, text, button, stranger, expiry } = texts.confirm;
  const expiresAtMs = nowMs + CONFIRM_DAYS * DAY_MS;
  const url = `${publicUrl}v1/confirm/${tokens.sign({ kind: 'confirm', leadId: lead.id, expiresAtMs })}`;
  const days = new Intl.NumberFormat(locale).format(CONFIRM_DAYS);
  return {
    ...common,
    subject: fillIn(subject, { name }),
    ...renderLetter({
      ...{ locale, title, paragraphs: [fillIn(text, { name })] },
      button: { text: button, url },
      notes: [stranger, fillIn(expiry, { days })],
    }),
  };
}
