import type { Signal } from '../signals/createSignalLog.js';

/** A signal that follows from another: its key names both, so that it is the same wherever it is found. */
export function makeDerived(name: string, from: Signal, atMs: number, props: Signal['props'] = {}): Signal {
  return { key: `${name}.${from.key}`, name, atMs, props };
}
