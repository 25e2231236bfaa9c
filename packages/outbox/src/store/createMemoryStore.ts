import type { StoredRow } from '../OutboxRow.js';
import { isFree, type OutboxStore } from './OutboxStore.js';

/**
 * A queue that lives as long as the page: what stands in where the browser gives no storage. One page has it, so
 * a lease there means "in flight". Never rejects.
 */
export function createMemoryStore(): Omit<OutboxStore, 'close' | 'add'> & {
  /** Adds rows at the end and gives those whose key was not known. */
  keep(rows: readonly StoredRow[]): StoredRow[];
} {
  let kept: StoredRow[] = [];
  return {
    keep(rows) {
      const added = rows.filter(({ item }) => !kept.some((row) => row.item.key === item.key));
      kept.push(...added);
      return added;
    },
    async claim(claim) {
      const rows: StoredRow[] = [];
      let bytes = 0;
      for (const row of kept) {
        if (!isFree(row, claim)) continue;
        bytes += row.bytes;
        if (rows.length > 0 && (rows.length === claim.maxItems || bytes > claim.maxBytes)) break;
        row.leaseUntilMs = claim.nowMs + claim.leaseMs;
        rows.push(row);
      }
      return { rows, waitMs: undefined };
    },
    async remove(rows) {
      kept = kept.filter((row) => !rows.includes(row));
    },
    async amend(rows, change) {
      for (const row of rows) Object.assign(row, change);
    },
    deadLetters: async () => kept.flatMap(({ item, code }) => (code ? [{ key: item.key, code, item }] : [])),
    async erase(what) {
      kept = kept.filter(({ item }) => what === 'signals' && item.type === 'lead');
    },
  };
}
