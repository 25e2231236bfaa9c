import { closestTo } from './closestTo.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';

/**
 * `conversion_click { id }` for buttons with `data-lodestone-signal="ID"` and for those that the config names by selector.
 * A selector that is none matches nothing.
 */
export const onConversionClicks =
  (selectors: readonly string[] = []): SignalSource =>
  (emit, { document }) =>
    listenTo(document, ['click'], (event) => {
      const marked = closestTo(event, '[data-lodestone-signal]');
      const id = marked?.getAttribute('data-lodestone-signal');
      if (id) return emit('conversion_click', { id: id.slice(0, 64) });
      const selector = selectors.find((each) => closestTo(event, each));
      if (selector) emit('conversion_click', { id: selector.slice(0, 64) });
    });
