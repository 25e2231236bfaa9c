import type { Campaign } from '@lodestone/schema';
import type { FormLocale } from './FormTexts.js';
import { html } from './html.js';
import { pageResponse } from './page.js';
import { FORM_TEXTS } from './texts.js';

/** The page after a form: the campaign's own thanks, and the way back to a page of the site. */
export function thanksPage(
  locale: FormLocale,
  campaign: Campaign | undefined,
  backUrl: string | undefined,
): Response {
  const texts = FORM_TEXTS[locale];
  const text = campaign?.texts?.[locale]?.success ?? texts.thanksText;
  const back = backUrl ? html`<p><a href="${backUrl}">${texts.back}</a></p>` : '';
  return pageResponse(
    locale,
    texts.thanksTitle,
    html`<h1>${texts.thanksTitle}</h1><p>${text}</p>${back}`,
    200,
  );
}
