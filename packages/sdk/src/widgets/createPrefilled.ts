import type { Prefilled } from '@lodestone/widgets/prefill';

/** Holds it for one page. */
export function createPrefilled(told: ReturnType<Prefilled['contact']>): Prefilled {
  const listeners = new Set<() => void>();
  let contact = told;
  return {
    contact: () => contact,
    forget() {
      contact = {};
      for (const listener of [...listeners]) listener();
    },
    onForget(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
