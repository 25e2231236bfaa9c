import { createSeededRandom } from '@lodestone/testkit';
import { expect, it } from 'vitest';
import { createTokens } from '../letters/createTokens.js';
import { type Letter, MailError, type Mailer } from '../letters/Letter.js';
import { createSites } from '../sites/createSites.js';
import { parseSites } from '../sites/loadSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import { makeKey } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp } from '../testing/startTestApp.js';
import { createSequenceOffice } from './createSequenceOffice.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPERATIONS = 160;
/** A round takes seconds on each engine: more of them in `test:long`. */
const ROUNDS = process.env.LODESTONE_LONG ? [1, 2, 3, 4, 5] : [1];

const SITE = {
  id: 'demo',
  origins: ['loopback'],
  mail: { from: { name: 'Kalyna', address: 'letters@kalyna.example' }, zone: 'UTC' },
  campaigns: [{ id: 'newsletter', widget: 'subscribe' }],
  sequences: [{ preset: 'nurture' }, { preset: 'left-cart', link: 'https://shop.example/cart' }],
};
/** Who there is, by whose clock they live, and what is known of what they said. */
const PEOPLE = [
  { email: 'olena@kalyna.example', country: 'UA', zone: 'Europe/Kyiv' },
  { email: 'dara@kalyna.example', country: 'IR', zone: 'Asia/Tehran' },
  { email: 'sam@kalyna.example', country: undefined, zone: 'UTC' },
];

/** What the test itself keeps of somebody, beside the server. */
interface Known {
  /** Of all boxes, by the time of the submission. */
  words: { atMs: number; isGranted: boolean }[];
  leadIds: string[];
  confirmedLeads: Set<string>;
  isSuppressed: boolean;
}

onEachEngine('random histories', (engine) => {
  it.each(ROUNDS)('never bring a letter that was not to come (%i)', async (round) => {
    const seed = Number(process.env.LODESTONE_SEED ?? 20_261_123) + round;
    const random = createSeededRandom(seed);
    const chance = (share: number) => random.fraction() < share;
    const below = (count: number) => Math.floor(random.fraction() * count);
    let nowMs = Date.parse('2026-03-02T08:00:00Z');
    const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs };
    const sites = createSites(parseSites({ sites: [SITE] }));
    const tokens = createTokens('secret-of-the-tests');
    const test = await startTestApp({ location: engine().newLocation(), sites, tokens, clock });
    const known: Known[] = PEOPLE.map(() => ({
      ...{ words: [], leadIds: [], confirmedLeads: new Set<string>(), isSuppressed: false },
    }));
    const sent = new Set<string>();
    const wrong: string[] = [];
    let weather: 'fair' | 'busy' | 'dies' = 'fair';
    const takeLetter = (letter: Letter) => {
      const place = PEOPLE.findIndex(({ email }) => email === letter.to);
      const { words, confirmedLeads, isSuppressed } = known[place] as Known;
      const last = words.toSorted((one, other) => one.atMs - other.atMs).at(-1);
      if (!last?.isGranted) wrong.push('not granted');
      if (confirmedLeads.size === 0) wrong.push('not confirmed');
      if (isSuppressed) wrong.push('unsubscribed');
      if (sent.has(letter.id)) wrong.push('twice');
      const isNurture = letter.listId === 'nurture.demo';
      if (isNurture && sent.has(`${letter.to} ${letter.subject}`)) wrong.push('a second time');
      sent.add(letter.id).add(`${letter.to} ${letter.subject}`);
      const { zone } = PEOPLE[place] as (typeof PEOPLE)[number];
      const hours = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
      const hour = Number(hours.format(nowMs));
      if (hour < 9 || hour >= 20) wrong.push(`at ${hour} in ${zone}`);
    };
    const mailer: Mailer = {
      async send(letter) {
        if (weather === 'busy') throw new MailError('451', false);
        takeLetter(letter);
        // The process ends between the mail server's yes and our note.
        if (weather === 'dies') throw new Error('ended');
      },
      close: () => undefined,
    };
    const open = () =>
      createSequenceOffice({
        ...{ store: test.store, sites, mailer, tokens, clock, publicUrl: 'https://forms.example/' },
        onFailure: () => undefined,
      });
    let office = open();
    const work = async () => {
      await test.projectAll();
      const offices = chance(0.3) ? [office, open()] : [office];
      await Promise.all(
        offices.map(async (each) => {
          await each().catch(() => 0);
          await each.settled(5_000);
        }),
      );
    };
    const post = async (place: number, item: object) => {
      const at = new Date(nowMs).toISOString();
      const envelope = { v: 1, site: 'demo', sentAt: at, visitor: `visitor-of-test-${place}` };
      const body = JSON.stringify({ ...envelope, items: [{ key: makeKey(), at, ...item }] });
      expect(await (await test.post('/v1/envelopes', body)).json()).toMatchObject({ rejected: [] });
    };
    const operations: Record<string, (place: number, person: Known) => Promise<void>> = {
      async submits(place, person) {
        const isGranted = chance(0.9);
        const { email, country } = PEOPLE[place] as (typeof PEOPLE)[number];
        const consents = [{ purpose: 'newsletter', granted: isGranted }];
        const lead = { campaign: 'newsletter', contact: { email }, consents, ...(country && { country }) };
        await post(place, { type: 'lead', lead });
        const [newest] = await test.store.listLeads({ limit: 1, order: 'desc' });
        person.words.push({ atMs: nowMs, isGranted });
        if (isGranted) person.leadIds.push(newest?.id ?? '');
        for (const job of await test.store.claimJobs(['mail'], 10)) {
          const mailboxHash = hashMailbox('demo', email);
          await test.store.settleMail({ jobId: job.id, id: job.id, state: 'sent', code: '', mailboxHash });
        }
      },
      async confirms(_, person) {
        const leadId = chance(0.5) ? person.leadIds.at(-1) : person.leadIds[below(person.leadIds.length)];
        if (leadId === undefined) return;
        const token = tokens.sign({ kind: 'confirm', leadId, expiresAtMs: nowMs + DAY_MS });
        await test.post(`/v1/confirm/${token}`, 'action=confirm');
        if (!person.confirmedLeads.has(leadId)) person.isSuppressed = false;
        person.confirmedLeads.add(leadId);
      },
      async unsubscribes(_, person) {
        const leadId = person.leadIds[below(person.leadIds.length)];
        if (leadId === undefined || !chance(0.5)) return;
        await test.post(`/v1/unsubscribe/${tokens.sign({ kind: 'unsubscribe', leadId })}`, '');
        person.isSuppressed = true;
      },
      fillsCart: (place) =>
        post(place, { type: 'signal', name: 'cart_updated', props: { value: 10, items: 1 } }),
      async buys(place) {
        if (chance(0.3)) await post(place, { type: 'signal', name: 'order_placed', props: { value: 10 } });
      },
      async isJudged(_, person) {
        const leadId = person.leadIds[below(person.leadIds.length)];
        if (leadId !== undefined)
          await test.store.overrule(leadId, chance(0.3) ? 'not-a-lead' : null, 'admin');
      },
      async clockJumps() {
        nowMs += (chance(0.7) ? 1 : -1) * below(5 * HOUR_MS);
      },
      async restarts() {
        office = open();
        weather = (['fair', 'fair', 'busy', 'dies'] as const)[below(4)] ?? 'fair';
      },
    };
    // What makes letters come happens more often than what forbids them.
    const frequent = ['submits', 'confirms', 'confirms', 'fillsCart'];
    const names = [...Object.keys(operations), ...frequent, ...frequent];
    for (let count = 0; count < OPERATIONS; count += 1) {
      const place = below(PEOPLE.length);
      await operations[names[below(names.length)] ?? '']?.(place, known[place] as Known);
      nowMs += 1_000 + below(12 * HOUR_MS);
      await work();
    }
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    // A history in which nothing comes proves nothing.
    expect(sent.size).toBeGreaterThan(10);
    await test.stop();
  });
});
