import type { Clock } from '@lodestone/core';
import type { ChatStore } from '../store/chat/ChatStore.js';

/** What is told to all processes and kept by none: who types, and who is there. */
export type Told =
  | { kind: 'typing'; thread: string; by: 'visitor' | 'operator'; name: string; isOver?: true }
  | { kind: 'visitor'; thread: string }
  | { kind: 'operator'; site: string; name: string };

export interface Presence {
  tell(told: Told): void;
  /** Called when something was told, and when it is over. */
  onChange(listener: () => void): () => void;
  /** Names of the operators whose console of this site is open. */
  operatorsOf(site: string): string[];
  isVisitorThere(thread: string): boolean;
  isVisitorTyping(thread: string): boolean;
  /** The operator who types there. */
  typingOperator(thread: string): string | undefined;
}

/** How long somebody counts as typing after it was told; the pages tell it again every 3 s. */
export const TYPING_MS = 6_000;
/** Three times the heartbeat with which a living connection tells it again. */
export const THERE_MS = 45_000;
const MAX_KEPT = 20_000;

export interface PresenceOptions {
  store: Pick<ChatStore, 'tellChat' | 'onChatTold'>;
  clock: Pick<Clock, 'monotonicMs'>;
  /** Where telling failed: what was told is lost, and told again soon. */
  onFailure(cause: unknown): void;
}

/** Keeps for some seconds who types and who is there, over all processes. Listens from the first question on. */
export function createPresence({ store, clock, onFailure }: PresenceOptions): Presence {
  const until = new Map<string, { atMs: number; name: string }>();
  const listeners = new Set<() => void>();
  let isListening = false;

  const rouse = (): void => {
    for (const listener of [...listeners]) listener();
  };

  function hear(payload: string): void {
    const told = parseTold(payload);
    if (!told) return;
    const lastsMs = told.kind === 'typing' ? TYPING_MS : THERE_MS;
    const key = keyOf(told);
    const nowMs = clock.monotonicMs();
    if ('isOver' in told && told.isOver) {
      if (until.delete(key)) rouse();
      return;
    }
    const isNew = (until.get(key)?.atMs ?? 0) <= nowMs;
    if (until.size >= MAX_KEPT) for (const [old, { atMs }] of until) if (atMs <= nowMs) until.delete(old);
    if (until.size < MAX_KEPT || until.has(key))
      until.set(key, { atMs: nowMs + lastsMs, name: nameOf(told) });
    if (isNew) rouse();
    setTimeout(rouse, lastsMs + 50).unref();
  }

  function listen(): void {
    if (isListening) return;
    isListening = true;
    store.onChatTold(hear);
  }

  function find(key: string): string | undefined {
    listen();
    const found = until.get(key);
    return found && found.atMs > clock.monotonicMs() ? found.name : undefined;
  }

  return {
    tell(told) {
      listen();
      const payload = JSON.stringify(told);
      // Here at once, also before this process has begun to listen; hearing it again changes nothing.
      hear(payload);
      store.tellChat(payload).catch(onFailure);
    },
    onChange(listener) {
      listen();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    operatorsOf(site) {
      listen();
      const nowMs = clock.monotonicMs();
      const start = keyOf({ kind: 'operator', site, name: '' });
      const there = [...until].filter(([key, { atMs }]) => key.startsWith(start) && atMs > nowMs);
      return there.map(([, { name }]) => name);
    },
    isVisitorThere: (thread) => find(keyOf({ kind: 'visitor', thread })) !== undefined,
    isVisitorTyping: (thread) =>
      find(keyOf({ kind: 'typing', thread, by: 'visitor', name: '' })) !== undefined,
    typingOperator: (thread) => find(keyOf({ kind: 'typing', thread, by: 'operator', name: '' })),
  };
}

const nameOf = (told: Told): string => ('name' in told ? told.name : '');

function keyOf(told: Told): string {
  if (told.kind === 'operator') return `operator\n${told.site}\n${told.name}`;
  return told.kind === 'typing' ? `typing\n${told.by}\n${told.thread}` : `visitor\n${told.thread}`;
}

/** Another version of the server may speak on the same channel. */
function parseTold(payload: string): Told | undefined {
  try {
    const told = JSON.parse(payload) as Partial<Record<'kind' | 'thread' | 'site' | 'name' | 'by', unknown>>;
    const isPlace = told.kind === 'operator' ? isText(told.site) && isText(told.name) : isText(told.thread);
    const isKind =
      told.kind === 'visitor' || told.kind === 'operator' || (told.kind === 'typing' && isText(told.by));
    return isPlace && isKind ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
