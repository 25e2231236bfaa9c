import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '@lodestone/core';
import { ProblemError } from '../http/problem.js';
import { sha256 } from '../intake/sha256.js';
import type { Store } from '../store/Store.js';
import { isPassword, makeSecret } from './passwords.js';
import { SETTINGS } from './settings.js';

export interface Access {
  /**
   * Gives a new session's secret for the right password.
   * Errors: `ProblemError` 401 `api/wrong-password`, 429 `api/too-many-attempts` with `retry-after`.
   */
  signIn(password: string, address: string): Promise<string>;
  signOut(session: string): Promise<void>;
  isSession(session: string): Promise<boolean>;
  isToken(token: string): Promise<boolean>;
}

export const SESSION_SECONDS = 14 * 24 * 60 * 60;
/** This many failures of one address are free; each further one doubles the wait. */
const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 2_000;
const MAX_WAIT_MS = 15 * 60_000;
/** Failures over all addresses are free up to this; then everybody waits for a moment. */
const FREE_FAILURES_OVERALL = 200;
/** Checks of passwords at one time: each takes 32 MB and a thread of the pool that files need too. */
const MAX_CHECKS = 2;
/** Longer texts are not hashed. */
const MAX_PASSWORD_LENGTH = 1_024;
const OVERALL = 'login:all';

/** Sign-in by password and API token. Sessions and failed attempts stand in the store, so that any process knows them. */
export function createAccess(store: Store, clock: Pick<Clock, 'nowMs'>): Access {
  let checks = 0;

  async function assertNotBlocked(bucket: string): Promise<void> {
    const waitMs = (await store.readAttempts(bucket)).blockedUntilMs - clock.nowMs();
    if (waitMs > 0) throw tooMany(waitMs);
  }

  async function countFailure(bucket: string, free: number): Promise<void> {
    const failures = (await store.readAttempts(bucket)).failures + 1;
    const waitMs = failures < free ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - free), MAX_WAIT_MS);
    await store.writeAttempts(bucket, { failures, blockedUntilMs: clock.nowMs() + waitMs });
  }

  async function check(password: string): Promise<boolean> {
    if (checks >= MAX_CHECKS) throw tooMany(1_000);
    checks += 1;
    try {
      const hash = await store.readSetting(SETTINGS.password);
      return (
        hash !== undefined && password.length <= MAX_PASSWORD_LENGTH && (await isPassword(password, hash))
      );
    } finally {
      checks -= 1;
    }
  }

  return {
    async signIn(password, address) {
      // Only a hash of the address is kept, and only as long as attempts are counted.
      const bucket = `login:${sha256(address).slice(0, 24)}`;
      await assertNotBlocked(OVERALL);
      await assertNotBlocked(bucket);
      if (!(await check(password))) {
        await countFailure(bucket, FREE_FAILURES);
        await countFailure(OVERALL, FREE_FAILURES_OVERALL);
        throw new ProblemError('api/wrong-password', { status: 401 });
      }
      const none = { failures: 0, blockedUntilMs: 0 };
      await store.writeAttempts(bucket, none);
      await store.writeAttempts(OVERALL, none);
      const session = makeSecret();
      await store.addSession(sha256(session), clock.nowMs() + SESSION_SECONDS * 1_000);
      return session;
    },
    signOut: (session) => store.endSession(sha256(session)),
    isSession: (session) => store.hasSession(sha256(session), clock.nowMs()),
    async isToken(token) {
      const hash = await store.readSetting(SETTINGS.token);
      return hash !== undefined && timingSafeEqual(Buffer.from(hash), Buffer.from(sha256(token)));
    },
  };
}

function tooMany(waitMs: number): ProblemError {
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1_000)));
  return new ProblemError('api/too-many-attempts', { status: 429, headers: { 'retry-after': seconds } });
}
