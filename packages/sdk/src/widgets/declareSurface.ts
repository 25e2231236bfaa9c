import type { EventDetails, EventName } from '@lodestone/core';
import type { CampaignControl } from './defineElements.js';

/** What is told of a campaign's surface, and said again on the element that declares it. */
const TOLD = [
  ...(['eligible', 'suppressed', 'open', 'view', 'start', 'step', 'validation-error', 'submit'] as const),
  ...(['success', 'queued', 'error', 'close', 'dismiss', 'download'] as const),
] satisfies readonly EventName[];

/**
 * Makes `<lodestone-popup campaign="…">` and `<lodestone-chat campaign="…">` the declaration of a surface that stands above
 * the page: it is open as long as the element has the attribute `open`, which follows the visitor as well. A chat's launcher
 * stands as long as its element does. The campaign's events are told on the element too, where they do not bubble: the
 * document has heard them. The `before-…` events are for the document alone, where they can be cancelled.
 */
export function declareSurface(
  element: HTMLElement,
  { open, close, document, atEnd }: CampaignControl,
): { destroy(): void } {
  const isChat = element.localName === 'lodestone-chat';
  let campaign = '';
  let isOpen = false;

  function told(detail: EventDetails[(typeof TOLD)[number]], name: string): void {
    if (detail.campaign !== campaign) return;
    if (name === 'open' || name === 'close') {
      isOpen = name === 'open';
      element.toggleAttribute('open', isOpen);
    }
    element.dispatchEvent(new CustomEvent(`lodestone:${name}`, { detail }));
  }

  /** The attributes are the wish; what stands follows them. */
  async function follow(): Promise<void> {
    const wished = element.getAttribute('campaign') ?? '';
    if (wished !== campaign) {
      const before = campaign;
      campaign = wished;
      isOpen = false;
      if (before) close(before);
      if (isChat && campaign) await open(campaign, false);
    }
    const isWished = element.hasAttribute('open');
    if (isWished === isOpen || !campaign) return;
    isOpen = isWished;
    if (isWished) {
      // Refused by the page, or no such campaign: the attribute says what is.
      if (!(await open(campaign)) && campaign === wished) element.removeAttribute('open');
    } else {
      close(campaign);
      if (isChat) await open(campaign, false);
    }
  }

  const life = new AbortController();
  for (const name of TOLD)
    document.addEventListener(`lodestone:${name}`, (event) => told((event as CustomEvent).detail, name), {
      signal: life.signal,
    });
  const observer = new MutationObserver(() => void follow());
  observer.observe(element, { attributeFilter: ['campaign', 'open'] });
  void follow();
  function destroy(): void {
    observer.disconnect();
    life.abort();
    if (campaign) close(campaign);
  }
  atEnd(destroy, life.signal);
  return { destroy };
}
