import { Hono } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import type { Admission } from '../intake/createAdmission.js';
import type { GroupCommit } from '../intake/createGroupCommit.js';
import type { Counters } from '../log/createCounters.js';
import type { Store } from '../store/Store.js';
import { askBriefly } from './askBriefly.js';

/** A database that does not answer must not hide the rest. */
const MAX_COUNTING_MS = 100;

export interface HealthOptions {
  store: Pick<Store, 'ping' | 'countWaitingEvents'>;
  groupCommit: Pick<GroupCommit, 'depth' | 'commits'>;
  admission: Pick<Admission, 'heldBytes'>;
  counters: Counters;
  /** True once the server is told to stop: a balancer sends no more. */
  isStopping: () => boolean;
}

/** `/healthz` (the process lives), `/readyz` (the store answers), `/metrics` (Prometheus text 0.0.4). */
export function healthRoutes(options: HealthOptions): Hono<AppEnv> {
  const { store, groupCommit, admission, counters, isStopping } = options;
  const countWaiting = askBriefly(() => store.countWaitingEvents(), MAX_COUNTING_MS);
  const app = new Hono<AppEnv>();
  const noStore = { 'cache-control': 'no-store' };
  app.get('/healthz', (c) => c.text('ok\n', 200, noStore));
  app.get('/readyz', async (c) => {
    if (isStopping()) return c.text('stopping\n', 503, noStore);
    await store.ping();
    return c.text('ok\n', 200, noStore);
  });
  app.get('/metrics', async (c) => {
    const waiting = await countWaiting();
    const lines = [
      ...metric('lodestone_items_accepted_total', 'counter', counters.read('lodestone_items_accepted_total')),
      ...metric('lodestone_items_rejected_total', 'counter', counters.read('lodestone_items_rejected_total')),
      ...metric('lodestone_commits_total', 'counter', groupCommit.commits()),
      ...metric('lodestone_queue_rows', 'gauge', groupCommit.depth()),
      ...(waiting === undefined ? [] : metric('lodestone_events_waiting', 'gauge', waiting)),
      ...metric('lodestone_signals_total', 'counter', counters.read('lodestone_signals_total')),
      ...metric(
        'lodestone_events_not_counted_total',
        'counter',
        counters.read('lodestone_events_not_counted_total'),
      ),
      ...metric('lodestone_request_bytes', 'gauge', admission.heldBytes()),
      ...metric('lodestone_resident_bytes', 'gauge', process.memoryUsage.rss()),
      ...metric('lodestone_cpu_ms_total', 'counter', cpuMs()),
    ];
    return c.body(`${lines.join('\n')}\n`, 200, {
      ...noStore,
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });
  return app;
}

/** Processor time of this process so far, its threads with it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1_000);
}

const metric = (name: string, type: 'counter' | 'gauge', value: number): string[] => [
  `# TYPE ${name} ${type}`,
  `${name} ${value}`,
];
