export type Listener<Detail> = (detail: Detail) => void;

/** Named events with typed details. */
export interface Emitter<Details extends object> {
  /** Adds a listener and gives the way to remove it. The same function added twice is called once. */
  on<Name extends keyof Details>(name: Name, listener: Listener<Details[Name]>): () => void;
  off<Name extends keyof Details>(name: Name, listener: Listener<Details[Name]>): void;
  /** Calls the listeners in order of addition; one that throws is handed to `onFailure` and does not stop the rest. */
  emit<Name extends keyof Details>(name: Name, detail: Details[Name]): void;
  clear(): void;
}

/**
 * Makes an emitter. Listeners added or removed while an event is told take effect with the next one.
 * Never throws from `emit`.
 */
export function createEmitter<Details extends object>(
  onFailure: (error: unknown) => void = () => undefined,
): Emitter<Details> {
  const listeners = new Map<keyof Details, Set<Listener<never>>>();

  function off<Name extends keyof Details>(name: Name, listener: Listener<Details[Name]>): void {
    listeners.get(name)?.delete(listener as Listener<never>);
  }

  return {
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener as Listener<never>));
      return () => off(name, listener);
    },
    off,
    emit(name, detail) {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          listener(detail as never);
        } catch (error) {
          onFailure(error);
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
