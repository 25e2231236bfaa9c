import type { FormLocale } from '../forms/FormTexts.js';
import { html } from '../forms/html.js';
import { pageResponse } from '../forms/page.js';
import { fillIn } from '../letters/fillIn.js';
import type { SiteAsset } from '../sites/assetSchema.js';
import { textIn } from '../sites/textIn.js';
import { ASSET_TEXTS } from './assetTexts.js';
import { formatBytes } from './formatBytes.js';

/** The page in front of a file; it gives nothing yet. No address stands on it: a link may be passed on. */
export function filePage(locale: FormLocale, asset: SiteAsset): Response {
  const { text, button, note } = ASSET_TEXTS[locale].page;
  const title = textIn(asset.title, locale);
  // Isolated: the name of a file may run the other way.
  const file = `\u2068${asset.fileName ?? ''}\u2069`;
  const told = fillIn(text, { file, size: formatBytes(asset.bytes ?? 0, locale) });
  const content = html`<h1>${title}</h1><p>${told}</p><form method="post"><input type="hidden" name="action" value="get"><button>${button}</button></form><p>${note}</p>`;
  return pageResponse(locale, title, content, 200);
}

/** Nothing can be had with this link any more; a new one goes to the mailbox of its owner, whoever asks. */
export function overPage(locale: FormLocale, hasMail: boolean): Response {
  const { title, text, button, noMail } = ASSET_TEXTS[locale].over;
  const more = hasMail
    ? html`<p>${text}</p><form method="post"><input type="hidden" name="action" value="resend"><button>${button}</button></form>`
    : html`<p>${noMail}</p>`;
  return pageResponse(locale, title, html`<h1>${title}</h1>${more}`, 410);
}

export function assetResentPage(locale: FormLocale): Response {
  const { title, text } = ASSET_TEXTS[locale].resent;
  return pageResponse(locale, title, html`<h1>${title}</h1><p>${text}</p>`, 200);
}
