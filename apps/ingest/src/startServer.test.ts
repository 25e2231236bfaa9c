import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from './cli/run.js';
import { silentLog } from './log/createLog.js';
import type { RunningServer } from './startServer.js';
import { makeEnvelope, makeLeadItem } from './testing/builders.js';
import { openTestEngine } from './testing/openTestEngine.js';

let folder: string;
let publicDir: string;
const running: RunningServer[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-server-'));
  publicDir = join(folder, 'public');
  mkdirSync(join(publicDir, 'v1'), { recursive: true });
  writeFileSync(join(publicDir, 'v1/lodestone.js'), '// the script\n');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(argv: string[] = [], env: Record<string, string> = {}) {
  let stdout = '';
  let stderr = '';
  const { exitCode, server } = await run({
    argv: ['--port', '0', '--data-dir', join(folder, 'data'), '--public', publicDir, ...argv],
    env,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    log: silentLog,
    version: '1.2.3',
    defaultPublicDir: publicDir,
  });
  if (server) running.push(server);
  return { exitCode, server, stdout, stderr };
}

it('prints its secrets once, and its address last', async () => {
  const first = await start();
  expect(first.stdout).toMatch(/^Admin password \(shown once\): \S+\nAPI token \(shown once\): \S+\n/);
  expect(first.stdout).toMatch(/Lodestone ready: http:\/\/127\.0\.0\.1:\d+\/\n$/);
  expect(first.stderr).toContain('server/assets-missing');
  await running.pop()?.stop();
  const second = await start();
  expect(second.stdout).not.toContain('shown once');
  const third = await start([], { LODESTONE_ADMIN_PASSWORD: 'hunter2', LODESTONE_API_TOKEN: 'tok' });
  expect(third.stdout).not.toContain('hunter2');
});

it('keeps what it took over a restart, and ends live views and connections when it stops', async () => {
  const env = { LODESTONE_API_TOKEN: 'tok' };
  const { server } = await start([], env);
  const item = makeLeadItem();
  const post = await fetch(`${server?.url}v1/envelopes`, {
    method: 'POST',
    body: JSON.stringify(makeEnvelope([item])),
  });
  expect((await post.json()).accepted).toEqual([item.key]);
  const authorization = 'Bearer tok';
  const live = await fetch(`${server?.url}api/live`, { headers: { authorization } });
  const ended = live.text();
  await running.pop()?.stop();
  expect(await ended).toContain('retry:');
  await expect(fetch(`${server?.url}healthz`)).rejects.toThrow();
  const again = await start([], env);
  const { leads } = await (
    await fetch(`${again.server?.url}api/leads`, { headers: { authorization } })
  ).json();
  expect(leads.map(({ key }: { key: string }) => key)).toEqual([item.key]);
});

it('makes anew what follows from events when it is asked to', async () => {
  const env = { LODESTONE_API_TOKEN: 'tok' };
  const { server } = await start([], env);
  const item = makeLeadItem();
  await fetch(`${server?.url}v1/envelopes`, { method: 'POST', body: JSON.stringify(makeEnvelope([item])) });
  const findStage = async (url = '') => {
    const headers = { authorization: 'Bearer tok' };
    const { leads } = await (await fetch(`${url}api/leads`, { headers })).json();
    return leads[0].stage;
  };
  await vi.waitFor(async () => expect(await findStage(server?.url)).not.toBeNull(), 10_000);
  await running.pop()?.stop();
  const engine = await openTestEngine({ sqliteFile: join(folder, 'data/lodestone.db') });
  await sql`update standings set score = -1`.execute(engine.writer);
  await engine.close();
  const again = await start(['--rebuild'], env);
  await vi.waitFor(async () => expect((await findStage(again.server?.url)).score).not.toBe(-1), 10_000);
});

it('sends letters by itself: into a folder, for trying out', async () => {
  const letters = join(folder, 'letters');
  const sites = join(folder, 'sites.json');
  const from = { name: 'Ember & Oak', address: 'letters@ember-oak.example' };
  writeFileSync(
    sites,
    JSON.stringify({ sites: [{ id: 'demo', origins: [], campaigns: [], mail: { from } }] }),
  );
  const { server } = await start(['--sites', sites, '--public-url', 'https://forms.example/in'], {
    LODESTONE_MAIL_URL: pathToFileURL(letters).href,
  });
  const item = makeLeadItem({ consents: [{ purpose: 'newsletter', granted: true }] });
  await fetch(`${server?.url}v1/envelopes`, { method: 'POST', body: JSON.stringify(makeEnvelope([item])) });
  await vi.waitFor(() => expect(readdirSync(letters)).toHaveLength(1), 10_000);
  const letter = readFileSync(join(letters, readdirSync(letters)[0] ?? ''), 'utf8');
  expect(letter).toContain('From: "Ember & Oak" <letters@ember-oak.example>');
  expect(letter.replaceAll('=\n', '')).toContain('https://forms.example/in/v1/confirm/c.');
  // What no page may know of a site.
  const config = await (await fetch(`${server?.url}v1/config/demo`)).text();
  expect(config).not.toContain('ember-oak');
});

it('reads its sites again when it is told to, and tells of a new date; a file that is wrong changes nothing', async () => {
  const file = join(folder, 'sites.json');
  const letters = join(folder, 'letters');
  const write = (startsAt: string, revision: number, origins: string[] = []) => {
    const card = { id: 'class', title: 'Brewing', durationMinutes: 60, timeZone: 'Europe/Kyiv' };
    const site = {
      ...{ id: 'demo', origins, mail: { from: { name: 'Oak', address: 'letters@ember-oak.example' } } },
      campaigns: [{ id: 'class', widget: 'webinar', fields: ['email'], webinar: 'class' }],
      webinars: [{ ...card, startsAt, revision, joinUrl: 'https://meet.example/room' }],
    };
    writeFileSync(file, JSON.stringify({ sites: [site] }));
  };
  write('2099-12-10T16:00:00.000Z', 0);
  const { server } = await start(['--sites', file], { LODESTONE_MAIL_URL: pathToFileURL(letters).href });
  const item = makeLeadItem({ campaign: 'class' });
  await fetch(`${server?.url}v1/envelopes`, { method: 'POST', body: JSON.stringify(makeEnvelope([item])) });
  const subjects = () =>
    readdirSync(letters).map(
      (name) => /^Subject: (.*)$/m.exec(readFileSync(join(letters, name), 'utf8'))?.[1],
    );
  await vi.waitFor(() => expect(subjects()).toEqual(['Your seat: Brewing']), 10_000);
  const startsAt = async () => (await (await fetch(`${server?.url}v1/webinars/demo/class`)).json()).startsAt;

  writeFileSync(file, '{"sites":[{"id":""}]}');
  await expect(server?.reload()).rejects.toMatchObject({ code: 'config/invalid-config' });
  expect(await startsAt()).toBe('2099-12-10T16:00:00.000Z');

  write('2099-12-11T16:00:00.000Z', 1, ['https://shop.example']);
  // Twice at once: the second waits for the first.
  await Promise.all([server?.reload(), server?.reload()]);
  expect(await startsAt()).toBe('2099-12-11T16:00:00.000Z');
  const headers = { origin: 'https://shop.example' };
  const answer = await fetch(`${server?.url}v1/envelopes`, { method: 'OPTIONS', headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  await vi.waitFor(
    () => expect(subjects().sort()).toEqual(['New date: Brewing', 'Your seat: Brewing']),
    10_000,
  );
});

it('says in one line why it cannot start', async () => {
  const lines = async (argv: string[], env: Record<string, string> = {}) => {
    const { exitCode, stdout, stderr } = await start(argv, env);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const port = String((taken.address() as AddressInfo).port);
  expect(await lines(['--port', port])).toContain(
    `server/port-taken: Another program listens on this port. [127.0.0.1:${port}`,
  );
  taken.close();
  // A failed start used up no secret.
  expect((await start()).stdout).toContain('Admin password (shown once)');
  await running.pop()?.stop();
  writeFileSync(join(folder, 'file'), '');
  expect(await lines(['--data-dir', join(folder, 'file/data')])).toContain('server/storage-failed');
  writeFileSync(join(folder, 'broken.json'), '{"sites":[{"id":""}]}');
  expect(await lines(['--sites', join(folder, 'broken.json')])).toContain('sites.0.id');
  expect(await lines(['--public', join(folder, 'nothing')])).toContain('server/assets-missing');
  expect(await lines(['--port', 'x'])).toContain('server/invalid-option');
  const unreachable = await lines([], { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/none' });
  expect(unreachable).toContain('server/database-unreachable');
  expect(unreachable).not.toContain('secret');
});

it('prints help and version without starting', async () => {
  expect((await start(['--help'])).stdout).toContain('Usage');
  expect((await start(['--version'])).stdout).toBe('1.2.3\n');
});
