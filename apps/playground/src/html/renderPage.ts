import { type Html, html } from './html.js';

export interface Page {
  locale: string;
  direction?: 'ltr' | 'rtl';
  title: string;
  description?: string;
  stylesheet?: string;
  /** Put before the tag: scripts that a hostile page has. */
  head?: Html;
  /** False where the page itself says how the tag comes. */
  hasTag?: boolean;
  body: Html;
}

/** The tag exactly as a customer pastes it. */
export const TAG: Html = html`<script async src="/v1/lodestone.js" data-site="demo"></script>`;

/** A whole document without inline script or style, so that it lives under any content security policy. */
export function renderPage(page: Page): string {
  const { locale, direction = 'ltr', title, description, stylesheet, head, hasTag = true, body } = page;
  return `${
    html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description ? html`<meta name="description" content="${description}">\n` : undefined}<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${stylesheet ? html`<link rel="stylesheet" href="${stylesheet}">\n` : undefined}${head}${hasTag ? TAG : undefined}
</head>
<body>
${body}
</body>
</html>`.markup
  }\n`;
}
