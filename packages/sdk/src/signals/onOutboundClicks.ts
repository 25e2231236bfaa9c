import { linkOf } from './linkOf.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';

/** `outbound_click { host }` for links to another host. */
export const onOutboundClicks: SignalSource = (emit, { window, document }) =>
  listenTo(document, ['click', 'auxclick'], (event) => {
    const link = linkOf(event);
    if (link && /^https?:$/.test(link.protocol) && link.host !== window.location.host)
      emit('outbound_click', { host: link.host.slice(0, 128) });
  });
