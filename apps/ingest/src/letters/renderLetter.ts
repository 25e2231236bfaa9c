import type { FormLocale } from '../forms/FormTexts.js';
import { html, raw } from '../forms/html.js';
import { FORM_TEXTS } from '../forms/texts.js';

/** What a letter says, in any of its two forms. */
export interface LetterContent {
  locale: FormLocale;
  title: string;
  paragraphs: readonly string[];
  button?: { text: string; url: string } | undefined;
  /** Below a line, smaller. */
  notes: readonly string[];
  link?: { text: string; url: string } | undefined;
}

// Mail programs drop style sheets: every element has its own. Colours are the programs' own, so that they hold in the dark.
const BODY =
  'margin:0;padding:24px 16px;font:16px/1.55 -apple-system,Segoe UI,Roboto,Tahoma,Arial,sans-serif';
const BUTTON =
  'display:inline-block;padding:12px 22px;border-radius:6px;background:#1f4d3a;border:1px solid #4d8a70;color:#ffffff;font-weight:600;text-decoration:none';
const NOTE = 'margin:0 0 8px;font-size:14px;opacity:.75';

/** The letter as plain text and as HTML: the same words in both. No picture, nothing that is loaded. */
export function renderLetter({ locale, title, paragraphs, button, notes, link }: LetterContent): {
  text: string;
  html: string;
} {
  const blocks = [
    title,
    ...paragraphs,
    ...(button ? [`${button.text}:\n${button.url}`] : []),
    '-- ',
    ...notes,
    ...(link ? [`${link.text}:\n${link.url}`] : []),
  ];
  const { direction } = FORM_TEXTS[locale];
  const page = html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="${raw(BODY)}"><div dir="${direction}" style="max-width:560px;margin:0 auto">
<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${title}</h1>
${paragraphs.map(
  (paragraph) => html`<p style="margin:0 0 16px">${paragraph}</p>
`,
)}${
  button
    ? html`<p style="margin:24px 0"><a href="${button.url}" style="${raw(BUTTON)}">${button.text}</a></p>
`
    : ''
}<hr style="border:0;border-top:1px solid #999;opacity:.4;margin:24px 0 16px">
${notes.map(
  (note) => html`<p style="${raw(NOTE)}">${note}</p>
`,
)}${
  link
    ? html`<p style="${raw(NOTE)}"><a href="${link.url}" style="color:inherit">${link.text}</a></p>
`
    : ''
}</div></body>
</html>
`;
  return { text: `${blocks.join('\n\n')}\n`, html: page.text };
}
