import type { MessageItem } from '@lodestone/schema';
import type { ChatPort } from '@lodestone/widgets/chat';
import { describePage } from '../submit/describePage.js';
import type { ChatPorts } from './ChatPorts.js';
import { createMessageQueue } from './createMessageQueue.js';
import { threadKeyOf } from './threadKeyOf.js';

/** 256 bits: whoever does not have it cannot find it. */
const SECRET_BYTES = 32;
const RELOAD_MS = 5_000;

/** Makes the chat's port of the client's: outbox up, stream down, one key in the storage from the first message on. */
export function createChatPort(ports: ChatPorts, locale: string): ChatPort {
  const { clock, timers, random, storage, fetch, listen, window, document, options, makeKey } = ports;
  const { itemNowMs, wrongMs } = ports;
  const name = threadKeyOf(options.site);
  const enqueue = createMessageQueue(ports);
  /** Where nothing can be stored the conversation lives as long as the page. */
  let inMemory: string | undefined;
  const thread = (): string | undefined => storage.get(name) ?? inMemory;

  function begin(): string {
    const known = thread();
    if (known) return known;
    const bytes = String.fromCharCode(...random.bytes(SECRET_BYTES));
    inMemory = btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
    storage.set(name, inMemory);
    return inMemory;
  }

  /** Text, so that no preflight goes before it. */
  const tell = (what: string, body: object): Promise<Response> =>
    fetch(`${options.endpoint}/v1/chat/${encodeURIComponent(options.site)}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify({ thread: thread(), ...body }),
      credentials: 'omit',
    });

  return {
    timeMs: () => clock.nowMs() + wrongMs(),
    wait: (delayMs, callback) => timers.after(delayMs, callback),
    thread,
    onThread(listener) {
      let isOver = false;
      listen(window, 'storage', (event) => {
        if (!isOver && (event as StorageEvent).key === name) listener();
      });
      return () => {
        isOver = true;
      };
    },
    post(text) {
      const key = makeKey();
      const item: MessageItem = {
        ...{ key, type: 'message', at: new Date(itemNowMs()).toISOString() },
        props: { thread: begin(), text },
      };
      const outcome = enqueue(item).then(({ status }) =>
        status === 'delivered' ? 'sent' : status === 'dead' ? 'refused' : 'waiting',
      );
      return { key, atMs: clock.nowMs() + wrongMs(), outcome };
    },
    subscribe(campaign, listener) {
      const { url = '' } = describePage(document);
      const feed = {
        ...{ fetch, timers, listen, window, options, listener, thread: begin() },
        open: () => tell('threads', { campaign, locale, page: url }).then(({ ok }) => ok),
      };
      let isOver = false;
      let stop: () => void = () => undefined;
      // Not before the first message; a chunk that does not come is tried again, as the connection would be.
      const load = (): void =>
        void import('./createChatFeed.js').then(
          ({ createChatFeed }) => {
            if (!isOver) stop = createChatFeed(feed);
          },
          () => {
            listener.onConnection('offline');
            stop = timers.after(RELOAD_MS, load);
          },
        );
      load();
      return () => {
        isOver = true;
        stop();
      };
    },
    async act(act) {
      try {
        const response = await tell('acts', act);
        return response.ok ? await response.json() : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
