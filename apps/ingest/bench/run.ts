import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres, startPostgres } from '@lodestone/testkit/node';
import { buildServers } from './buildServers.js';
import { compare } from './compare.js';
import { createContest, ENGINES } from './createContest.js';
import { soak } from './soak.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    soak: { type: 'string' },
  },
  // pnpm hands on the two dashes.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
});
if (process.platform !== 'linux') throw new Error('processor times are read from /proc: run it on Linux');
const found = findPostgres();
if ('skipReason' in found) throw new Error(found.skipReason);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const root = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
const files = await buildServers();
const postgres = await startPostgres(found.binFolder);
try {
  const memoryGiB = totalmem() / 2 ** 30;
  print(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${memoryGiB.toFixed(0)} GiB, Node ${process.version}`,
  );
  const contest = createContest({ root, postgres, ...files, durationMs: Number(values.seconds) * 1_000 });
  if (values.soak === undefined) {
    print(
      `medians of ${values.rounds} interleaved rounds of ${values.seconds} s a server; all share these cores`,
    );
    await compare(contest, Number(values.rounds), print);
  } else
    for (const engine of ENGINES) {
      const { server, name } = await contest.enter(engine, 'lodestone');
      await soak({ server, name, loadFile: files.loadFile, minutes: Number(values.soak), print });
      await server.stop();
    }
} finally {
  await postgres.stop();
  rmSync(root, { recursive: true, force: true });
}
