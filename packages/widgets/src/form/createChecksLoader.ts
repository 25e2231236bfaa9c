import type { ContactChecks } from './checkField.js';

/** The lazy chunk of the contact checks. */
export interface ChecksLoader {
  /** Undefined until they are here. */
  current(): ContactChecks | undefined;
  /** Resolves when they are here or cannot be had; then the next call asks again. Never rejects. */
  load(): Promise<void>;
}

export function createChecksLoader(loadChecks: () => Promise<ContactChecks>): ChecksLoader {
  let checks: ContactChecks | undefined;
  let loading: Promise<void> | undefined;
  return {
    current: () => checks,
    load() {
      loading ??= loadChecks().then(
        (loaded) => {
          checks = loaded;
        },
        () => {
          loading = undefined;
        },
      );
      return loading;
    },
  };
}
