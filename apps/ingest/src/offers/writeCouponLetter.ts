import { createFormats } from '@lodestone/i18n';
import { fillIn } from '../letters/fillIn.js';
import { renderLetter } from '../letters/renderLetter.js';
import { holderOf } from '../promises/holderOf.js';
import type { LetterBody, LetterContext, PromiseSkip } from '../promises/PromiseLetter.js';
import { textIn } from '../sites/textIn.js';
import { OFFER_TEXTS } from './offerTexts.js';

/** The letter with the code that a lead got. */
export async function writeCouponLetter(context: LetterContext): Promise<LetterBody | { skip: PromiseSkip }> {
  const { lead, locale, mail, magnet, store, nowMs } = context;
  if (magnet.kind !== 'offer') return { skip: 'no-promise' };
  const { offer } = magnet;
  const coupon = await store.findCoupon(lead.site, offer.id, holderOf(lead));
  if (coupon?.code === undefined) return { skip: 'no-promise' };
  const { code, prizeId, expiresAtMs } = coupon;
  if (expiresAtMs !== undefined && expiresAtMs <= nowMs) return { skip: 'missed' };
  const texts = OFFER_TEXTS[locale];
  const prize = offer.prizes?.find(({ id }) => id === prizeId);
  const date =
    expiresAtMs === undefined
      ? undefined
      : `${createFormats(locale).dateTime(expiresAtMs, { timeZone: 'UTC' })} UTC`;
  return {
    subject: fillIn(texts.subject, { name: textIn(mail.from.name, locale) }),
    ...renderLetter({
      ...{ locale, title: texts.title },
      paragraphs: [
        ...(prize ? [fillIn(texts.prize, { prize: textIn(prize.label, locale) })] : []),
        texts.text,
        // Isolated: it is read from left to right in any language.
        `\u2066${code}\u2069`,
      ],
      notes: [texts.once, ...(date === undefined ? [] : [fillIn(texts.expiry, { date })])],
    }),
  };
}
