import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { WIRE_VERSION } from '@lodestone/schema';
import { makeLeadItem } from '@lodestone/testkit';
import { serverDatabases } from '../fixtures/serverDatabases.js';
import { expect, test } from '../fixtures/serverTest.js';
import { startIngest } from '../fixtures/startIngest.js';

/** Files of the server may not grow beyond this: enough to start, not for a thousand leads. */
const MAX_FILE_BYTES = 2_228_224;
const MAX_LEADS = 2_000;

/** The kernel refuses writes beyond the limit, as a full disk does, and takes them again when it is lifted. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

test('guarantee 19: files that cannot grow make 503 with Retry-After, lose nothing acknowledged, and are forgotten once they can', async ({
  atEnd,
}) => {
  test.skip(process.platform !== 'linux', 'only Linux limits the files of a running process');
  test.setTimeout(120_000);
  const sqlite = serverDatabases().find(({ name }) => name === 'SQLite');
  if (!sqlite) throw new Error('the embedded engine is always there');
  const database = await sqlite.start();
  atEnd(database.dispose);
  const server = await startIngest(database.variables);
  atEnd(server.kill);

  const send = (key: string) =>
    fetch(`${server.url}/v1/envelopes`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify({
        v: WIRE_VERSION,
        site: 'demo',
        sentAt: new Date().toISOString(),
        items: [
          makeLeadItem({
            key,
            lead: { contact: { email: `${key}@kalyna.example`, message: 'ж'.repeat(2_000) } },
          }),
        ],
      }),
    });

  limitFiles(server.pid(), MAX_FILE_BYTES);
  const acknowledged: string[] = [];
  let refused: Response | undefined;
  let key = '';
  while (!refused && acknowledged.length < MAX_LEADS) {
    key = randomUUID();
    const answer = await send(key);
    if (answer.ok) acknowledged.push(key);
    else refused = answer;
  }
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(refused?.status).toBe(503);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ status: 503, code: 'intake/unavailable' });
  expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);

  limitFiles(server.pid(), 'unlimited');
  await expect.poll(async () => (await send(key)).status, { timeout: 30_000 }).toBe(200);
  expect((await server.leadKeys()).sort()).toEqual([...acknowledged, key].sort());
  await database.checkIntegrity();
});
