import type { ChatAct, ChatListener, ChatPort, ServerState } from '../ChatPort.js';

export interface FakeChatPort extends ChatPort {
  readonly posted: { key: string; text: string }[];
  readonly acts: ChatAct[];
  /** What came of each message; `sent` if not told otherwise. */
  outcome: 'sent' | 'waiting' | 'refused';
  /** The server speaks. */
  tellState(state?: Partial<ServerState>): void;
  tellMessage(
    seq: number,
    text: string,
    options?: { key?: string; author?: 'visitor' | 'operator'; name?: string },
  ): void;
  tellConnection(connection: 'connecting' | 'online' | 'offline'): void;
  /** Lets the time pass, and what waited for it happen. */
  passMs(elapsedMs: number): void;
  isSubscribed(): boolean;
  /** Another tab began. */
  beginElsewhere(): void;
}

/** A chat without server and storage; its clock stands until it is moved. */
export function createFakeChatPort(startMs: number, thread?: string): FakeChatPort {
  let nowMs = startMs;
  let token = thread;
  let state: ServerState = {
    ...{ state: 'waiting', operator: '', isThere: false, isTyping: false },
    ...{ read: 0, seen: 0, hasContact: false },
  };
  const timers = new Set<{ atMs: number; callback: () => void }>();
  const listeners = new Set<ChatListener>();
  const others = new Set<() => void>();
  const posted: { key: string; text: string }[] = [];
  const acts: ChatAct[] = [];
  const port: FakeChatPort = {
    ...{ posted, acts, outcome: 'sent' },
    timeMs: () => nowMs,
    wait(delayMs, callback) {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    thread: () => token,
    onThread(listener) {
      others.add(listener);
      return () => others.delete(listener);
    },
    post(text) {
      token ??= 'secret-of-the-test';
      const key = `key-${posted.length + 1}`;
      posted.push({ key, text });
      return { key, atMs: nowMs, outcome: Promise.resolve(port.outcome) };
    },
    subscribe(_campaign, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async act(act) {
      acts.push(act);
      return { transcript: act.transcript ? 'queued' : null };
    },
    tellState(part = {}) {
      state = { ...state, ...part };
      for (const listener of listeners) listener.onState(state);
    },
    tellMessage(seq, text, { key = `server-${seq}`, author = 'operator', name = '' } = {}) {
      const at = new Date(nowMs).toISOString();
      for (const listener of listeners) listener.onMessage({ seq, key, author, name, text, at });
    },
    tellConnection(connection) {
      for (const listener of listeners) listener.onConnection(connection);
    },
    passMs(elapsedMs) {
      const untilMs = nowMs + elapsedMs;
      for (;;) {
        const [next] = [...timers]
          .filter(({ atMs }) => atMs <= untilMs)
          .sort((one, other) => one.atMs - other.atMs);
        if (!next) break;
        timers.delete(next);
        nowMs = Math.max(nowMs, next.atMs);
        next.callback();
      }
      nowMs = untilMs;
    },
    isSubscribed: () => listeners.size > 0,
    beginElsewhere() {
      token = 'secret-of-another-tab';
      for (const listener of others) listener();
    },
  };
  return port;
}
