export type CounterName =
  | 'lodestone_items_accepted_total'
  | 'lodestone_items_rejected_total'
  /** Signals, new ones and repeats. */
  | 'lodestone_signals_total'
  /** Events of robots and of the owner's own network. */
  | 'lodestone_events_not_counted_total';

/** Numbers that only grow while the process lives. */
export interface Counters {
  add(name: CounterName, count: number): void;
  read(name: CounterName): number;
}

export function createCounters(): Counters {
  const counts = new Map<CounterName, number>();
  return {
    add: (name, count) => void counts.set(name, (counts.get(name) ?? 0) + count),
    read: (name) => counts.get(name) ?? 0,
  };
}
