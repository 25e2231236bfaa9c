/** One JSON value in a storage that may be forbidden or full: then nothing is kept, and nothing throws. */
export interface Kept {
  /** `undefined` where there is nothing, or nothing that can be read. */
  read(): unknown;
  write(value: unknown): void;
  remove(): void;
}

/** `storage` is asked for each time: reading the property itself may throw where storage is blocked. */
export function createKept(storage: () => Storage, key: string): Kept {
  function attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch {
      return undefined;
    }
  }
  return {
    read: () => attempt(() => JSON.parse(storage().getItem(key) ?? '') as unknown),
    write: (value) => attempt(() => storage().setItem(key, JSON.stringify(value))),
    remove: () => attempt(() => storage().removeItem(key)),
  };
}
