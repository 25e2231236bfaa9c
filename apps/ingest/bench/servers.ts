/** The servers that are measured; each is one process that prints its port and ends by SIGTERM. */
export const SERVER_KINDS = ['lodestone', 'forgetting', 'naive'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

/** What a server process is told on its command line, as one JSON argument. */
export interface ServerTask {
  kind: ServerKind;
  folder: string;
  databaseUrl?: string | undefined;
  groupCommit?: { maxRows?: number; maxParallel?: number } | undefined;
}
