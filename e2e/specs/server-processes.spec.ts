import { createSeededRandom } from '@lodestone/testkit';
import { CONSENTS_PER_LEAD, createLeadWriter } from '../fixtures/createLeadWriter.js';
import { serverDatabases } from '../fixtures/serverDatabases.js';
import { expect, test } from '../fixtures/serverTest.js';
import { startBalancer } from '../fixtures/startBalancer.js';
import { startIngest } from '../fixtures/startIngest.js';

const PROCESSES = 3;
const KILLS = 6;
const CONNECTIONS = 6;
/** Each envelope goes to this many processes at the same moment. */
const COPIES = 3;
const seed = Number(process.env.LODESTONE_SEED ?? Date.now() % 1_000_000);

const { start, skipReason } = serverDatabases().find(({ name }) => name === 'PostgreSQL') ?? {};

test('guarantee 22: several processes behind a balancer, one of them killed now and then, store every lead once', async ({
  atEnd,
}) => {
  test.skip(skipReason !== undefined, skipReason);
  test.setTimeout(120_000);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  const random = createSeededRandom(seed);
  const database = await start?.();
  if (!database) throw new Error('no PostgreSQL');
  atEnd(database.dispose);
  // All at once on an empty database: nobody coordinates the making of the tables.
  const servers = await Promise.all(Array.from({ length: PROCESSES }, () => startIngest(database.variables)));
  for (const server of servers) atEnd(server.kill);
  const balancer = await startBalancer(() => servers.map(({ url }) => url));
  atEnd(balancer.stop);
  const writer = createLeadWriter({
    url: () => balancer.url,
    whenUp: async () => undefined,
    connections: CONNECTIONS,
    copies: COPIES,
    isKeptAlive: false,
    random,
  });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await writer.nextAcknowledgements(1 + Math.floor(random.fraction() * 150));
    const server = servers[Math.floor(random.fraction() * PROCESSES)];
    await server?.kill();
    // The others go on without it.
    await writer.nextAcknowledgements(10);
    await server?.start();
  }
  await writer.nextAcknowledgements(50);
  // Since its last start each process has taken some: the balancer really spreads them.
  for (const server of servers)
    expect(await server.metric('lodestone_items_accepted_total')).toBeGreaterThan(0);
  await writer.finish();

  for (const server of servers) {
    const keys = await server.leadKeys();
    const stored = new Set(keys);
    expect({
      seed,
      refused: [...writer.refused],
      lost: [...writer.acknowledged].filter((key) => !stored.has(key)),
      doubled: keys.length - stored.size,
      unknown: keys.filter((key) => !writer.made.has(key)),
    }).toEqual({ seed, refused: [], lost: [], doubled: 0, unknown: [] });
  }
  const count = async (from: string) =>
    Number((await database.query(`select count(*) as count from ${from}`))[0]?.count);
  expect(await count('leads')).toBe(writer.acknowledged.size);
  expect(await count('consents')).toBe(writer.acknowledged.size * CONSENTS_PER_LEAD);
  await database.checkIntegrity();
});
