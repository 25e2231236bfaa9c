import type { Item, Receipt } from '@lodestone/schema';
import type { Fault } from './Fault.js';
import type { Poison } from './Schedule.js';

/** An HTTP answer in plain values. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What happens to one request: deeds at times from its start, in milliseconds. */
export interface Exchange {
  /** What the server takes in, and when. */
  commits: { afterMs: number; items: readonly Item[] }[];
  /** Nothing for a request that hangs; `reset` and `redirect` are network errors to a client that follows no redirect. */
  answer: { afterMs: number; what: 'reset' | 'redirect' | 'computed' | WireAnswer } | undefined;
}

/** A server that takes what it gets by key, and a network that treats each request as it is told. Pure: time is passed in. */
export interface ModelServer {
  /** What the network does to all requests from now on. */
  setNetwork(fault: Fault): void;
  /** What it does to the next requests, one each. */
  pushNext(faults: readonly Fault[]): void;
  /** Ends every fault and every poison that somebody can end. */
  heal(): void;
  /** Decides what befalls a request. */
  receive(items: readonly Item[], nowMs: number): Exchange;
  /** Takes items in and gives the keys that were new. */
  commit(items: readonly Item[]): string[];
  /** The receipt for items that were taken in. */
  receipt(items: readonly Item[], nowMs: number): WireAnswer;
  /** How often each submission had an effect: known by what it says, not by its key. */
  readonly effects: ReadonlyMap<string, number>;
  /** Keys that came again with another body. */
  readonly conflicts: readonly string[];
}

/** The code by which the server refuses an envelope with a `refused` item. */
export const REFUSED_CODE = 'intake/invalid-envelope';
/** The code by which a receipt rejects a `rejected` item. */
export const REJECTED_CODE = 'intake/invalid-item';

const HTML = { 'content-type': 'text/html' };

export function createModelServer(): ModelServer {
  const effects = new Map<string, number>();
  const bodies = new Map<string, string>();
  const conflicts: string[] = [];
  let standing: Fault = { kind: 'none' };
  let next: Fault[] = [];
  let isHealed = false;
  let receipts = 0;

  const has = (items: readonly Item[], poison: Poison): boolean =>
    items.some((item) => markOf(item, 'poison') === poison);

  function poisoned(items: readonly Item[]): WireAnswer | undefined {
    if (has(items, 'too-large')) return { status: 413, headers: HTML, text: '<h1>Too large</h1>' };
    if (has(items, 'refused')) return problem(422, REFUSED_CODE);
    if (!isHealed && has(items, 'foreign')) return { status: 403, headers: HTML, text: '<h1>Forbidden</h1>' };
    return undefined;
  }

  function receive(items: readonly Item[], nowMs: number): Exchange {
    const fault = next.shift() ?? standing;
    const at = (afterMs: number) => ({ afterMs, items });
    const answered = (what: 'computed' | WireAnswer, afterMs = 0) => ({
      commits: [],
      answer: { afterMs, what },
    });
    if (fault.kind === 'reset') return { commits: [], answer: { afterMs: fault.afterMs, what: 'reset' } };
    if (fault.kind === 'hang') return { commits: [], answer: undefined };
    const strange = strangeAnswer(fault, nowMs);
    if (strange === 'redirect') return { commits: [], answer: { afterMs: 0, what: 'redirect' } };
    if (strange) return answered(strange);
    const refusal = poisoned(items);
    if (refusal) return answered(refusal);
    if (fault.kind === 'lost-answer')
      return { commits: [at(0)], answer: { afterMs: fault.afterMs, what: 'reset' } };
    if (fault.kind === 'late') return { commits: [at(fault.afterMs)], answer: undefined };
    if (fault.kind === 'slow')
      return { ...answered('computed', fault.afterMs), commits: [at(fault.afterMs / 2)] };
    if (fault.kind === 'twice') return { ...answered('computed'), commits: [at(0), at(fault.afterMs)] };
    if (fault.kind === 'forgets') {
      const kept = items.filter((_, place) => place % 2 === 0);
      const taken = fault.isCommitted ? items : kept;
      return { commits: [{ afterMs: 0, items: taken }], answer: { afterMs: 0, what: receipt(kept, nowMs) } };
    }
    return { ...answered('computed'), commits: [at(0)] };
  }

  function commit(items: readonly Item[]): string[] {
    const fresh: string[] = [];
    for (const item of items) {
      if (markOf(item, 'poison') === 'rejected') continue;
      const body = JSON.stringify(item);
      const known = bodies.get(item.key);
      if (known !== undefined) {
        if (known !== body) conflicts.push(item.key);
        continue;
      }
      const submission = markOf(item, 'submission') ?? item.key;
      bodies.set(item.key, body);
      effects.set(submission, (effects.get(submission) ?? 0) + 1);
      fresh.push(item.key);
    }
    return fresh;
  }

  function receipt(items: readonly Item[], nowMs: number): WireAnswer {
    receipts += 1;
    const named = items.filter((item) => isHealed || markOf(item, 'poison') !== 'forgotten');
    const answer: Receipt = {
      receipt: 1,
      id: `receipt-${receipts}`,
      accepted: named.filter((item) => markOf(item, 'poison') !== 'rejected').map(({ key }) => key),
      rejected: named
        .filter((item) => markOf(item, 'poison') === 'rejected')
        .map(({ key }) => ({ key, code: REJECTED_CODE, path: 'lead.campaign' })),
      serverTime: new Date(nowMs).toISOString(),
    };
    return { status: 200, headers: { 'content-type': 'application/json' }, text: JSON.stringify(answer) };
  }

  return {
    setNetwork(fault) {
      standing = fault;
      next = [];
    },
    pushNext(faults) {
      next.push(...faults);
    },
    heal() {
      standing = { kind: 'none' };
      next = [];
      isHealed = true;
    },
    receive,
    commit,
    receipt,
    effects,
    conflicts,
  };
}

/** Answers that do not depend on the items; undefined where the server itself has the word. */
function strangeAnswer(fault: Fault, nowMs: number): WireAnswer | 'redirect' | undefined {
  if (fault.kind === 'status') {
    const { status, retryAfterMs, isDate } = fault;
    const date = { date: new Date(nowMs).toUTCString() };
    if (retryAfterMs === undefined) return { status, headers: { ...HTML, ...date }, text: '<h1>Later</h1>' };
    const value = isDate ? new Date(nowMs + retryAfterMs).toUTCString() : String(retryAfterMs / 1_000);
    return { status, headers: { ...HTML, ...date, 'retry-after': value }, text: '<h1>Later</h1>' };
  }
  if (fault.kind === 'portal') {
    if (fault.page === 'redirect') return 'redirect';
    const text = { html: '<h1>Welcome to our hotel</h1>', empty: '', json: '{"ok":true}' }[fault.page];
    return {
      status: 200,
      headers: fault.page === 'json' ? { 'content-type': 'application/json' } : HTML,
      text,
    };
  }
  if (fault.kind === 'foreign') return { status: fault.status, headers: HTML, text: '<h1>No</h1>' };
  if (fault.kind === 'too-large') return { status: 413, headers: HTML, text: '<h1>Too large</h1>' };
  if (fault.kind === 'unknown-site') return problem(404, 'intake/unknown-site');
  return undefined;
}

function problem(status: number, code: string): WireAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    text: JSON.stringify({ status, code }),
  };
}

/** An item carries its marks where a real one carries its answers, so that the server needs no list. */
function markOf(item: Item, mark: 'poison' | 'submission'): string | undefined {
  const marks = item.type === 'lead' ? item.lead.answers : item.type === 'signal' ? item.props : {};
  const value = marks?.[mark];
  return typeof value === 'string' ? value : undefined;
}
