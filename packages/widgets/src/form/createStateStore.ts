import type { FormState } from './FormState.js';

/** Holds the state and tells of changes; the state is replaced, never altered. */
export interface StateStore {
  get(): FormState;
  set(part: Partial<FormState>): void;
  /** As in the beginning. */
  reset(): void;
  /** Gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

export function createStateStore(): StateStore {
  const listeners = new Set<() => void>();
  const empty: FormState = {
    phase: 'idle',
    values: {},
    granted: {},
    errors: {},
    suggestions: {},
    refused: [],
    attempts: 0,
  };
  let state = empty;
  function set(part: Partial<FormState>): void {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  }
  return {
    get: () => state,
    set,
    reset() {
      state = empty;
      set({});
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A copy with one entry set, or without it when the value is undefined. */
export function withEntry<Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  name: string,
  value: Value | undefined,
): Partial<Record<string, Value>> {
  const copy = { ...record };
  if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}
