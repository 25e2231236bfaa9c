/** A key that this site keeps on the device. */
export interface StoredKey {
  key: string;
  bytes: number;
}

const OURS = /^(?:lodestone:|ember-and-oak:)/;

/** The shop's and Lodestone's keys of both storages, by name. Bytes: UTF-8 of name and value. */
export function listStored(storages: readonly Storage[]): StoredKey[] {
  const encoder = new TextEncoder();
  return storages
    .flatMap((storage) => Object.entries({ ...storage }) as [string, string][])
    .filter(([key]) => OURS.test(key))
    .map(([key, value]) => ({ key, bytes: encoder.encode(key + value).length }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
