import { createFormats } from '@lodestone/i18n';
import { type Html, html } from '../../html/html.js';
import { bagArt, heroArt, roasterArt } from '../art.js';
import type { LandingContent, Product } from '../LandingContent.js';

export function renderHero({ hero }: LandingContent): Html {
  return html`<section class="hero"><div class="hero-text"><p class="eyebrow">${hero.eyebrow}</p>
<h1>${hero.title}</h1><p class="lead">${hero.lead}</p>
<p class="actions"><button type="button" class="button" data-lodestone-open="newsletter-slide">${hero.offer}</button>
<a class="quiet" href="#coffee">${hero.browse}</a></p></div>${heroArt(hero.picture)}</section>`;
}

export function renderCoffee({ coffee, locale }: LandingContent): Html {
  const { number } = createFormats(locale);
  return html`<section class="coffee" id="coffee"><div class="intro"><h2>${coffee.title}</h2><p>${coffee.lead}</p></div>
<ul class="shelf">${coffee.items.map((item) => renderProduct(item, coffee, number(item.price)))}</ul></section>`;
}

function renderProduct(item: Product, coffee: LandingContent['coffee'], price: string): Html {
  const roast = coffee.roasts[item.roast - 1] ?? '';
  const dots = [1, 2, 3, 4, 5].map((dot) => html`<i class="${dot <= item.roast ? 'full' : ''}"></i>`);
  return html`<li class="product product-${item.label}"><div class="stage">${bagArt(item.label)}</div>
<h3>${item.name}</h3><p class="origin">${item.origin}</p><p class="notes">${item.notes}</p>
<p class="roast"><span class="dots" aria-hidden="true">${dots}</span><span>${coffee.roast}: ${roast}</span></p>
<p class="price"><strong>${coffee.writePrice(price)}</strong> <span>${coffee.unit}</span></p></li>`;
}

export function renderStory({ story }: LandingContent): Html {
  return html`<section class="story" id="story">${roasterArt(story.picture)}<div><h2>${story.title}</h2>
${story.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<dl class="facts">${story.facts.map(({ figure, text }) => html`<div><dt>${figure}</dt><dd>${text}</dd></div>`)}</dl></div></section>`;
}

export function renderBrewing({ brewing }: LandingContent): Html {
  return html`<section class="brewing" id="brewing"><div class="intro"><h2>${brewing.title}</h2><p>${brewing.lead}</p></div>
<ol class="steps">${brewing.steps.map(
    ({ figure, title, text }) =>
      html`<li><p class="figure">${figure}</p><h3>${title}</h3><p>${text}</p></li>`,
  )}</ol></section>`;
}
