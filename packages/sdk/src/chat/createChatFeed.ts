import type { ChatListener, ServerMessage, ServerState } from '@lodestone/widgets/chat';
import type { ChatPorts } from './ChatPorts.js';
import { readEventStream } from './readEventStream.js';

/** Pauses between attempts to connect, the last one again and again. Milliseconds. */
const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000];
/** The server tells the state at once: if nothing comes for so long, somebody on the way collects the answer. */
const SILENT_MS = 8_000;
/** Three of the server's heartbeats. */
const DEAD_MS = 45_000;

export interface ChatFeedOptions
  extends Pick<ChatPorts, 'fetch' | 'timers' | 'listen' | 'window' | 'options'> {
  thread: string;
  /** Told before the first connection, and again until the server took it. */
  open(): Promise<boolean>;
  listener: ChatListener;
}

/**
 * Keeps a stream of the conversation, over breaks from the last message on; where streams do not come through it asks and
 * waits instead. The secret goes in a header, which no log writes. Gives the way to stop.
 */
export function createChatFeed(feed: ChatFeedOptions): () => void {
  const { fetch, timers, listen, window, options, thread, open, listener } = feed;
  const url = `${options.endpoint}/v1/chat/events?site=${encodeURIComponent(options.site)}`;
  let lastSeq = 0;
  let failures = 0;
  let isStopped = false;
  let isOpened = false;
  let canStream = true;
  let aborter = new AbortController();
  let resume: () => void = () => undefined;

  function hear(event: string, data: unknown): void {
    failures = 0;
    listener.onConnection('online');
    if (event === 'message') {
      lastSeq = Math.max(lastSeq, (data as ServerMessage).seq);
      listener.onMessage(data as ServerMessage);
    } else listener.onState(data as ServerState);
  }

  async function ask(query: string, extra: Record<string, string>): Promise<Response> {
    aborter = new AbortController();
    const response = await fetch(url + query, {
      headers: { authorization: `Bearer ${thread}`, ...extra },
      credentials: 'omit',
      cache: 'no-store',
      signal: aborter.signal,
    });
    if (!response.ok) throw new Error(`${response.status}`);
    return response;
  }

  async function stream(): Promise<void> {
    let cancel: () => void = () => undefined;
    let hasBytes = false;
    const guard = (delayMs: number): void => {
      cancel();
      cancel = timers.after(delayMs, () => {
        canStream = hasBytes;
        aborter.abort();
      });
    };
    guard(SILENT_MS);
    try {
      const { body } = await ask('', lastSeq > 0 ? { 'last-event-id': `${lastSeq}` } : {});
      if (!body) canStream = false;
      else
        await readEventStream(
          body,
          ({ event, data }) => hear(event, data),
          () => {
            hasBytes = true;
            guard(DEAD_MS);
          },
        );
    } finally {
      cancel();
    }
  }

  async function poll(): Promise<void> {
    const answer = (await (await ask(`&wait=1&after=${lastSeq}`, {})).json()) as {
      messages: ServerMessage[];
      state: ServerState;
    };
    for (const message of answer.messages) hear('message', message);
    hear('state', answer.state);
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      try {
        if (!isOpened) isOpened = await open();
        await (canStream ? stream() : poll());
        if (!canStream) continue;
      } catch {
        // Told below: what failed is tried again.
      }
      if (isStopped) return;
      failures += 1;
      // A stream that ends is opened again at once: a server that is restarted ends all of them.
      if (failures > 1) listener.onConnection('offline');
      const pauseMs = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0;
      await new Promise<void>((done) => {
        const cancel = timers.after(pauseMs, done);
        resume = () => {
          cancel();
          done();
        };
      });
    }
  }

  listen(window, 'online', () => resume());
  listen(window, 'offline', () => {
    if (isStopped) return;
    listener.onConnection('offline');
    aborter.abort();
  });
  // A page that comes back from the browser's cache has lost its connection without being told.
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) aborter.abort();
    resume();
  });
  void run();
  return () => {
    isStopped = true;
    aborter.abort();
    resume();
  };
}
