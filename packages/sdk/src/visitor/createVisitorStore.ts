import { type KeyValueStore, parseJson, type Signal } from '@lodestone/core';
import type { VisitorRecord } from './VisitorRecord.js';

/** Signals that a device keeps: the newest. About 80 KB. */
const MAX_SIGNALS = 1_000;

/** The visitor's record and signals in `localStorage`, where a page that is being left can still write. */
export interface VisitorStore {
  readRecord(): VisitorRecord | undefined;
  keepRecord(record: VisitorRecord): void;
  /** The newest signals of all pages, oldest first. Writes what pages left in pieces together. */
  readSignals(): Signal[];
  /** Keeps the signals of this page, all of them each time: pages never write over each other's. */
  keepSignals(signals: readonly Signal[]): void;
  /** The signals that another page has just kept, none for other keys; undefined where it took the visitor's record away. */
  parseOthers(key: string | null, value: string | null): Signal[] | undefined;
  clear(): void;
}

type Kept = [key: string, name: string, atMs: number, props: Signal['props']];

export function createVisitorStore(site: string, page: string, storage: KeyValueStore): VisitorStore {
  const prefix = `lodestone:${site}:`;
  const pieces = (): string[] => asList(parseJson(storage.get(`${prefix}pages`))).map(String);
  const piece = (id: string): string => `${prefix}signals:${id}`;
  const base = `${prefix}signals`;
  const parse = (text: string | null | undefined): Signal[] =>
    asList(parseJson(text ?? '')).flatMap((kept) => toSignal(kept) ?? []);
  const write = (key: string, signals: readonly Signal[]): void =>
    storage.set(key, JSON.stringify(signals.map(({ key, name, atMs, props }) => [key, name, atMs, props])));

  return {
    readRecord() {
      const record = parseJson(storage.get(`${prefix}visitor`)) as VisitorRecord | undefined;
      return typeof record?.id === 'string' && typeof record.lastAtMs === 'number' ? record : undefined;
    },
    keepRecord: (record) => storage.set(`${prefix}visitor`, JSON.stringify(record)),
    readSignals() {
      const ids = pieces();
      const known = new Map(
        [base, ...ids.map(piece)].flatMap((key) => parse(storage.get(key))).map((one) => [one.key, one]),
      );
      const newest = [...known.values()].sort(byTime).slice(-MAX_SIGNALS);
      if (ids.length > 0) {
        write(base, newest);
        storage.remove(`${prefix}pages`);
        for (const id of ids) storage.remove(piece(id));
      }
      return newest;
    },
    keepSignals(signals) {
      const ids = pieces();
      // A younger page may have taken this one's piece away and put it into the base.
      if (!ids.includes(page)) storage.set(`${prefix}pages`, JSON.stringify([...ids, page]));
      write(piece(page), signals.slice(-MAX_SIGNALS));
    },
    parseOthers: (key, value) =>
      key === `${prefix}visitor` && !value ? undefined : key?.startsWith(`${base}:`) ? parse(value) : [],
    clear() {
      for (const key of [...pieces().map(piece), base, `${prefix}pages`, `${prefix}visitor`])
        storage.remove(key);
    },
  };
}

const byTime = (one: Signal, other: Signal): number =>
  one.atMs - other.atMs || (one.key < other.key ? -1 : 1);

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What somebody else wrote there, or half of it, is passed over. */
function toSignal(kept: unknown): Signal | undefined {
  const [key, name, atMs, props] = asList(kept) as Partial<Kept>;
  if (typeof key !== 'string' || typeof name !== 'string' || typeof atMs !== 'number') return undefined;
  return { key, name, atMs, props: Object(props ?? {}) };
}
