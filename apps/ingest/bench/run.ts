import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres, startPostgres } from '@lodestone/testkit/node';
import { bareBatchRate } from './bareBatches.js';
import { buildServers } from './buildServers.js';
import { calibrate } from './calibrate.js';
import {
  cpuMsOf,
  type MeasuredServer,
  processesOfPostgres,
  residentBytesOf,
  runLoad,
  startMeasured,
} from './processes.js';
import type { ServerKind } from './servers.js';
import { soak } from './soak.js';

type EngineName = 'sqlite' | 'postgres';

/** One server under measurement. */
interface Contestant {
  name: string;
  engine: EngineName;
  kind: ServerKind;
  server: MeasuredServer;
  databaseUrl?: string | undefined;
}

interface Figure {
  rate: number;
  p50Ms: number;
  p99Ms: number;
  cpuUsPerLead: number;
  databaseUsPerLead: number;
  loadUsPerLead: number;
  residentMiB: number;
}

const CONNECTIONS = [1, 16, 128];
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    soak: { type: 'string' },
  },
});
const durationMs = Number(values.seconds) * 1_000;
const rounds = Number(values.rounds);
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

const root = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
const found = findPostgres();
if ('skipReason' in found) throw new Error(found.skipReason);
const { serverFile, loadFile } = await buildServers();
const postgres = await startPostgres(found.binFolder);
let runs = 0;

async function enter(name: string, engine: EngineName, kind: ServerKind): Promise<Contestant> {
  const folder = join(root, name);
  mkdirSync(folder);
  const databaseUrl = engine === 'postgres' ? postgres.createDatabase() : undefined;
  return {
    name,
    engine,
    kind,
    databaseUrl,
    server: await startMeasured(serverFile, { kind, folder, databaseUrl }),
  };
}

async function measure(contestant: Contestant, connections: number, ratePerSecond?: number): Promise<Figure> {
  const { server, databaseUrl } = contestant;
  runs += 1;
  const databasePids = () => (databaseUrl ? processesOfPostgres(databaseUrl) : []);
  const before = { server: cpuMsOf([server.pid]), database: cpuMsOf(databasePids()) };
  const load = await runLoad(loadFile, {
    url: server.url,
    connections,
    durationMs,
    run: `${runs}`,
    ratePerSecond,
  });
  if (load.failed > 0) print(`  ${contestant.name}: ${load.failed} requests were not accepted`);
  const usPerLead = (ms: number) => (ms * 1_000) / load.accepted;
  return {
    rate: (load.accepted / load.elapsedMs) * 1_000,
    p50Ms: load.p50Ms,
    p99Ms: load.p99Ms,
    cpuUsPerLead: usPerLead(cpuMsOf([server.pid]) - before.server),
    databaseUsPerLead: usPerLead(cpuMsOf(databasePids()) - before.database),
    loadUsPerLead: usPerLead(load.cpuMs),
    residentMiB: residentBytesOf(server.pid) / 1_048_576,
  };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function medianOf(figures: readonly Figure[]): Figure {
  const [first] = figures;
  if (!first) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof Figure)[];
  return Object.fromEntries(
    names.map((name) => [name, median(figures.map((figure) => figure[name]))]),
  ) as unknown as Figure;
}

function line(name: string, figure: Figure, ratios: string): void {
  const cells = [
    name.padEnd(22),
    figure.rate.toFixed(0).padStart(7),
    figure.p50Ms.toFixed(2).padStart(8),
    figure.p99Ms.toFixed(2).padStart(8),
    figure.cpuUsPerLead.toFixed(0).padStart(7),
    figure.databaseUsPerLead.toFixed(0).padStart(7),
    figure.loadUsPerLead.toFixed(0).padStart(7),
    figure.residentMiB.toFixed(0).padStart(6),
  ];
  print(`${cells.join(' ')}  ${ratios}`);
}

async function compare(): Promise<void> {
  const forgetting = await enter('forgetting', 'sqlite', 'forgetting');
  const engines: EngineName[] = ['sqlite', 'postgres'];
  const contestants: Contestant[] = [forgetting];
  for (const engine of engines)
    for (const kind of ['lodestone', 'naive'] as const)
      contestants.push(await enter(`${kind} ${engine}`, engine, kind));
  const figures = new Map<string, Figure[]>();
  const calibrations: number[] = [];
  const bare: Record<EngineName, number[]> = { sqlite: [], postgres: [] };
  const keyOf = ({ name }: Contestant, connections: number) => `${name} ${connections}`;
  for (const contestant of contestants) await measure(contestant, 16);
  for (let round = 0; round < rounds; round += 1) {
    calibrations.push(calibrate());
    for (const engine of engines)
      bare[engine].push(
        await bareBatchRate(
          root,
          engine === 'postgres' ? contestants.at(-1)?.databaseUrl : undefined,
          durationMs / 2,
        ),
      );
    for (const connections of CONNECTIONS)
      for (const contestant of contestants) {
        const key = keyOf(contestant, connections);
        figures.set(key, [...(figures.get(key) ?? []), await measure(contestant, connections)]);
      }
  }
  print(
    `medians of ${rounds} interleaved rounds of ${durationMs / 1_000} s; generator, server and database share the cores`,
  );
  print(
    `calibration ${median(calibrations).toFixed(1)} k/s (${calibrations.map((each) => each.toFixed(1)).join(', ')})`,
  );
  for (const engine of engines)
    print(`bare batches ${engine} (c): ${median(bare[engine]).toFixed(0)} rows/s`);
  print();
  print(
    `${'server, connections'.padEnd(22)}  leads/s   p50 ms   p99 ms  µs/lead  db µs load µs    MiB  ÷ (a)   ÷ (b)   ÷ (c)`,
  );
  for (const connections of CONNECTIONS)
    for (const contestant of contestants) {
      const figure = medianOf(figures.get(keyOf(contestant, connections)) ?? []);
      const { engine, kind } = contestant;
      const rateOf = (other: string) => medianOf(figures.get(`${other} ${connections}`) ?? []).rate;
      const ratios = [rateOf('forgetting'), rateOf(`naive ${engine}`), median(bare[engine])];
      const text =
        kind === 'lodestone'
          ? ratios.map((each) => (figure.rate / each).toFixed(2).padStart(5)).join('   ')
          : '';
      line(`${contestant.name} ${connections}`, figure, text);
    }
  print();
  print('at half the top rate, open loop, 128 connections:');
  for (const contestant of contestants.filter(({ kind }) => kind === 'lodestone')) {
    const top = medianOf(figures.get(keyOf(contestant, 128)) ?? []).rate;
    const half: Figure[] = [];
    for (let round = 0; round < rounds; round += 1) half.push(await measure(contestant, 128, top / 2));
    line(`${contestant.name} ${(top / 2).toFixed(0)}/s`, medianOf(half), '');
  }
  for (const { server } of contestants) await server.stop();
}

try {
  const [cpu] = cpus();
  print(
    `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
  );
  if (values.soak === undefined) await compare();
  else
    for (const engine of ['sqlite', 'postgres'] as const) {
      const { server } = await enter(`soak ${engine}`, engine, 'lodestone');
      await soak({ server, loadFile, name: engine, minutes: Number(values.soak), print });
      await server.stop();
    }
} finally {
  await postgres.stop();
  rmSync(root, { recursive: true, force: true });
}
