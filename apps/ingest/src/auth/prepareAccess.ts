import { sha256 } from '../intake/sha256.js';
import type { Store } from '../store/Store.js';
import { hashPassword, isPassword, makeSecret } from './passwords.js';
import { SETTINGS } from './settings.js';

export interface AccessOptions {
  /** Given by the operator; kept as a hash, never printed. */
  password?: string | undefined;
  token?: string | undefined;
  isPasswordReset: boolean;
}

/** Secrets that were made just now and can be shown only this once. */
export interface NewSecrets {
  password?: string;
  token?: string;
}

type Settings = Pick<Store, 'readSetting' | 'writeSetting' | 'createSetting' | 'endAllSessions'>;

/**
 * Makes sure that a password and a token exist. Only hashes are stored.
 * Concurrency: of several processes at a first start, the one whose secret was stored gives it back.
 */
export async function prepareAccess(store: Settings, options: AccessOptions): Promise<NewSecrets> {
  const password = await preparePassword(store, options);
  const token = await prepareToken(store, options.token);
  return { ...(password ? { password } : {}), ...(token ? { token } : {}) };
}

async function preparePassword(store: Settings, options: AccessOptions): Promise<string | undefined> {
  const stored = await store.readSetting(SETTINGS.password);
  const { password, isPasswordReset } = options;
  if (password !== undefined) {
    if (stored !== undefined && (await isPassword(password, stored))) return undefined;
    await store.writeSetting(SETTINGS.password, await hashPassword(password));
    await store.endAllSessions();
    return undefined;
  }
  if (stored !== undefined && !isPasswordReset) return undefined;
  const made = makeSecret();
  const hash = await hashPassword(made);
  if (stored === undefined) return (await store.createSetting(SETTINGS.password, hash)) ? made : undefined;
  await store.writeSetting(SETTINGS.password, hash);
  await store.endAllSessions();
  return made;
}

async function prepareToken(store: Settings, token: string | undefined): Promise<string | undefined> {
  if (token !== undefined) {
    await store.writeSetting(SETTINGS.token, sha256(token));
    return undefined;
  }
  const made = makeSecret();
  return (await store.createSetting(SETTINGS.token, sha256(made))) ? made : undefined;
}
