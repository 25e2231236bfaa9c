import { isLead, type Lead } from '../api/Lead.js';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

/** What is needed of an `EventSource`. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

/** `EventSource.CLOSED`: the browser gave up, as it does on any answer but 200. */
const CLOSED = 2;
const REOPEN_AFTER_MS = 5_000;

interface LiveOptions {
  openStream: (path: string) => EventStream;
  setTimer: (run: () => void, delayMs: number) => unknown;
  clearTimer: (timer: unknown) => void;
  onLead: (lead: Lead) => void;
  /** A lead that was there before is another one now: somebody overruled it, or more was found out. */
  onChange: (lead: Lead) => void;
  /** After every `live` the caller reads the newest page again: what came in between is never lost. */
  onState: (state: LiveState) => void;
  /** The server refused the stream; the session may have ended. */
  onRefused: () => void;
}

/** Listens to new leads until stopped. The browser reconnects by itself; a refused stream is opened again after 5 s. */
export function startLive(options: LiveOptions): () => void {
  const { openStream, setTimer, clearTimer, onLead, onChange, onState, onRefused } = options;
  let stream: EventStream | undefined;
  let timer: unknown;
  let isStopped = false;

  function open(): void {
    if (isStopped) return;
    const current = openStream('/api/live');
    stream = current;
    current.addEventListener('open', () => onState('live'));
    current.addEventListener('lead', ({ data }) => {
      const lead = readLead(data);
      if (lead) onLead(lead);
    });
    current.addEventListener('change', ({ data }) => {
      const lead = readLead(data);
      if (lead) onChange(lead);
    });
    current.addEventListener('error', () => {
      if (isStopped) return;
      onState('reconnecting');
      if (current.readyState !== CLOSED) return;
      onRefused();
      timer = setTimer(open, REOPEN_AFTER_MS);
    });
  }

  onState('connecting');
  open();
  return () => {
    isStopped = true;
    clearTimer(timer);
    stream?.close();
  };
}

function readLead(text: unknown): Lead | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return isLead(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
