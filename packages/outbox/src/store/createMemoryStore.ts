import { DEAD_SIGNALS } from '../limits.js';
import type { DeadLetter, StoredRow } from '../OutboxRow.js';
import { isFree, type OutboxStore } from './OutboxStore.js';

/** A queue that lives as long as the page: what stands in where the browser gives no storage. Never rejects. */
export function createMemoryStore(): OutboxStore {
  let sequence = 0;
  let rows: StoredRow[] = [];
  let dead: DeadLetter[] = [];

  return {
    async add(added) {
      const fresh = added.filter(({ item }) => !rows.some((row) => row.item.key === item.key));
      const stored = fresh.map((row): StoredRow => ({ ...row, place: 'memory', sequence: ++sequence }));
      rows.push(...stored);
      return stored.map((row) => ({ ...row }));
    },
    async claim(claim) {
      const claimed: StoredRow[] = [];
      let waitMs: number | undefined;
      let bytes = 0;
      for (const row of rows) {
        if (!isFree(row, claim)) {
          if (!claim.except.has(row.item.key))
            waitMs = Math.min(waitMs ?? claim.leaseMs, row.leaseUntilMs - claim.nowMs);
          continue;
        }
        if (claimed.length === claim.maxItems || (claimed.length > 0 && bytes + row.bytes > claim.maxBytes))
          break;
        bytes += row.bytes;
        Object.assign(row, { leaseUntilMs: claim.nowMs + claim.leaseMs, leaseOwner: claim.owner });
        claimed.push({ ...row });
      }
      return { rows: claimed, waitMs };
    },
    async remove(settled) {
      const gone = new Set(settled.map((row) => row.sequence));
      rows = rows.filter((row) => !gone.has(row.sequence));
    },
    async release(released, leaseUntilMs) {
      const given = new Set(released.map((row) => row.sequence));
      for (const row of rows) {
        if (given.has(row.sequence)) Object.assign(row, { leaseUntilMs, attempts: row.attempts + 1 });
      }
    },
    async bury(buried, code, nowMs) {
      rows = rows.filter((row) => row.sequence !== buried.sequence);
      dead.push({ key: buried.item.key, code, item: buried.item, buriedAtMs: nowMs });
      const signals = dead.filter((letter) => letter.item.type !== 'lead');
      const surplus = new Set(signals.slice(0, Math.max(0, signals.length - DEAD_SIGNALS)));
      dead = dead.filter((letter) => !surplus.has(letter));
    },
    deadLetters: async () => [...dead],
    async erase(what) {
      rows = what === 'all' ? [] : rows.filter((row) => row.item.type === 'lead');
      dead = what === 'all' ? [] : dead.filter((letter) => letter.item.type === 'lead');
    },
    close: () => undefined,
  };
}
