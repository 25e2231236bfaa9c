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

export function renderCoffee(content: LandingContent): Html {
  const { coffee, path } = content;
  return html`<section class="coffee" id="coffee"><div class="intro"><h2>${coffee.title}</h2><p>${coffee.lead}</p></div>
${renderShelf(content, coffee.items)}
<p class="all"><a href="${path}coffee/">${coffee.all}</a></p></section>`;
}

/** Bags side by side, each with a link to its page; their headings are of the level below the one above them. */
export function renderShelf(
  { coffee, path, locale }: LandingContent,
  items: readonly Product[],
  level: 2 | 3 = 3,
): Html {
  const { number } = createFormats(locale);
  return html`<ul class="shelf">${items.map((item) => renderProduct(item, { coffee, path, price: number(item.price), level }))}</ul>`;
}

/** The roast in words, behind five dots. */
export function renderRoast({ roast }: Product, coffee: LandingContent['coffee']): Html {
  const dots = [1, 2, 3, 4, 5].map((dot) => html`<i class="${dot <= roast ? 'full' : ''}"></i>`);
  return html`<p class="roast"><span class="dots" aria-hidden="true">${dots}</span><span>${coffee.roast}: ${coffee.roasts[roast - 1] ?? ''}</span></p>`;
}

interface OnShelf extends Pick<LandingContent, 'coffee' | 'path'> {
  price: string;
  level: 2 | 3;
}

function renderProduct(item: Product, { coffee, path, price, level }: OnShelf): Html {
  return html`<li class="product product-${item.label}"><div class="stage">${bagArt(item.label)}</div>
<h${level}><a href="${path}products/${item.slug}/">${item.name}</a></h${level}><p class="origin">${item.origin}</p><p class="notes">${item.notes}</p>
${renderRoast(item, coffee)}
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
