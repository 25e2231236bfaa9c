/** A small synchronous store for what a storage purpose allows to keep. A store that fails behaves like an empty one. */
export interface KeyValueStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}
