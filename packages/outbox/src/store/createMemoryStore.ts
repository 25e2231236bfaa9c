import { LEASE_MS } from '../limits.js';
import type { StoredRow } from '../OutboxRow.js';
import { pack } from '../transport/pack.js';
import { isFree, type OutboxStore } from './OutboxStore.js';

export interface MemoryStore extends Omit<OutboxStore, 'close' | 'add'> {
  /** Adds rows at the end and gives those whose key was not known. */
  keep(rows: readonly StoredRow[]): StoredRow[];
}

/**
 * A queue that lives as long as the page: what stands in where the browser gives no storage. One page has it, so
 * a lease there means "in flight". Never rejects.
 */
export function createMemoryStore(): MemoryStore {
  let kept: StoredRow[] = [];
  return {
    keep(rows) {
      const added = rows.filter(({ item }) => !kept.some((row) => row.item.key === item.key));
      kept.push(...added);
      return added;
    },
    async claim(claim) {
      const [rows = []] = pack(kept.filter((row) => isFree(row, claim)));
      for (const row of rows) row.leaseUntilMs = claim.nowMs + LEASE_MS;
      return { rows, waitMs: undefined };
    },
    async remove(rows) {
      kept = kept.filter((row) => !rows.includes(row));
    },
    async amend(rows, change) {
      for (const row of rows) Object.assign(row, change);
    },
    async erase(what) {
      kept = kept.filter(({ item }) => what === 'signals' && item.type === 'lead');
    },
  };
}
