import type { ErrorCode } from '@lodestone/core';
import { IDLE_LOOK_MS } from '../limits.js';
import type { ConnectionPorts } from './createConnection.js';
import { createConnection } from './createConnection.js';
import { createIndexedDbStore } from './createIndexedDbStore.js';
import type { Claimed, OutboxStore } from './OutboxStore.js';

export interface StorePorts extends ConnectionPorts {
  /** The database's name. */
  name: string;
  /** Told once: `outbox/storage-unavailable` or `outbox/quota-exceeded`. */
  onUnavailable: (code: ErrorCode) => void;
}

/**
 * The queue in IndexedDB for a page that must not notice when there is none: what fails is told once, and counts as
 * nothing there. Rows that the database does not take get the place 0, and whoever made them keeps them. Where storage
 * is full, signals give way first. `open` makes the database where there is none. Never rejects.
 */
export function createStore({
  name,
  onUnavailable,
  ...ports
}: StorePorts): OutboxStore & { open(): Promise<boolean> } {
  const connection = createConnection(name, ports);
  const durable = createIndexedDbStore(connection);
  let isTold = false;
  /** Rows get their places by it. */
  let adding: Promise<unknown> = Promise.resolve();

  const isFull = (error: unknown): boolean => (error as Error | null)?.name === 'QuotaExceededError';

  const attempt = <Result>(work: Promise<Result>, instead: Result): Promise<Result> =>
    work.catch((error) => {
      if (!isTold) onUnavailable(isFull(error) ? 'outbox/quota-exceeded' : 'outbox/storage-unavailable');
      isTold = true;
      return instead;
    });

  /** Reading must not create a database where nothing was ever stored. */
  const where = <Result>(work: () => Promise<Result>, instead?: Result): Promise<Result> =>
    attempt(
      connection.open(false).then((isThere) => (isThere ? work() : (instead as Result))),
      instead as Result,
    );

  const nothing: Claimed = { rows: [], waitMs: IDLE_LOOK_MS };

  return {
    open: () => attempt(connection.open(true), false),
    async add(rows) {
      const added = durable.add(rows).catch(async (error) => {
        if (!isFull(error)) throw error;
        await durable.sweep((row) => (row.item.type === 'signal' ? undefined : row));
        return durable.add(rows);
      });
      adding = added.catch(() => undefined);
      const isDurable = await attempt(added, false);
      if (!isDurable) for (const row of rows) row.sequence = 0;
      return isDurable;
    },
    // What fails now may work later, and another tab may have left rows in what was not there.
    claim: (claim) => where(() => durable.claim(claim), nothing),
    async settle(rows, change) {
      await adding;
      const stored = rows.filter(({ sequence }) => sequence);
      // Once more, because a browser may close the connection under it: a receipt must not be forgotten for that.
      const work = (): Promise<void> => durable.settle(stored, change);
      if (stored.length > 0) await attempt(work().catch(work), undefined);
    },
    sweep: (judge) => where(() => durable.sweep(judge)),
    close: durable.close,
  };
}
