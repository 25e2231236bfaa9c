import { createFormats } from '@lodestone/i18n';
import type { Campaign, LocalText } from '@lodestone/schema';
import { chooseLocale } from '../forms/chooseLocale.js';
import type { FormLocale } from '../forms/FormTexts.js';
import { html } from '../forms/html.js';
import { fillIn } from '../letters/fillIn.js';
import type { Letter } from '../letters/Letter.js';
import { renderLetter } from '../letters/renderLetter.js';
import { senderName } from '../letters/senderName.js';
import { LETTER_TEXTS } from '../letters/texts.js';
import { withPrefill } from '../prefill/withPrefill.js';
import type { LetterTemplate, Sequence } from '../sites/sequenceSchema.js';
import type { SiteMail } from '../sites/siteSchema.js';
import type { StoredLead } from '../store/Store.js';
import { fillTemplate, type TemplateValues } from './fillTemplate.js';

/** What of the site a letter is made with. */
export interface SequenceSite {
  id: string;
  campaign(id: string): Campaign | undefined;
  templates: Readonly<Record<string, Partial<Record<FormLocale, LetterTemplate>> | undefined>>;
  allows(origin: string | undefined, ownOrigin: string): boolean;
}

export interface SequenceLetterOptions {
  /** Of the letter: the same in every attempt. */
  id: string;
  site: SequenceSite;
  mail: SiteMail;
  sequence: Sequence;
  step: number;
  lead: Pick<StoredLead, 'campaign' | 'contact' | 'locale' | 'page'>;
  /** `nameToGreet` */
  greeting: string | undefined;
  zone: string;
  unsubscribeUrl: string;
  /** By which the page that a link leads to knows for whom its forms are. */
  prefillToken: string;
}

/** Writes a letter of a sequence in the lead's language, as text and as HTML. Nothing for a template that is not there. */
export function composeSequenceLetter(options: SequenceLetterOptions): Letter | undefined {
  const { id, site, mail, sequence, step, lead, unsubscribeUrl } = options;
  const asked = chooseLocale(lead.locale, undefined);
  const letters = site.templates[sequence.steps[step]?.template ?? ''];
  const locale = letters?.[asked]
    ? asked
    : letters?.en
      ? 'en'
      : (Object.keys(letters ?? {})[0] as FormLocale);
  const template = letters?.[locale];
  if (!template) return undefined;
  const values = valuesOf(options, locale);
  const fill = (text: string) => fillTemplate(text, values);
  const rendered = renderLetter({
    locale,
    title: fill(template.title ?? template.subject),
    paragraphs: template.text
      .split(/\n{2,}/)
      .map((paragraph) => fill(paragraph.trim()))
      .filter(Boolean),
    button: template.button && values.link ? { text: fill(template.button), url: values.link } : undefined,
    notes: [fillIn(LETTER_TEXTS[locale].sequence.why, { name: senderName(mail, locale) })],
    link: { text: LETTER_TEXTS[locale].welcome.unsubscribe, url: unsubscribeUrl },
  });
  return {
    ...{ id, to: lead.contact.email ?? '', replyTo: mail.replyTo },
    from: { name: senderName(mail, locale), address: mail.from.address },
    // One line: what is filled in may hold none.
    subject: fill(template.subject).replace(/\s+/g, ' '),
    unsubscribeUrl,
    listId: `${sequence.id}.${site.id}`,
    text: rendered.text,
    html:
      template.html === undefined
        ? rendered.html
        : `${fillTemplate(template.html, values, (value) => html`${value}`.text)}
<p><a href="${html`${unsubscribeUrl}`.text}">${html`${LETTER_TEXTS[locale].welcome.unsubscribe}`.text}</a></p>`,
  };
}

function valuesOf(
  { site, mail, sequence, lead, greeting, zone, prefillToken }: SequenceLetterOptions,
  locale: FormLocale,
): TemplateValues {
  const link = sequence.link ?? pageOf(site, lead);
  const campaign = site.campaign(lead.campaign);
  const webinar = campaign?.webinar;
  const title = webinar ? inLocale(webinar.title, locale) : campaign?.texts?.[locale]?.title;
  const date =
    webinar &&
    createFormats(locale).dateTime(Date.parse(webinar.startsAt), { timeZone: zone, weekday: true });
  return {
    name: greeting,
    title,
    date: date || undefined,
    zone: webinar && zoneName(locale, zone, Date.parse(webinar.startsAt)),
    link:
      link && sequence.prefill && site.allows(new URL(link).origin, '')
        ? withPrefill(link, prefillToken)
        : link,
    sender: senderName(mail, locale),
  };
}

/** By whose clock a date is told, as it is called at that moment: `Eastern European Standard Time`. */
const zoneName = (locale: FormLocale, timeZone: string, atMs: number): string | undefined =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(atMs)
    .find(({ type }) => type === 'timeZoneName')?.value;

/** The page where the form stood, only if it is the site's own: its address comes from outside. */
function pageOf(site: SequenceSite, { page: { url } }: Pick<StoredLead, 'page'>): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { origin, pathname, protocol } = new URL(url);
  const isListed =
    /^https?:$/.test(protocol) && site.allows(origin, '') && !site.allows('https://any.invalid', '');
  return isListed ? `${origin}${pathname}` : undefined;
}

function inLocale(text: LocalText, locale: FormLocale): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text.en ?? Object.values(text)[0] ?? '';
}
