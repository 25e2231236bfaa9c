import type { Store } from '../store/Store.js';
import { makeSecret } from './passwords.js';

/** Name of the setting. It signs, so it is kept as it is. */
const LINK_SECRET = 'link-secret';

/** The secret that signs links in letters: made at the first start, the same for all processes. */
export async function readLinkSecret(store: Pick<Store, 'readSetting' | 'createSetting'>): Promise<string> {
  await store.createSetting(LINK_SECRET, makeSecret());
  const secret = await store.readSetting(LINK_SECRET);
  if (secret === undefined) throw new Error('no secret for links');
  return secret;
}
