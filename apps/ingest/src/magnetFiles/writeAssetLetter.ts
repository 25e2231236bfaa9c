import { createFormats } from '@lodestone/i18n';
import { fillIn } from '../letters/fillIn.js';
import { renderLetter } from '../letters/renderLetter.js';
import type { LetterBody, LetterContext, PromiseSkip } from '../promises/PromiseLetter.js';
import { textIn } from '../sites/textIn.js';
import { ASSET_TEXTS } from './assetTexts.js';
import { HOUR_MS, signGrant } from './promiseAsset.js';

/** The letter with the link to a file. A link that is used up or over is made anew by it, a revoked one is not. */
export async function writeAssetLetter(context: LetterContext): Promise<LetterBody | { skip: PromiseSkip }> {
  const { lead, locale, magnet, store, tokens, publicUrl, nowMs } = context;
  if (magnet.kind !== 'asset') return { skip: 'no-promise' };
  const { asset } = magnet;
  const grant = await store.renewGrant(lead.id, asset.downloads, nowMs + asset.linkHours * HOUR_MS);
  if (!grant) return { skip: 'no-promise' };
  const texts = ASSET_TEXTS[locale].letter;
  const title = textIn(asset.title, locale);
  const formats = createFormats(locale);
  const date = `${formats.dateTime(grant.expiresAtMs, { timeZone: 'UTC' })} UTC`;
  const limit = fillIn(texts.limit, { date, count: formats.number(grant.downloads) });
  return {
    subject: fillIn(texts.subject, { title }),
    ...renderLetter({
      ...{ locale, title, paragraphs: [texts.text], notes: [limit, texts.stranger] },
      button: { text: texts.button, url: `${publicUrl}v1/files/${signGrant(tokens, 'file', grant)}` },
    }),
  };
}
