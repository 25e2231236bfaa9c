import { VISIT_GAP_MS } from '@lodestone/core/scoring';
import type { VisitorStore } from './createVisitorStore.js';
import type { Touch } from './readTouch.js';
import type { VisitorRecord } from './VisitorRecord.js';

/** What stands in the head of every envelope while `analytics` is granted. */
export interface Who {
  visitor?: string | undefined;
  session?: string | undefined;
}

/** The visitor's record: made or found again, kept in step with other tabs, and forgotten. */
export interface Visits {
  /** Nothing while nobody is known. */
  record(): VisitorRecord | undefined;
  /** Finds the visitor of this device again, or makes a new one. */
  begin(atMs: number): void;
  /** Something was done: a new visit begins where the last thing was half an hour ago. */
  touch(atMs: number): void;
  /** The clock turned out to be wrong by so much more: what was noted by it moves along. */
  shift(ms: number): void;
  keep(change: Pick<VisitorRecord, 'fields' | 'clockOffsetMs'>): void;
  end(): void;
}

export interface VisitsPorts {
  store: VisitorStore;
  who: Who;
  makeKey: () => string;
  readTouch: () => Touch;
  /** A visit has begun; how many there were with it. */
  onVisit: (touch: Touch, visits: number) => void;
}

export function createVisits({ store, who, makeKey, readTouch, onVisit }: VisitsPorts): Visits {
  let record: VisitorRecord | undefined;

  /** Another tab may have gone on meanwhile. */
  const lastAtMs = (known: VisitorRecord): number =>
    Math.max(known.lastAtMs, store.readRecord()?.lastAtMs ?? 0);

  return {
    record: () => record,
    begin(atMs) {
      record = store.readRecord() ?? {
        id: makeKey(),
        firstAtMs: atMs,
        lastAtMs: 0,
        visits: 0,
        session: '',
        first: {},
        last: {},
        fields: {},
        clockOffsetMs: 0,
      };
      who.visitor = record.id;
      who.session = record.session || undefined;
    },
    touch(atMs) {
      if (!record) return;
      let beforeMs = record.lastAtMs;
      // The storage is asked only where it matters.
      if (atMs - beforeMs >= VISIT_GAP_MS) beforeMs = lastAtMs(record);
      record.lastAtMs = Math.max(beforeMs, atMs);
      if (atMs - beforeMs < VISIT_GAP_MS) return;
      const touch = readTouch();
      record.visits += 1;
      // Who comes back by themselves still came by what brought them last.
      if (touch.source !== 'direct' || record.visits === 1) record.last = touch;
      if (record.visits === 1) record.first = touch;
      record.session = makeKey();
      who.session = record.session;
      onVisit(touch, record.visits);
    },
    shift(ms) {
      if (!record) return;
      record.lastAtMs += ms;
      store.keepRecord(record);
    },
    keep(change) {
      if (!record) return;
      // Of two pages that met the visitor at the same moment the first one's id counts.
      const id = store.readRecord()?.id ?? record.id;
      record = { ...record, ...change, id, lastAtMs: lastAtMs(record) };
      who.visitor = id;
      store.keepRecord(record);
    },
    end() {
      record = undefined;
      store.clear();
    },
  };
}
