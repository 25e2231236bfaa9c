import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningPostgres } from '@lodestone/testkit/node';
import { bareBatchRate } from './bareBatches.js';
import {
  cpuMsOf,
  type MeasuredServer,
  processesOfPostgres,
  residentBytesOf,
  runLoad,
  startMeasured,
} from './processes.js';
import type { ServerKind } from './servers.js';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof ENGINES)[number];

/** One server under measurement. */
export interface Contestant {
  name: string;
  engine: EngineName;
  kind: ServerKind;
  server: MeasuredServer;
  databaseUrl?: string | undefined;
}

/** What one run of the generator against one server gave. */
export interface Figure {
  /** Leads a second that a receipt accepted. */
  rate: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server, the database and the generator. */
  serverUsPerLead: number;
  databaseUsPerLead: number;
  loadUsPerLead: number;
  residentMiB: number;
  /** Requests that got no acceptance. */
  failed: number;
}

export interface ContestOptions {
  root: string;
  postgres: RunningPostgres;
  serverFile: string;
  loadFile: string;
  durationMs: number;
}

export interface Contest {
  enter(engine: EngineName, kind: ServerKind): Promise<Contestant>;
  measure(contestant: Contestant, connections: number, ratePerSecond?: number): Promise<Figure>;
  /** Rows a second of the engine alone. */
  bareRate(engine: EngineName): Promise<number>;
}

/** Starts servers and measures them one at a time; those that are not measured idle beside it. */
export function createContest(options: ContestOptions): Contest {
  const { root, postgres, serverFile, loadFile, durationMs } = options;
  const bareUrl = postgres.createDatabase();
  let runs = 0;
  return {
    async enter(engine, kind) {
      const name = kind === 'forgetting' ? kind : `${kind} ${engine}`;
      const folder = join(root, name);
      mkdirSync(folder);
      const isOnPostgres = engine === 'postgres' && kind !== 'forgetting';
      const databaseUrl = isOnPostgres ? postgres.createDatabase() : undefined;
      const server = await startMeasured(serverFile, { kind, folder, databaseUrl });
      return { name, engine, kind, databaseUrl, server };
    },
    async measure({ server, databaseUrl }, connections, ratePerSecond) {
      runs += 1;
      const { url, pid } = server;
      const databaseCpuMs = () => (databaseUrl ? cpuMsOf(processesOfPostgres(databaseUrl)) : 0);
      const before = { server: cpuMsOf([pid]), database: databaseCpuMs() };
      const load = await runLoad(loadFile, { url, connections, durationMs, run: `${runs}`, ratePerSecond });
      const usPerLead = (ms: number) => (ms * 1_000) / load.accepted;
      return {
        rate: (load.accepted / load.elapsedMs) * 1_000,
        p50Ms: load.p50Ms,
        p99Ms: load.p99Ms,
        serverUsPerLead: usPerLead(cpuMsOf([pid]) - before.server),
        databaseUsPerLead: usPerLead(databaseCpuMs() - before.database),
        loadUsPerLead: usPerLead(load.cpuMs),
        residentMiB: residentBytesOf(pid) / 1_048_576,
        failed: load.failed,
      };
    },
    bareRate: (engine) => bareBatchRate(root, engine === 'postgres' ? bareUrl : undefined, durationMs / 2),
  };
}
