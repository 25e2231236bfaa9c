import { directionOf } from '@lodestone/i18n';
import { html } from '../html/html.js';
import { renderPage } from '../html/renderPage.js';
import type { LandingContent } from './LandingContent.js';
import { renderFooter } from './parts/footer.js';
import { renderHeader } from './parts/header.js';
import { renderLetter } from './parts/letter.js';
import { renderBrewing, renderCoffee, renderHero, renderStory } from './parts/sections.js';

/** One landing page: the same template in every language. */
export function renderLanding(content: LandingContent): string {
  return renderPage({
    locale: content.locale,
    direction: directionOf(content.locale),
    title: content.title,
    description: content.description,
    stylesheet: '/landing.css',
    body: html`${renderHeader(content)}
<main>${renderHero(content)}${renderCoffee(content)}${renderStory(content)}${renderBrewing(content)}${renderLetter(content)}</main>
${renderFooter(content)}`,
  });
}
