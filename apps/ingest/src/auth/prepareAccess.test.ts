import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProblemError } from '../http/problem.js';
import type { Store } from '../store/Store.js';
import { openTestStore } from '../testing/storeEngines.js';
import { type Access, createAccess } from './createAccess.js';
import { prepareAccess } from './prepareAccess.js';
import { SETTINGS } from './settings.js';

let folder: string;
let store: Store;
let access: Access;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-access-'));
  store = await openTestStore({ sqliteFile: join(folder, 'store.db') });
  access = createAccess(store, { nowMs: Date.now });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const plain = { isPasswordReset: false };

it('makes secrets at the first start only, and stores neither of them', async () => {
  const { password = '', token = '' } = await prepareAccess(store, plain);
  expect(password.length).toBeGreaterThanOrEqual(20);
  expect(await access.isToken(token)).toBe(true);
  expect(await access.isToken(`${token}x`)).toBe(false);
  await expect(access.signIn(password, 'here')).resolves.toMatch(/./);
  for (const name of Object.values(SETTINGS)) {
    const stored = (await store.readSetting(name)) ?? '';
    expect(stored).not.toBe('');
    expect(stored).not.toContain(password);
    expect(stored).not.toContain(token);
  }
  expect(await prepareAccess(store, plain)).toEqual({});
});

it('takes the operator’s secrets without showing them', async () => {
  expect(await prepareAccess(store, { ...plain, password: 'пароль', token: 'T' })).toEqual({});
  expect(await access.isToken('T')).toBe(true);
  const session = await access.signIn('пароль', 'here');
  await prepareAccess(store, { ...plain, password: 'пароль', token: 'T' });
  expect(await access.isSession(session)).toBe(true);
  await prepareAccess(store, { ...plain, password: 'new one', token: 'T' });
  expect(await access.isSession(session)).toBe(false);
  await expect(access.signIn('пароль', 'here')).rejects.toThrow(ProblemError);
});

it('makes a new password when asked, and ends all sessions', async () => {
  const first = await prepareAccess(store, plain);
  const session = await access.signIn(first.password ?? '', 'here');
  const second = await prepareAccess(store, { isPasswordReset: true });
  expect(second.password).toBeDefined();
  expect(second.token).toBeUndefined();
  expect(await access.isSession(session)).toBe(false);
  await expect(access.signIn(first.password ?? '', 'here')).rejects.toThrow('api/wrong-password');
  await expect(access.signIn(second.password ?? '', 'here')).resolves.toMatch(/./);
});
