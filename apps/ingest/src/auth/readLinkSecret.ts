import type { Store } from '../store/Store.js';
import { makeSecret } from './passwords.js';
import { SETTINGS } from './settings.js';

/** The secret that signs links in letters: made at the first start, the same for all processes. */
export async function readLinkSecret(store: Pick<Store, 'readSetting' | 'createSetting'>): Promise<string> {
  await store.createSetting(SETTINGS.linkSecret, makeSecret());
  const secret = await store.readSetting(SETTINGS.linkSecret);
  if (secret === undefined) throw new Error('no secret for links');
  return secret;
}
