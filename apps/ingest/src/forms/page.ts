import { createHash } from 'node:crypto';
import type { FormLocale } from './FormTexts.js';
import { type Html, html, raw } from './html.js';
import { FORM_TEXTS } from './texts.js';

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:2rem 1rem;font:17px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:34rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem}
label{display:block;font-weight:600;margin:1.2rem 0 .3rem}
.box{font-weight:400;display:flex;gap:.6rem;align-items:start}
input,textarea{font:inherit;box-sizing:border-box;width:100%;padding:.6rem .7rem;border:1px solid GrayText;border-radius:.4rem;background:Field;color:FieldText}
.box input{width:1.3rem;height:1.3rem;flex:none;margin:.1rem 0 0}
[aria-invalid=true]{border:2px solid #b3261e}
.error{color:light-dark(#b3261e,#ff9a90);margin:.3rem 0 0}
button{font:inherit;font-weight:600;margin:1.6rem 0 0;padding:.7rem 1.4rem;border:0;border-radius:.4rem;background:#1f4d3a;color:#fff;min-height:44px}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A small page of ours in one of the three languages: no script, and only the style that its policy names. */
export function pageResponse(locale: FormLocale, title: string, content: Html, status: number): Response {
  const { direction } = FORM_TEXTS[locale];
  const page = html`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body><main>${content}</main></body>
</html>
`;
  return new Response(page.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      // The answer of a form is what the page after it may link back to.
      'referrer-policy': 'same-origin',
    },
  });
}
