import type { WireContact } from '@lodestone/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspectLead } from '../people/inspectLead.js';
import { makeBatch, makeKey, makeNewItem, makeNewLead } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestStore } from '../testing/storeEngines.js';
import type { Store } from './Store.js';

/** Who says what about them: [e-mail, number, name]. */
type Given = readonly [email: string, phone: string, name: string];

const toContact = ([email, phone, name]: Given): WireContact => ({
  ...(email && { email }),
  ...(phone && { phone }),
  ...(name && { name }),
});

onEachEngine('people', (engine) => {
  let one: Store;
  let other: Store;
  let sites = 0;
  beforeAll(async () => {
    const location = engine().newLocation();
    one = await openTestStore(location);
    other = await openTestStore(location);
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  const newSite = () => {
    sites += 1;
    return `site-${sites}`;
  };
  const commit = async (site: string, given: Given, key = makeKey()) => {
    const item = makeNewItem({ key, lead: makeNewLead({ contact: toContact(given), country: 'UA' }) });
    await one.commit([makeBatch([item], { site })]);
    return key;
  };
  /** Until nothing is left, whoever does it. */
  const projectAll = async (store = one, limit = 100) => {
    while ((await store.projectNext(inspectLead, limit)) !== 0);
  };
  const leadsOf = (site: string) => one.listLeads({ site, limit: 500, order: 'asc' });

  /** Which leads are one person: the places at which each person's leads were given, sorted. */
  async function peopleOf(site: string, keys: readonly string[]): Promise<number[][]> {
    const groups = new Map<string, number[]>();
    for (const lead of await leadsOf(site)) {
      const person = lead.person ?? lead.id;
      groups.set(person, [...(groups.get(person) ?? []), keys.indexOf(lead.key)]);
    }
    const sorted = [...groups.values()].map((places) => places.toSorted((a, b) => a - b));
    return sorted.sort(([a = 0], [b = 0]) => a - b);
  }

  async function group(...given: Given[]): Promise<number[][]> {
    const site = newSite();
    const keys: string[] = [];
    for (const each of given) keys.push(await commit(site, each));
    await projectAll();
    return peopleOf(site, keys);
  }

  it('makes one person of one mailbox and of one number, however they are written, and through others', async () => {
    expect(
      await group(
        ['O.Lena+news@GoogleMail.com', '', ''],
        ['olena@gmail.com', '067 123 45 67', 'Олена Коваль'],
        ['', '+38 (067) 123-45-67', 'коваль олена'],
        ['other@gmail.com', '', 'Олена Коваль'],
      ),
    ).toEqual([[0, 1, 2], [3]]);
  });

  it('does not make one person of colleagues at one number or one mailbox of a role', async () => {
    const phone = '044 123 45 67';
    expect(
      await group(
        ['', phone, 'Олена Коваль'],
        ['', phone, 'Іван Бондар'],
        ['', phone, ''],
        ['info@kalyna.example', '', 'Олена Коваль'],
        ['info@kalyna.example', '', 'Іван Бондар'],
        ['INFO@kalyna.example', '', 'Олена'],
      ),
    ).toEqual([[0], [1], [2], [3, 5], [4]]);
  });

  it('takes a person apart again when it shows that two people share the number', async () => {
    const site = newSite();
    const phone = '067 765 43 21';
    const keys = [
      await commit(site, ['', phone, 'Олена']),
      await commit(site, ['a@kalyna.example', phone, '']),
    ];
    await projectAll();
    expect(await peopleOf(site, keys)).toEqual([[0, 1]]);
    keys.push(await commit(site, ['', phone, 'Іван']));
    await projectAll();
    expect(await peopleOf(site, keys)).toEqual([[0], [1], [2]]);
  });

  it('takes into account who gave a contact, also when the new lead is about another one', async () => {
    const site = newSite();
    const phone = '067 333 22 11';
    const keys = [
      await commit(site, ['info@kalyna.example', phone, '']),
      await commit(site, ['info@kalyna.example', phone, 'Олена']),
      await commit(site, ['info@kalyna.example', '', 'Петро']),
    ];
    await projectAll();
    expect(await peopleOf(site, keys)).toEqual([[0, 1], [2]]);
    // The number is shared now; by the mailbox alone, which Петро has as well, nobody is Олена.
    keys.push(await commit(site, ['', phone, 'Іван']));
    await projectAll();
    expect(await peopleOf(site, keys)).toEqual([[0], [1], [2], [3]]);
  });

  it('never joins leads of two sites', async () => {
    const [here, there] = [newSite(), newSite()];
    await commit(here, ['olena@kalyna.example', '', '']);
    await commit(there, ['olena@kalyna.example', '', '']);
    await projectAll();
    const [one, other] = [(await leadsOf(here))[0], (await leadsOf(there))[0]];
    expect([one?.person, other?.person]).toEqual([one?.id, other?.id]);
  });

  it('knows nobody by a lead without a usable contact', async () => {
    const site = newSite();
    await commit(site, ['not an address', '12', 'Олена']);
    await projectAll();
    expect(await leadsOf(site)).toMatchObject([
      { person: undefined, checks: { email: { marks: ['syntax-missing-at'] } } },
    ]);
  });

  it('lists the submissions of a person, the newest first', async () => {
    const site = newSite();
    const keys = [];
    for (let count = 0; count < 4; count += 1)
      keys.push(await commit(site, ['olena@kalyna.example', '', '']));
    await commit(site, ['ivan@kalyna.example', '', '']);
    await projectAll();
    const [lead] = await leadsOf(site);
    const listed = await one.listSubmissions(lead?.person ?? '', 3);
    expect(listed.map(({ key }) => key)).toEqual(keys.toReversed().slice(0, 3));
  });

  it('finds the same people in any order, by any number of processes at once, in steps of any size', async () => {
    const given: fc.Arbitrary<Given> = fc.tuple(
      fc.constantFrom('', 'a@gmail.com', 'A+x@gmail.com', 'b@kalyna.example', 'info@kalyna.example'),
      fc.constantFrom('', '067 123 45 67', '+380671234567', '050 111 22 33'),
      fc.constantFrom('', 'Олена', 'Олена Коваль', 'Іван Бондар', 'asdf'),
    );
    const plan = fc.record({
      given: fc.array(given, { minLength: 2, maxLength: 10 }),
      order: fc.func(fc.integer()),
      // After each lead: how many of each process's steps run at once, and how long they are.
      steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 })), {
        maxLength: 10,
      }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ given, order, steps }) => {
        const expected = await group(...given);
        const site = newSite();
        const places = given.map((_, place) => place).toSorted((a, b) => order(a) - order(b));
        const keys = given.map(() => makeKey());
        for (const [turn, place] of places.entries()) {
          await commit(site, given[place] as Given, keys[place]);
          const [count, limit] = steps[turn] ?? [0, 1];
          const runs = Array.from({ length: count }, () => [one, other]).flat();
          await Promise.all(runs.map((store) => store.projectNext(inspectLead, limit)));
        }
        await Promise.all([projectAll(one, 2), projectAll(other, 3)]);
        expect(await peopleOf(site, keys)).toEqual(expected);
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it('does nothing by halves when a process ends between reading and writing', async () => {
    const site = newSite();
    const key = await commit(site, ['olena@kalyna.example', '', '']);
    const ended = one.projectNext(async () => Promise.reject(new Error('ended')), 10);
    await expect(ended).rejects.toThrow();
    expect((await leadsOf(site))[0]?.checks).toBeUndefined();
    await projectAll(other);
    expect(await peopleOf(site, [key])).toEqual([[0]]);
    expect((await leadsOf(site))[0]?.checks).toBeDefined();
  });

  it('tells each change once, in its order', async () => {
    const before = await one.latestRevision();
    const site = newSite();
    await commit(site, ['olena@kalyna.example', '', '']);
    await projectAll();
    await commit(site, ['ivan@kalyna.example', '', '']);
    await projectAll();
    const [olena, ivan] = await leadsOf(site);
    const changes = await one.listChanges(before);
    expect(changes.leads.map(({ id }) => id)).toEqual([olena?.id, ivan?.id]);
    expect(await one.listChanges(changes.revision)).toMatchObject({ leads: [], hasMore: false });
    await one.overrule(olena?.id ?? '', 'not-a-lead', 'admin');
    expect((await one.listChanges(changes.revision)).leads).toEqual([await one.findLead(olena?.id ?? '')]);
  });

  it('tells every one of many changes, however the pages fall', async () => {
    const site = newSite();
    const before = await one.latestRevision();
    await one.commit([
      makeBatch(
        Array.from({ length: 700 }, () => makeNewItem()),
        { site },
      ),
    ]);
    await projectAll(one, 200);
    const told: string[] = [];
    for (let revision = before, hasMore = true; hasMore; ) {
      const changes = await one.listChanges(revision);
      told.push(...changes.leads.map(({ id }) => id));
      ({ revision, hasMore } = changes);
    }
    expect(told).toHaveLength(700);
    expect(new Set(told).size).toBe(700);
  });

  it('joins nobody by a mailbox that more people give than have it', async () => {
    const site = newSite();
    const items = Array.from({ length: 205 }, (_, number) =>
      makeNewItem({
        lead: makeNewLead({
          contact: { email: 'all@kalyna.example', phone: `+38067${String(2_000_000 + number)}` },
        }),
      }),
    );
    await one.commit([makeBatch(items.slice(0, 199), { site })]);
    await projectAll();
    expect(new Set((await leadsOf(site)).map(({ person }) => person)).size).toBe(1);
    await one.commit([makeBatch(items.slice(199), { site })]);
    await projectAll(one, 1);
    expect(new Set((await leadsOf(site)).map(({ person }) => person)).size).toBe(205);
  });
});
