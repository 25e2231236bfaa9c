import { type MailSink, startMailSink } from '@lodestone/testkit/node';
import { createMailer } from '../letters/createMailer.js';
import { createTokens } from '../letters/createTokens.js';
import { createPromiseOffice } from '../promises/createPromiseOffice.js';
import { createPromiser } from '../promises/createPromiser.js';
import { createSites } from '../sites/createSites.js';
import type { SiteDefinition } from '../sites/siteSchema.js';
import type { StoreLocation } from '../store/openStore.js';
import { noteWebinars } from '../webinars/noteWebinars.js';
import { startTestApp, type TestApp } from './startTestApp.js';

/** The server with what keeps its promises and sends its letters, by a clock that the test moves. */
export interface TestMagnets {
  /** Of the process that runs now. */
  test(): TestApp;
  sink: MailSink;
  nowMs(): number;
  advance(ms: number): void;
  /** Works until nothing is due. */
  work(): Promise<void>;
  /** A second process on the same store. */
  open(): Promise<TestApp>;
  /** Ends the process and starts another one, with another sites file if one is given. */
  restart(site?: SiteDefinition): Promise<void>;
  stop(): Promise<void>;
}

export async function startMagnets(
  location: StoreLocation,
  definition: SiteDefinition,
  startsAtMs: number,
): Promise<TestMagnets> {
  const sink = await startMailSink();
  const mailer = createMailer(sink.url);
  let site = definition;
  let nowMs = startsAtMs;
  const clock = { nowMs: () => nowMs, monotonicMs: () => performance.now() };
  const tokens = createTokens('secret-of-the-tests');
  const publicUrl = 'https://forms.example/';

  async function open(): Promise<TestApp> {
    return startTestApp({
      ...{ location, sites: createSites([site]), tokens, clock, publicUrl },
      qualify: ({ name }) => ({ verdict: name === 'Hold Me' ? 'held' : 'lead', reasons: [], fields: {} }),
    });
  }
  let test = await open();
  let step: () => Promise<number>;
  async function begin(): Promise<void> {
    const sites = createSites([site]);
    const { store } = test;
    await noteWebinars(store, sites, clock);
    const promiser = createPromiser({ store, sites, tokens, clock });
    step = createPromiseOffice({
      ...{ store, sites, mailer, tokens, clock, promiser, publicUrl, onFailure: () => undefined },
    });
  }
  await begin();
  return {
    sink,
    open,
    test: () => test,
    nowMs: () => nowMs,
    advance(ms) {
      nowMs += ms;
    },
    async work() {
      while ((await step()) > 0);
    },
    async restart(other) {
      await test.stop();
      site = other ?? site;
      test = await open();
      await begin();
    },
    async stop() {
      mailer.close();
      await test.stop();
      await sink.stop();
    },
  };
}
