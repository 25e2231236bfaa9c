import { type Html, html } from '../../html/html.js';
import { logo } from '../art.js';
import type { LandingContent } from '../LandingContent.js';

/** Names of the languages in themselves, in the order of the switch. */
const LANGUAGES = [
  { locale: 'en', path: '/', name: 'English', short: 'EN' },
  { locale: 'uk', path: '/uk/', name: 'Українська', short: 'УК' },
  { locale: 'fa', path: '/fa/', name: 'فارسی', short: 'فا' },
] as const;

export function renderHeader({ brand, nav, path, skip, demo, locale }: LandingContent): Html {
  const links = [
    ['#coffee', nav.coffee],
    ['#story', nav.story],
    ['#brewing', nav.brewing],
    ['#letter', nav.letter],
  ] as const;
  return html`<a class="skip" href="#coffee">${skip}</a>
<aside class="demo" aria-label="${demo.badge}"><p><strong>${demo.badge}</strong> ${demo.text}</p>
<ol>${demo.tries.map((text) => html`<li>${text}</li>`)}</ol>
<a href="/dashboard/?lang=${locale}">${demo.dashboard}</a></aside>
<header class="head"><a class="brand" href="${path}">${logo}<span>${brand}</span></a>
<nav class="sections" aria-label="${nav.label}"><ul>${links.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}</ul></nav>
<nav class="languages" aria-label="${nav.languages}"><ul>${LANGUAGES.map((language) =>
    renderLanguage(language, locale),
  )}</ul></nav></header>`;
}

function renderLanguage({ locale, path, name, short }: (typeof LANGUAGES)[number], current: string): Html {
  const here = locale === current ? html` aria-current="page"` : undefined;
  return html`<li><a href="${path}" lang="${locale}" hreflang="${locale}"${here}><span class="long">${name}</span><span class="short" aria-hidden="true">${short}</span></a></li>`;
}
