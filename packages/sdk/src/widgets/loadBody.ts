import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { Campaign } from '@lodestone/schema';
import { type CreateBody, combineBodies, type LoadedBody } from '@lodestone/widgets/body';

export { combineBodies };

/** What has a body here. */
const KNOWN: readonly string[] = ['subscribe', 'webinar', 'ebook', 'offer', 'callback', 'survey', 'consent'];

/** Brings the chunks of a widget beyond the plain form, all at once: its parts, its texts, its port. */
export async function loadBody(campaign: Campaign, host: WidgetHost<Messages>): Promise<LoadedBody | null> {
  if (!KNOWN.includes(campaign.widget)) {
    host.emit('error', { code: 'config/unsupported-widget', campaign: campaign.id });
    return null;
  }
  const [creates, messages, magnets] = await Promise.all([
    Promise.all(partsOf(campaign)),
    loadMore(host.locale),
    host.magnets(),
  ]);
  return {
    create: combineBodies(creates),
    messages: { ...messages, ...ownTexts(campaign, messages) },
    magnets,
  };
}

function partsOf({ widget, steps, isKiosk, look, fields = [] }: Campaign): Promise<CreateBody>[] {
  const parts: Promise<CreateBody>[] = [];
  if (look) parts.push(import('@lodestone/widgets/look').then(({ createLookBody }) => createLookBody));
  if (widget === 'webinar')
    parts.push(import('@lodestone/widgets/webinar').then(({ createWebinarBody }) => createWebinarBody));
  if (widget === 'ebook')
    parts.push(import('@lodestone/widgets/ebook').then(({ createEbookBody }) => createEbookBody));
  if (widget === 'offer')
    parts.push(import('@lodestone/widgets/offer').then(({ createOfferBody }) => createOfferBody));
  if (widget === 'callback')
    parts.push(import('@lodestone/widgets/callback').then(({ createCallbackBody }) => createCallbackBody));
  if (widget === 'consent')
    parts.push(import('@lodestone/widgets/consent').then(({ createConsentBody }) => createConsentBody));
  const isConditional = fields.some((field) => typeof field === 'object' && field.when);
  if (widget === 'survey' || steps || isConditional)
    parts.push(import('@lodestone/widgets/steps').then(({ createStepsBody }) => createStepsBody));
  if (isKiosk) parts.push(import('@lodestone/widgets/kiosk').then(({ createKioskBody }) => createKioskBody));
  return parts;
}

async function loadMore(locale: string): Promise<Readonly<Record<string, unknown>>> {
  switch (locale) {
    case 'uk':
      return (await import('@lodestone/i18n/locales/more/uk')).default;
    case 'fa':
      return (await import('@lodestone/i18n/locales/more/fa')).default;
    default:
      return (await import('@lodestone/i18n/locales/more/en')).default;
  }
}

/** The texts of a widget that stand in place of those of the form. */
function ownTexts(
  { widget, offer }: Campaign,
  messages: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = (name: string): unknown => messages[`${widget}.${name}`];
  const kind = offer?.kind;
  const title = kind === 'cart' || kind === 'related' ? messages[`offer.${kind}`] : own('title');
  const submit = kind === 'wheel' ? messages['offer.spin'] : own('submit');
  const texts = { title, submit, 'success.text': own('success') };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
