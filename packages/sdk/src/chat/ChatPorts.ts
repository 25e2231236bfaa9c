import type { Outbox } from '@lodestone/outbox';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { OutboxHandle } from '../client/openOutbox.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** What the chat needs of the client. */
export interface ChatPorts
  extends Pick<
      BrowserPorts,
      'window' | 'document' | 'clock' | 'timers' | 'random' | 'storage' | 'fetch' | 'listen'
    >,
    Pick<OutboxHandle, 'itemNowMs' | 'wrongMs'> {
  options: Pick<ResolvedOptions, 'site' | 'endpoint'>;
  outbox: Pick<Outbox, 'enqueue'>;
  /** What is done first when the page is left. */
  leaves: Set<() => void>;
  makeKey(): string;
}
