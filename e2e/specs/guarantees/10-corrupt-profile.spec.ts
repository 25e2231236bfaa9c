import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reset } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import type { Device } from '../../fixtures/device.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, told, visit } from '../../fixtures/visitor.js';

/** The files that Chromium keeps an origin's databases in, with their path. */
function databaseFiles({ profile }: Device, url: string): string[] {
  const { hostname, port } = new URL(url);
  const folder = join(profile, 'Default/IndexedDB', `http_${hostname}_${port}.indexeddb.leveldb`);
  return readdirSync(folder).map((name) => join(folder, name));
}

const RUBBISH = Buffer.alloc(4_096, 0xa5);

const DAMAGES: readonly (readonly [name: string, file: RegExp, damage: (path: string) => void])[] = [
  ['the log cut in half', /\.log$/, (path) => truncateSync(path, 64)],
  ['the log overwritten', /\.log$/, (path) => writeFileSync(path, RUBBISH)],
  ['the manifest overwritten', /MANIFEST-\d+$/, (path) => writeFileSync(path, RUBBISH)],
  ['the manifest emptied', /MANIFEST-\d+$/, (path) => truncateSync(path, 0)],
  ['CURRENT pointing nowhere', /CURRENT$/, (path) => writeFileSync(path, 'MANIFEST-999999\n')],
];

test('guarantee 10: database files that are damaged while the browser is closed: the next page works, keeps and delivers', async ({
  device,
  network,
  server,
  watch,
  email,
}) => {
  // Six starts of a browser.
  test.setTimeout(60_000);
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  for (const [index, [name, file, damage]] of DAMAGES.entries())
    await test.step(name, async () => {
      const { page, close } = await device.start();
      await rigDice(page, 0.3);
      await visit(page, network);
      network.next([reset(), reset()]);
      expect(await submit(page, leadOf(`${index}.${email}`))).toMatchObject({ status: 'queued' });
      await expect.poll(() => told(page, 'success')).toHaveLength(1);
      await expect.poll(() => countRows(page)).toBe(0);
      expect((await told(page, 'storage-unavailable')).length).toBeLessThanOrEqual(1);
      expect(await server.leadsOf(`${index}.${email}`)).toHaveLength(1);
      await close();
      const found = databaseFiles(device, network.url).filter((path) => file.test(path));
      expect(found).not.toEqual([]);
      for (const path of found) damage(path);
    });
  const { page } = await device.start();
  await visit(page, network);
  expect(await submit(page, leadOf(`last.${email}`))).toMatchObject({ status: 'delivered' });
  expect(await server.leadsOf(`last.${email}`)).toHaveLength(1);
});
