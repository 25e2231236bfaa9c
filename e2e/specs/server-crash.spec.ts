import { createSeededRandom } from '@lodestone/testkit';
import { CONSENTS_PER_LEAD, createLeadWriter } from '../fixtures/createLeadWriter.js';
import { serverDatabases } from '../fixtures/serverDatabases.js';
import { expect, test } from '../fixtures/serverTest.js';
import { startIngest } from '../fixtures/startIngest.js';

/** Kills of the ingest process for each engine; the database itself is ended after every fifth. */
const KILLS = 20;
const DATABASE_CRASH_EVERY = 5;
const CONNECTIONS = 8;
/** A kill comes after up to so many acknowledgements and then within so many milliseconds, so that it hits any moment. */
const MAX_ACKNOWLEDGEMENTS = 60;
const MAX_DELAY_MS = 15;

const seed = Number(process.env.LODESTONE_SEED ?? Date.now() % 1_000_000);

for (const { name, start, skipReason } of serverDatabases()) {
  test(`guarantee 15: ${KILLS} kills of the server at random moments lose no accepted item and double none, on ${name}`, async ({
    atEnd,
  }) => {
    test.skip(skipReason !== undefined, skipReason);
    test.setTimeout(180_000);
    test.info().annotations.push({ type: 'seed', description: String(seed) });
    const random = createSeededRandom(seed);
    const database = await start();
    atEnd(database.dispose);
    const server = await startIngest(database.variables);
    atEnd(server.kill);
    const writer = createLeadWriter({
      url: () => server.url,
      whenUp: server.whenUp,
      connections: CONNECTIONS,
      random,
    });

    for (let kill = 1; kill <= KILLS; kill += 1) {
      await writer.nextAcknowledgements(1 + Math.floor(random.fraction() * MAX_ACKNOWLEDGEMENTS));
      await new Promise((resolve) => setTimeout(resolve, random.fraction() * MAX_DELAY_MS));
      const atKill = [...writer.acknowledged];
      await server.kill();
      if (kill % DATABASE_CRASH_EVERY === 0) await database.crash();
      // Nobody repairs by sending again: what was acknowledged must stand there without any help.
      const items = new Set((await database.query('select key from items')).map(({ key }) => key));
      expect({ seed, kill, lost: atKill.filter((key) => !items.has(key)) }).toEqual({ seed, kill, lost: [] });
      await server.start();
      // The database goes away under a server that lives, too.
      if (kill % DATABASE_CRASH_EVERY === 2) {
        await writer.nextAcknowledgements(5);
        await database.crash();
      }
    }
    await writer.finish();

    const keys = await server.leadKeys();
    const stored = new Set(keys);
    expect({
      seed,
      refused: [...writer.refused],
      lost: [...writer.acknowledged].filter((key) => !stored.has(key)),
      doubled: keys.length - stored.size,
      invented: keys.filter((key) => !writer.made.has(key)),
    }).toEqual({ seed, refused: [], lost: [], doubled: 0, invented: [] });
    expect(writer.acknowledged.size).toBe(writer.made.size);
    const count = async (from: string) =>
      Number((await database.query(`select count(*) as count from ${from}`))[0]?.count);
    expect({
      items: await count('items'),
      leads: await count('leads'),
      consents: await count('consents'),
    }).toEqual({ items: stored.size, leads: stored.size, consents: stored.size * CONSENTS_PER_LEAD });
    await database.checkIntegrity();
    test.info().annotations.push({ type: 'acknowledged', description: String(writer.acknowledged.size) });
  });
}
