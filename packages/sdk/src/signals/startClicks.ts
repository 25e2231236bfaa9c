import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { closestTo } from './closestTo.js';

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
    const opener = closestTo(event, '[data-lodestone-open]');
    if (opener) onOpener(opener, event);
    for (const selector of selectors()) if (closestTo(event, selector)) onHit(selector);
  });
}
