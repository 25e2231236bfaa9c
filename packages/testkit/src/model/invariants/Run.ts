import type { Observation, Outcome } from '../History.js';
import { FRESH_LEASE_MS, LEASE_MS } from '../limits.js';
import type { Schedule } from '../Schedule.js';

type Of<Kind extends Observation['kind'], One = Observation> = One extends { kind: infer Own }
  ? Kind extends Own
    ? One & { kind: Kind }
    : never
  : never;

/** An observation and its place in the history. */
export type Placed<Kind extends Observation['kind']> = Of<Kind> & { place: number };

/** One run as the invariants look at it. */
export interface Run {
  schedule: Schedule;
  outcome: Outcome;
  /** Observations of one kind, in order. */
  all<Kind extends Observation['kind']>(kind: Kind): readonly Placed<Kind>[];
  /** Places at which a key was sent, in order. */
  sends(key: string): readonly Placed<'request'>[];
  /** What was heard of a request; undefined for one that nobody heard of. */
  heard(request: string): Placed<'heard'> | undefined;
  /** Milliseconds for which the request leased the key: less for one that was started in the task that enqueued it. */
  leaseOf(key: string, request: Placed<'request'>): number;
  /** How often the key was enqueued. */
  enqueuedTimes(key: string): number;
  /** Where the page died; undefined while it lives. */
  diedAt(page: string): Placed<'died'> | undefined;
  /** Whether the page did not take the signal, because it held too many bytes of them. */
  isOverflow(key: string): boolean;
  /** Keys of leads. */
  leads: ReadonlySet<string>;
  /** Whether the database ever failed. */
  isStorageBroken: boolean;
  isClockMoved: boolean;
}

/** A rule that every run keeps: gives one sentence for each time it is broken. */
export type Invariant = (run: Run) => string[];

export function createRun(schedule: Schedule, outcome: Outcome): Run {
  const byKind = new Map<string, Observation[]>();
  const sends = new Map<string, Placed<'request'>[]>();
  const heard = new Map<string, Placed<'heard'>>();
  const died = new Map<string, Placed<'died'>>();
  const enqueued = new Map<string, number>();
  outcome.history.forEach((seen, place) => {
    const placed = { ...seen, place };
    put(byKind, seen.kind, placed);
    if (placed.kind === 'request')
      for (const key of placed.keys) put(sends, key, placed as Placed<'request'>);
    else if (placed.kind === 'heard') heard.set(placed.request, placed as Placed<'heard'>);
    else if (placed.kind === 'died') died.set(placed.page, placed as Placed<'died'>);
    else if (placed.kind === 'enqueued')
      for (const key of placed.keys) enqueued.set(key, (enqueued.get(key) ?? 0) + 1);
  });
  const all = <Kind extends Observation['kind']>(kind: Kind) => (byKind.get(kind) ?? []) as Placed<Kind>[];
  return {
    schedule,
    outcome,
    all,
    sends: (key) => sends.get(key) ?? [],
    heard: (request) => heard.get(request),
    leaseOf: (key, { page, atMs }) =>
      all('enqueued').some((seen) => seen.page === page && seen.atMs === atMs && seen.keys.includes(key))
        ? FRESH_LEASE_MS
        : LEASE_MS,
    enqueuedTimes: (key) => enqueued.get(key) ?? 0,
    diedAt: (page) => died.get(page),
    isOverflow: (key) =>
      all('attempt').some((seen) => seen.key === key && seen.code === 'outbox/quota-exceeded'),
    leads: new Set(
      schedule.steps.flatMap((step) =>
        'items' in step ? step.items.filter(({ type }) => type === 'lead').map(({ key }) => key) : [],
      ),
    ),
    isStorageBroken: all('storage').length > 0,
    isClockMoved: all('clock').length > 0,
  };
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether an answer ends the key's stay in the queue. */
export function isSettledBy({ answer }: Placed<'heard'>, key: string): boolean {
  if (answer.is === 'receipt')
    return answer.accepted.includes(key) || answer.rejected.some((item) => item.key === key);
  return false;
}
