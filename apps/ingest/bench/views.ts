import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres, startPostgres } from '@lodestone/testkit/node';
import { createSites } from '../src/sites/createSites.js';
import { demoSite } from '../src/sites/demoSite.js';
import { addPartition } from '../src/store/behaviour/partitions.js';
import type { StoreLocation } from '../src/store/openStore.js';
import { openPostgres } from '../src/store/postgres/openPostgres.js';
import { startTestApp } from '../src/testing/startTestApp.js';
import { openTestStore } from '../src/testing/storeEngines.js';
import { fillStore } from './fillStore.js';
import { makeTraffic } from './makeTraffic.js';
import { timeViews } from './timeViews.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    engine: { type: 'string', default: 'both' },
  },
  // pnpm hands on the two dashes.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
});
const DAYS = 90;
const DAY_MS = 86_400_000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const events = Number(values.events);
const [visitors, leads] = [Math.round(events * 0.06), Math.round(events * 0.02)];
const endMs = Date.now() - 60_000;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const root = mkdtempSync(join(tmpdir(), 'lodestone-views-'));
const sites = createSites([
  {
    ...demoSite,
    campaigns: [
      ...demoSite.campaigns,
      ...(['callback', 'ebook', 'webinar'] as const).map((id) => ({ id, widget: id })),
    ],
  },
]);

/** Fills one engine and prints how long each view of it takes. */
async function measure(name: string, location: StoreLocation): Promise<void> {
  const store = await openTestStore(location);
  if ('databaseUrl' in location) {
    // A server that had run all the time would have made them, month by month.
    const engine = await openPostgres(location.databaseUrl);
    for (let day = 0; day <= DAYS + 31; day += 28) await addPartition(engine.writer, endMs - day * DAY_MS);
    await engine.close();
  }
  const traffic = makeTraffic({ events, visitors, leads, endMs, days: DAYS - 10 });
  const times = await fillStore(store, sites.all, traffic);
  print(
    `\n${name}: stored in ${seconds(times.storedMs)}, people found in ${seconds(times.inspectedMs)}, behaviour projected in ${seconds(times.projectedMs)}`,
  );
  await store.close();
  const app = await startTestApp({ location, sites });
  await timeViews(app, print);
  await app.stop();
}

print(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; ${events} events, ${visitors} visitors, ${leads} leads in ${DAYS} days`,
);
try {
  if (values.engine !== 'postgres') await measure('SQLite', { sqliteFile: join(root, 'lodestone.db') });
  const found = findPostgres();
  if (values.engine !== 'sqlite' && !('skipReason' in found)) {
    const postgres = await startPostgres(found.binFolder);
    try {
      await measure('PostgreSQL', { databaseUrl: postgres.createDatabase() });
    } finally {
      await postgres.stop();
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
