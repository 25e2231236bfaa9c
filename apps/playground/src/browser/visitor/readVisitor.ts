import { parseJson, type Signal } from '@lodestone/core';

/** What the SDK keeps of this site's visitor, as far as the live page shows it. */
export interface KeptVisitor {
  /** Oldest first; each once. */
  signals: Signal[];
  /** What rules may ask about beside signals. */
  fields: Record<string, string | number | string[] | undefined>;
  /** What is added to the device's clock to have the server's. */
  offsetMs: number;
}

/** A smaller difference to the server's clock is the network's: the same as in the SDK's `createCorrection`. */
const CLOCK_TOLERANCE_MS = 30_000;

/**
 * Reads the SDK's keys in `localStorage`, which are no public interface: its pages are built and tested with it.
 * What cannot be read counts as nothing.
 */
export function readVisitor(storage: Pick<Storage, 'getItem'>, site: string): KeptVisitor {
  const read = (key: string): unknown => parseJson(storage.getItem(`lodestone:${site}:${key}`) ?? '');
  const pieces = ['signals', ...asList(read('pages')).map((page) => `signals:${page}`)];
  const byKey = new Map(
    pieces
      .flatMap((piece) => asList(read(piece)))
      .flatMap(toSignal)
      .map((signal) => [signal.key, signal]),
  );
  const signals = [...byKey.values()].sort((one, other) => one.atMs - other.atMs);
  const record = Object(read('visitor')) as {
    fields?: Record<string, string[]>;
    last?: { source?: string };
    visits?: number;
    clockOffsetMs?: number;
  };
  const { clockOffsetMs = 0 } = record;
  const visit = signals.findLast(({ name }) => name === 'visit_start')?.props ?? {};
  return {
    signals,
    fields: {
      device: visit.device as string | undefined,
      language: visit.language as string | undefined,
      source: record.last?.source,
      visits: record.visits ?? 1,
      ...record.fields,
    },
    offsetMs: Math.abs(clockOffsetMs) > CLOCK_TOLERANCE_MS ? clockOffsetMs : 0,
  };
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function toSignal(kept: unknown): Signal[] {
  const [key, name, atMs, props] = asList(kept);
  if (typeof key !== 'string' || typeof name !== 'string' || typeof atMs !== 'number') return [];
  return [{ key, name, atMs, props: Object(props ?? {}) }];
}
