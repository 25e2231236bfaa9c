import type { CloseReason, WidgetHost } from '@lodestone/core';
import { render } from 'preact';
import type { WidgetHandle } from '../mount/WidgetHandle.js';
import { adoptStyles } from '../style/adoptStyles.js';
import { type LeadFormModel, type LoadOptions, loadModel } from '../view/LeadFormModel.js';
import { LeadFormView } from '../view/LeadFormView.js';
import { loadAfterwards } from '../view/loadAfterwards.js';
import { Root } from '../view/Root.js';
import { carryOver, readAnswers, restoreFocus } from './readFallback.js';

const RESERVE = '--lodestone-reserve';

/**
 * Turns an element that names a campaign (`<lodestone-form campaign="…">`) into its form. Resolves once the form is
 * visible; undefined if there is no such campaign, the texts cannot be loaded, the page cancelled `before-open`, or the
 * element is mounted already: then what stands in it stays. Never rejects.
 * What was typed, ticked and focused in the plain form inside is carried over, and the height it had is kept.
 */
export async function mountInline(
  element: HTMLElement,
  host: WidgetHost,
  loadBody?: LoadOptions['loadBody'],
): Promise<WidgetHandle | undefined> {
  const model = await loadModel({
    host,
    campaign: element.getAttribute('campaign') ?? '',
    placement: 'inline',
    answers: readAnswers(element),
    loadBody,
    target: () => element,
  });
  if (!model || isMounted(element)) return undefined;
  const { campaign, form } = model;
  const event = { campaign: campaign.id, widget: campaign.widget, placement: 'inline' } as const;
  if (!host.emit('before-open', event, element)) return undefined;

  const focused = carryOver(element, form);
  const root = draw(element, model);
  if (focused) restoreFocus(root, focused);
  host.emit('open', event, element);
  const life = new AbortController();
  void loadAfterwards().then(({ onceSeen }) =>
    onceSeen?.(element, life.signal, () => host.emit('view', event, element)),
  );

  function destroy(): void {
    model?.body?.stop?.();
    life.abort();
    render(null, root);
    root.replaceChildren(element.ownerDocument.createElement('slot'));
    root.adoptedStyleSheets = [];
    element.style.removeProperty(RESERVE);
  }

  return {
    element,
    signal: life.signal,
    destroy,
    close(reason: CloseReason = 'api') {
      if (!isMounted(element) || !host.emit('before-close', { ...event, reason }, element)) return;
      destroy();
      host.emit('close', { ...event, reason }, element);
    },
  };
}

function isMounted({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot?.querySelector('.lodestone'));
}

/** Attaches and renders in one task, so that nothing is ever painted in between, and keeps the space that was taken. */
function draw(element: HTMLElement, model: LeadFormModel): ShadowRoot {
  const surroundings = element.parentElement;
  const heightOf = (box: Element | null): number => box?.getBoundingClientRect().height ?? 0;
  const aroundPx = heightOf(surroundings);
  const reservedPx = Math.max(heightOf(element), Number.parseFloat(getComputedStyle(element).minHeight) || 0);

  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  root.replaceChildren();
  adoptStyles(root);
  if (model.body?.css) adoptStyles(root, model.body.css);
  element.style.setProperty(RESERVE, `${reservedPx}px`);
  const level = Number(element.getAttribute('heading-level')) || undefined;
  render(
    <Root host={model.host} look={model.campaign.look}>
      <div class="card" part="card">
        <LeadFormView model={model} headingLevel={level} />
      </div>
    </Root>,
    root,
  );
  // Margins of the plain form are no part of its height, but the page below it stood lower by them.
  const lostPx = aroundPx - heightOf(surroundings);
  if (lostPx > 0) element.style.setProperty(RESERVE, `${heightOf(element) + lostPx}px`);
  return root;
}
