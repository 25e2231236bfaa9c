import {
  type GoldenLog,
  type GoldenSignal,
  goldenDifference,
  readGoldenLogs,
} from '@lodestone/testkit/golden';
import { describe, expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

const VISITOR = 'golden-visitor-0001';

interface Told {
  signal: GoldenSignal;
  key: string;
}

/** What a device tells of a log: all but what follows from it. */
const toldOf = ({ signals }: GoldenLog): Told[] =>
  signals
    .map((signal, index) => ({ signal, key: `golden-key-${String(index).padStart(6, '0')}` }))
    .filter(({ signal }) => signal.made !== 'derived');

/** A server whose clock stands where the test puts it. */
interface GoldenServer extends TestApp {
  clock: { atMs: number };
}

async function start(
  log: GoldenLog,
  location: NonNullable<Parameters<typeof startTestApp>[0]>['location'],
): Promise<GoldenServer> {
  const clock = { atMs: 0 };
  const test = await startTestApp({
    ...(location ? { location } : {}),
    clock: { nowMs: () => clock.atMs, monotonicMs: () => performance.now() },
    sites: createSites([{ ...demoSite, scoring: log.rules }]),
  });
  return { ...test, clock };
}

/** Posts what was told as a device does whose clock is as wrong as the log says; the server's stands at `atMs`. */
async function post(
  server: GoldenServer,
  log: GoldenLog,
  told: readonly Told[],
  atMs: number,
): Promise<void> {
  server.clock.atMs = atMs;
  const deviceTime = (serverMs: number): string => new Date(serverMs + log.deviceAheadMs).toISOString();
  const items = told.map(({ key, signal: { at, made, name, props } }) => ({
    key,
    at: deviceTime(Date.parse(at)),
    ...(made === 'submit'
      ? {
          type: 'lead',
          lead: { campaign: 'newsletter', contact: { email: 'olena@kalyna.example', name: 'Олена' } },
        }
      : { type: 'signal', name, props }),
  }));
  const envelope = { v: 1, site: 'demo', visitor: VISITOR, sentAt: deviceTime(atMs), items };
  const answer = await server.post('/v1/envelopes', JSON.stringify(envelope));
  const { accepted } = (await answer.json()) as { accepted: string[] };
  expect(accepted).toEqual(items.map(({ key }) => key));
}

/** In what the server differs from the log at one of its moments. */
async function differencesAt(
  server: GoldenServer,
  log: GoldenLog,
  moment: GoldenLog['moments'][number],
): Promise<string[]> {
  server.clock.atMs = Date.parse(moment.at);
  await server.projectAll();
  const [lead] = await server.leads();
  const answer = await server.read(`/api/leads/${lead?.id}`);
  const { stage } = (await answer.json()) as { stage: Parameters<typeof goldenDifference>[2] };
  return goldenDifference(log, moment, stage);
}

onEachEngine('golden logs', (engine) => {
  describe.each(readGoldenLogs())('of who $log.visitor', ({ log }) => {
    const told = toldOf(log);
    const leadAt = log.signals.find(({ made }) => made === 'submit')?.at ?? '';
    const times = [...new Set(told.map(({ signal }) => signal.at))];
    const readable = log.moments.filter(({ at }) => at >= leadAt);

    it('are answered to 1e-9 while they happen', async () => {
      const server = await start(log, engine().newLocation());
      for (const at of [...new Set([...times, ...readable.map((moment) => moment.at)])].sort()) {
        const now = told.filter(({ signal }) => signal.at === at);
        if (now.length > 0) await post(server, log, now, Date.parse(at));
        const moment = readable.find((each) => each.at === at);
        if (moment) expect(await differencesAt(server, log, moment), at).toEqual([]);
      }
      expect(readable.length).toBeGreaterThanOrEqual(3);
      await server.stop();
    });

    it('are answered to 1e-9 when all of it comes late, backwards and twice', async () => {
      const server = await start(log, engine().newLocation());
      const lastMs = Date.parse(times.at(-1) ?? '');
      const later = readable.filter(({ at }) => Date.parse(at) >= lastMs);
      // As a queue that was offline all the while, an item to an envelope.
      for (const each of told.toReversed()) await post(server, log, [each], lastMs);
      await post(server, log, told, lastMs);
      expect(later.length).toBeGreaterThanOrEqual(1);
      for (const moment of later) expect(await differencesAt(server, log, moment), moment.at).toEqual([]);
      await server.stop();
    });
  });
});
