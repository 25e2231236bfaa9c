import type { ChatCard } from '@lodestone/schema';
import type { ChatPort, ServerMessage } from './ChatPort.js';
import type { ChatSnapshot } from './ChatSnapshot.js';
import { mergeMessages } from './mergeMessages.js';
import type * as Times from './times.js';

export interface ChatOptions {
  campaign: string;
  card: ChatCard;
  port: ChatPort;
  /** Reads the card's hours; without it somebody is always there. */
  times?: Pick<typeof Times, 'isOpenAt' | 'nextOpeningMs' | 'nextClosingMs'> | undefined;
  /** The prompt is to be seen. */
  isPrompting?: boolean | undefined;
  /** The first message was written. */
  onStart?: (() => void) | undefined;
  /** The other side wrote, and nobody looks. */
  onNews?: ((message: ServerMessage) => void) | undefined;
}

/** The conversation without a view. */
export interface Chat {
  get(): ChatSnapshot;
  subscribe(listener: () => void): () => void;
  open(): void;
  close(): void;
  hidePrompt(): void;
  /** The draft changed. */
  type(draft: string): void;
  /** Sends the draft, or other words in its place; blank ones are not sent. */
  say(words?: string): void;
  show(view: 'talk' | 'form'): void;
  mail(): Promise<void>;
  /** What the form of a contact begins with: words nobody answered, and the draft. */
  unanswered(): string;
  /** The contact was left. */
  left(): void;
  stop(): void;
}

const DEFAULT_ANSWER_SECONDS = 60;
/** Typing is told no more often; the other side shows it for 6 s. */
const TYPING_PAUSE_MS = 3_000;
/** A form does not come under the fingers of somebody who writes. */
const WRITING_MS = 4_000;
/** The longest that a browser's timer can wait is 24.8 days; the hours are looked at again long before. */
const LOOK_AGAIN_MS = 3_600_000;

/** Makes the conversation of one campaign. It touches no DOM; time and network are the port's. */
export function createChat(options: ChatOptions): Chat {
  const { campaign, card, port, times, isPrompting = false, onStart, onNews } = options;
  const { hours, answerWithinSeconds = DEFAULT_ANSWER_SECONDS } = card;
  const listeners = new Set<() => void>();
  const stops = new Set<() => void>();
  let unsubscribe: (() => void) | undefined;
  let cancelSlow: () => void = () => undefined;
  let typedAtMs = Number.NEGATIVE_INFINITY;
  let toldTypingAtMs = Number.NEGATIVE_INFINITY;
  let hasLeft = false;
  /** Asked for by the visitor: out of hours too he may write. */
  let isTalkWanted = false;
  let snapshot: ChatSnapshot = {
    ...{ isOpen: false, isPrompting, view: 'talk', reason: undefined, messages: [], draft: '', unread: 0 },
    ...{ connection: undefined, server: undefined, backAtMs: undefined, transcript: undefined },
  };

  function set(part: Partial<ChatSnapshot>): void {
    snapshot = { ...snapshot, ...part };
    for (const listener of [...listeners]) listener();
  }

  /** Looks at the clock now and when somebody comes or goes. */
  function watchHours(): void {
    if (!hours || !times) return;
    const nowMs = port.timeMs();
    const isOpen = times.isOpenAt(hours, nowMs);
    set({ backAtMs: isOpen ? undefined : (times.nextOpeningMs(hours, nowMs) ?? null) });
    const changeMs =
      (isOpen ? times.nextClosingMs(hours, nowMs) : snapshot.backAtMs) ?? Number.POSITIVE_INFINITY;
    const stop = port.wait(Math.min(Math.max(changeMs - nowMs, 1_000), LOOK_AGAIN_MS), () => {
      stops.delete(stop);
      watchHours();
      consider();
    });
    stops.add(stop);
  }

  const hasAnswer = (): boolean => snapshot.server?.state === 'answered';
  const hasContact = (): boolean => hasLeft || snapshot.server?.hasContact === true;

  /** Out of hours the form takes the place of a conversation that nobody leads. */
  function consider(): void {
    const isNobodyThere = snapshot.backAtMs !== undefined && !snapshot.server?.isThere;
    if (snapshot.view === 'talk' && !isTalkWanted && isNobodyThere && !hasAnswer() && !hasContact())
      turn('form', 'away');
    else if (snapshot.view === 'form' && snapshot.reason === 'away' && !isNobodyThere) turn('talk');
  }

  function turn(view: ChatSnapshot['view'], reason?: ChatSnapshot['reason']): void {
    set({ view, reason });
  }

  function watchAnswer(): void {
    cancelSlow();
    const look = (): void => {
      const restMs = typedAtMs + WRITING_MS - port.timeMs();
      if (hasAnswer() || snapshot.server?.isTyping || hasContact() || snapshot.view === 'form') return;
      if (snapshot.draft && restMs > 0) cancelSlow = port.wait(restMs, look);
      else turn('form', 'slow');
    };
    cancelSlow = port.wait(answerWithinSeconds * 1_000, look);
  }

  function connect(): void {
    if (unsubscribe || port.thread() === undefined) return;
    set({ connection: 'connecting' });
    unsubscribe = port.subscribe(campaign, {
      onConnection: (connection) => set({ connection }),
      onMessage: hear,
      onState(server) {
        const before = snapshot.server;
        set({ server });
        count();
        if (before?.isThere !== server.isThere || before?.state !== server.state) consider();
      },
    });
  }

  function hear(message: ServerMessage): void {
    const isKnown = snapshot.messages.some(({ key, seq }) => key === message.key && seq !== undefined);
    set({ messages: mergeMessages(snapshot.messages, message) });
    if (isKnown || message.author !== 'operator') return;
    cancelSlow();
    if (snapshot.view === 'form' && snapshot.reason !== 'asked') turn('talk');
    count();
    if (!snapshot.isOpen && message.seq > (snapshot.server?.seen ?? message.seq)) onNews?.(message);
  }

  /** What was not seen yet; with the panel open it is seen now. */
  function count(): void {
    const seen = snapshot.server?.seen ?? 0;
    const news = snapshot.messages.filter(({ author, seq = 0 }) => author === 'operator' && seq > seen);
    const last = news.at(-1)?.seq;
    if (snapshot.isOpen && last !== undefined && snapshot.server) {
      set({ unread: 0, server: { ...snapshot.server, seen: last } });
      void port.act({ read: last });
    } else if (!snapshot.isOpen) set({ unread: news.length });
  }

  stops.add(port.onThread(connect));
  connect();
  watchHours();
  consider();

  return {
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      set({ isOpen: true, isPrompting: false });
      count();
    },
    close: () => set({ isOpen: false }),
    hidePrompt: () => set({ isPrompting: false }),
    type(draft) {
      const nowMs = port.timeMs();
      typedAtMs = nowMs;
      set({ draft });
      if (!draft || port.thread() === undefined || nowMs - toldTypingAtMs < TYPING_PAUSE_MS) return;
      toldTypingAtMs = nowMs;
      void port.act({ typing: true });
    },
    say(words) {
      const text = (words ?? snapshot.draft).trim();
      if (!text) return;
      const isFirst = port.thread() === undefined;
      const { key, atMs, outcome } = port.post(text);
      const message = { key, author: 'visitor', name: '', text, atMs, status: 'sending' } as const;
      set({
        messages: [...snapshot.messages, message],
        ...(words === undefined ? { draft: '' } : {}),
        ...{ isPrompting: false, transcript: undefined },
      });
      toldTypingAtMs = Number.NEGATIVE_INFINITY;
      if (isFirst) onStart?.();
      connect();
      watchAnswer();
      void outcome.then((status) => {
        if (status === 'refused') return;
        const mark = (shown: (typeof snapshot.messages)[number]) =>
          shown.key === key && shown.seq === undefined ? { ...shown, status } : shown;
        set({ messages: snapshot.messages.map(mark) });
      });
    },
    show(view) {
      isTalkWanted = view === 'talk';
      turn(view, view === 'form' ? 'asked' : undefined);
    },
    async mail() {
      const { transcript } = (await port.act({ transcript: true })) ?? {};
      set({ transcript: transcript ?? undefined });
    },
    unanswered() {
      const last = snapshot.messages.findLastIndex(({ author }) => author === 'operator');
      return [...snapshot.messages.slice(last + 1).map(({ text }) => text), snapshot.draft.trim()]
        .filter(Boolean)
        .join('\n');
    },
    left() {
      hasLeft = true;
      set({ draft: '' });
    },
    stop() {
      unsubscribe?.();
      cancelSlow();
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}
