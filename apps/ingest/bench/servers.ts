/**
 * The servers that are measured; each is one process that prints its port and ends by SIGTERM.
 *
 * `lodestone`: as an owner runs it. `ungrouped`: the same with a transaction for each envelope. `forgetting`: the same
 * with a store that accepts and forgets. `naive`: another program, see `naive.ts`.
 */
export type ServerKind = 'lodestone' | 'ungrouped' | 'forgetting' | 'naive';

/** What a server process is told on its command line, as one JSON argument. */
export interface ServerTask {
  kind: ServerKind;
  folder: string;
  databaseUrl?: string | undefined;
}
