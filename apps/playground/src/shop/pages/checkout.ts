import { type Html, html } from '../../html/html.js';
import { renderFrame } from '../parts/frame.js';
import type { CheckoutTexts, ShopContent } from '../ShopContent.js';

/** Three steps on one page and no payment; the script shows one at a time, and tells each as it is reached. */
export function renderCheckout(shop: ShopContent): string {
  const { checkout, cart, landing } = shop;
  return renderFrame(shop, {
    page: 'checkout/',
    title: checkout.title,
    body: html`<section class="narrow checkout"><h1>${checkout.heading}</h1><p class="lead">${checkout.lead}</p>
<div data-when="empty" hidden><p>${cart.empty}</p><p class="actions"><a class="button" href="${landing.path}coffee/">${cart.back}</a></p></div>
<div data-when="filled" hidden><ol class="progress" aria-label="${checkout.stepsLabel}">${checkout.steps.map((name) => html`<li data-progress>${name}</li>`)}</ol>
<form novalidate data-checkout>
${renderStep(checkout, 0, [
  renderField(checkout, { id: 'name', label: checkout.name, complete: 'name' }),
  renderField(checkout, { id: 'email', label: checkout.email, complete: 'email', type: 'email' }),
])}
${renderStep(checkout, 1, [
  renderField(checkout, { id: 'city', label: checkout.city, complete: 'address-level2' }),
  renderField(checkout, { id: 'street', label: checkout.street, complete: 'street-address' }),
  renderWays(checkout),
])}
${renderStep(checkout, 2, [
  html`<p>${checkout.check}</p><p class="total"><span>${checkout.total}</span> <strong data-total></strong></p>`,
])}
</form></div></section>`,
  });
}

function renderStep(texts: CheckoutTexts, index: 0 | 1 | 2, parts: readonly Html[]): Html {
  const back =
    index > 0 ? html`<button type="button" class="small" data-back>${texts.previous}</button>` : undefined;
  return html`<fieldset data-step hidden><legend tabindex="-1">${texts.steps[index]}</legend>${parts}
<p class="actions"><button type="submit" class="button">${index < 2 ? texts.next : texts.order}</button> ${back}</p></fieldset>`;
}

interface Field {
  id: string;
  label: string;
  complete: string;
  type?: 'text' | 'email';
}

function renderField(texts: CheckoutTexts, { id, label, complete, type = 'text' }: Field): Html {
  const error = type === 'email' ? texts.emailError : texts.required;
  return html`<p class="field"><label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type}" autocomplete="${complete}" required aria-describedby="${id}-error" dir="${type === 'email' ? 'ltr' : 'auto'}">
<span class="error" id="${id}-error" data-error="${error}"></span></p>`;
}

function renderWays({ ways, wayList }: CheckoutTexts): Html {
  return html`<div class="ways" role="radiogroup" aria-labelledby="ways"><p id="ways">${ways}</p>${wayList.map(
    (way, index) =>
      html`<p><input type="radio" id="way-${index}" name="way" value="${index}"${index === 0 ? html` checked` : undefined}><label for="way-${index}">${way}</label></p>`,
  )}</div>`;
}
