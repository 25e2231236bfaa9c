import { type Html, html } from '../../html/html.js';
import { logo } from '../art.js';
import type { LandingContent } from '../LandingContent.js';

/** Names of the languages in themselves, in the order of the switch. */
const LANGUAGES = [
  { locale: 'en', path: '/', name: 'English', short: 'EN' },
  { locale: 'uk', path: '/uk/', name: 'Українська', short: 'УК' },
  { locale: 'fa', path: '/fa/', name: 'فارسی', short: 'فا' },
] as const;

export interface Header {
  /** Where the page stands below its language's home, without a slash before it: `products/aricha/`. */
  page?: string;
  navLabel: string;
  /** What to try here. */
  tries: readonly string[];
  links: readonly { href: string; text: string | Html }[];
  /** Put between the banner and the header. */
  notice: Html;
}

/** The banner of the demo and the head of a page, with the same page in the other languages. */
export function renderHeader(
  content: LandingContent,
  { page = '', navLabel, tries, links, notice }: Header,
): Html {
  const { brand, nav, path, demo, locale } = content;
  return html`<aside class="demo" aria-label="${demo.badge}"><p><strong>${demo.badge}</strong> ${demo.text}</p>
<ol>${tries.map((text) => html`<li>${text}</li>`)}</ol>
<p class="tools"><a href="${path}visitor/">${demo.live}</a> <a href="/dashboard/?lang=${locale}">${demo.dashboard}</a></p></aside>
${notice}<header class="head"><a class="brand" href="${path}">${logo}<span>${brand}</span></a>
<nav class="sections" aria-label="${navLabel}"><ul>${links.map(
    ({ href, text }) =>
      html`<li><a href="${href}"${href === path + page ? html` aria-current="page"` : undefined}>${text}</a></li>`,
  )}</ul></nav>
<nav class="languages" aria-label="${nav.languages}"><ul>${LANGUAGES.map((language) =>
    renderLanguage(language, locale, page),
  )}</ul></nav></header>`;
}

function renderLanguage(
  { locale, path, name, short }: (typeof LANGUAGES)[number],
  current: string,
  page: string,
): Html {
  const here = locale === current ? html` aria-current="page"` : undefined;
  return html`<li><a href="${path}${page}" lang="${locale}" hreflang="${locale}"${here}><span class="long">${name}</span><span class="short" aria-hidden="true">${short}</span></a></li>`;
}
