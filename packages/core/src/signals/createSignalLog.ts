import type { SignalProp } from '@lodestone/schema';

/** A behaviour fact, in memory. */
export interface Signal {
  key: string;
  name: string;
  atMs: number;
  props: Readonly<Record<string, SignalProp>>;
}

export interface SignalLog {
  /** Adds a signal and tells the listeners; false when the key is known (a duplicate is harmless). */
  add(signal: Signal): boolean;
  /** All signals that are kept, oldest first by time, then by key: the order of arrival does not matter. */
  all(): readonly Signal[];
  onSignal(listener: (signal: Signal) => void): () => void;
  clear(): void;
}

/**
 * The signals of one visitor in memory, bounded: the oldest give way first.
 * Limits: `maxSignals`, 1,000 by default (about 200 KB of heap at the props' limit of a typical signal).
 */
export function createSignalLog(maxSignals = 1_000): SignalLog {
  let signals: Signal[] = [];
  let known = new Set<string>();
  const listeners = new Set<(signal: Signal) => void>();

  return {
    add(signal) {
      if (known.has(signal.key)) return false;
      known.add(signal.key);
      let index = signals.length;
      while (index > 0 && isAfter(signals[index - 1], signal)) index -= 1;
      signals.splice(index, 0, signal);
      if (signals.length > maxSignals) {
        const [dropped] = signals.splice(0, 1);
        if (dropped) known.delete(dropped.key);
      }
      for (const listener of [...listeners]) listener(signal);
      return true;
    },
    all: () => signals,
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      signals = [];
      known = new Set();
    },
  };
}

function isAfter(one: Signal | undefined, other: Signal): boolean {
  if (!one) return false;
  return one.atMs > other.atMs || (one.atMs === other.atMs && one.key > other.key);
}
