import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/**
 * Hears clicks by one listener on the document, so that elements that come later count too.
 * `selectors` is asked at each click; a selector that is none matches nothing.
 */
export function startClicks(
  { document, listen }: Pick<BrowserPorts, 'document' | 'listen'>,
  selectors: () => readonly string[],
  onOpener: (opener: Element, event: Event) => void,
  onHit: (selector: string) => void,
): void {
  listen(document, 'click', (event) => {
    const element = event.target;
    if (!(element instanceof Element)) return;
    const opener = element.closest('[data-lodestone-open]');
    if (opener) onOpener(opener, event);
    for (const selector of selectors()) if (closest(element, selector)) onHit(selector);
  });
}

function closest(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector);
  } catch {
    return null;
  }
}
