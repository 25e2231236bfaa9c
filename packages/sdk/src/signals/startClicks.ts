import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/**
 * Hears clicks by one listener on the document, so that elements that come later count too.
 * `selectors` is asked at each click; a selector that is none matches nothing.
 */
export function startClicks(
  { document, listen }: Pick<BrowserPorts, 'document' | 'listen'>,
  selectors: () => readonly string[],
  onClick: (hit: { opener?: string; selector?: string; event: Event; element: Element }) => void,
): void {
  listen(document, 'click', (event) => {
    const element = event.target;
    if (!(element instanceof Element)) return;
    const opener = element.closest('[data-lodestone-open]');
    if (opener) onClick({ opener: opener.getAttribute('data-lodestone-open') ?? '', event, element: opener });
    for (const selector of selectors()) {
      const hit = closest(element, selector);
      if (hit) onClick({ selector, event, element: hit });
    }
  });
}

function closest(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector);
  } catch {
    return null;
  }
}
