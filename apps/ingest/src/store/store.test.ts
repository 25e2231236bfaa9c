import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeBatch, makeKey, makeNewItem, makeNewLead } from '../testing/builders.js';
import { openTestStore, type StoreEngine, storeEngines } from '../testing/storeEngines.js';
import type { Store } from './Store.js';

for (const { name, start, skipReason } of storeEngines()) {
  if (skipReason) process.stderr.write(`skipped: the store on ${name}: ${skipReason}\n`);

  describe.skipIf(skipReason !== undefined)(`the store on ${name}`, () => {
    let engine: StoreEngine;
    const opened: Store[] = [];

    beforeAll(async () => {
      engine = await start();
    }, 60_000);
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    });
    afterAll(() => engine.stop());

    async function open(location = engine.newLocation(), nowMs?: () => number): Promise<Store> {
      const store = await openTestStore(location, nowMs);
      opened.push(store);
      return store;
    }

    const all = { limit: 500, order: 'asc' } as const;

    it('gives back a lead with everything that came with it', async () => {
      const store = await open();
      const text = 'Надсилайте мені новини. \0 \ud800 “exact”';
      const lead = makeNewLead({
        campaign: 'news\0letter',
        answers: { role: 'cto', days: ['mon', 'sun'], size: 1.5, vip: true },
        contact: { email: 'olena@kalyna.example', message: 'half \ud83d and nul \0' },
        consents: [{ purpose: 'newsletter', granted: true, text, locale: 'uk', textHash: 'abc' }],
        judgement: { verdict: 'held', reasons: ['bot'], fields: { bot: 'signals' } },
        locale: 'uk',
        country: 'UA',
        page: { url: 'https://shop.example/', title: 'Кава' },
      });
      const sdk = { name: '@lodestone/sdk', version: '0.1.0' };
      const item = makeNewItem({ lead });
      expect(await store.commit([makeBatch([item], { sdk })])).toEqual([['stored']]);
      const [stored] = await store.listLeads(all);
      const { id, ...rest } = stored!;
      const { jobKinds: _, ...content } = lead;
      expect(rest).toEqual({
        ...content,
        key: item.key,
        site: 'demo',
        at: '2026-03-01T10:00:00.000Z',
        clientAt: '2026-03-01T10:00:00.000Z',
        sentAt: '2026-03-01T10:00:01.000Z',
        receivedAtMs: Date.parse('2026-03-01T10:00:02Z'),
        consents: [
          { purpose: 'newsletter', granted: true, text, locale: 'uk', at: item.at, textHash: 'abc' },
        ],
        sdk,
      });
      expect(await store.findLead(id)).toEqual(stored);
      expect(await store.findLead('nothing')).toBeUndefined();
    });

    it('knows a key that is sent again, and keeps one lead', async () => {
      const store = await open();
      const item = makeNewItem();
      await store.commit([makeBatch([item])]);
      expect(await store.commit([makeBatch([item]), makeBatch([item, item])])).toEqual([
        ['known'],
        ['known', 'known'],
      ]);
      expect(await store.listLeads(all)).toHaveLength(1);
      expect(await store.hasItem('demo', item.key)).toBe(true);
      expect(await store.hasItem('other', item.key)).toBe(false);
    });

    it('keeps the first item of a key and calls another one a conflict, also in one envelope', async () => {
      const store = await open();
      const key = makeKey();
      const first = makeNewItem({ key, hash: 'one' });
      const other = makeNewItem({ key, hash: 'two', lead: makeNewLead({ campaign: 'other' }) });
      expect(await store.commit([makeBatch([first, other]), makeBatch([other, first])])).toEqual([
        ['stored', 'conflict'],
        ['conflict', 'known'],
      ]);
      expect(await store.commit([makeBatch([other])])).toEqual([['conflict']]);
      expect((await store.listLeads(all)).map(({ campaign }) => campaign)).toEqual(['newsletter']);
    });

    it('scopes keys to the site', async () => {
      const store = await open();
      const item = makeNewItem();
      const other = { ...item, hash: 'another' };
      expect(await store.commit([makeBatch([item]), makeBatch([other], { site: 'shop' })])).toEqual([
        ['stored'],
        ['stored'],
      ]);
      expect(await store.countLeads()).toEqual(
        new Map([
          ['demo', 1],
          ['shop', 1],
        ]),
      );
    });

    it('stores signals beside leads and shows them in no list of leads', async () => {
      const store = await open();
      const signal = makeNewItem({
        type: 'signal',
        lead: undefined,
        event: { name: 'cart_updated', props: {} },
      });
      expect(await store.commit([makeBatch([signal, makeNewItem()])])).toEqual([['stored', 'stored']]);
      expect(await store.commit([makeBatch([signal])])).toEqual([['known']]);
      expect(await store.listLeads(all)).toHaveLength(1);
    });

    it('sets a row apart that the database refuses, and stores its neighbours', async () => {
      const store = await open();
      // No column takes a nothing: stands for any row that passed the checks and is still refused.
      const poison = makeNewItem({ hash: null as unknown as string });
      const [one, two, three] = [makeNewItem(), makeNewItem(), makeNewItem()];
      expect(await store.commit([makeBatch([one]), makeBatch([two, poison]), makeBatch([three])])).toEqual([
        ['stored'],
        ['stored', 'failed'],
        ['stored'],
      ]);
      expect((await store.listLeads(all)).map(({ key }) => key)).toEqual([one.key, two.key, three.key]);
    });

    it('takes a batch of many rows in one go', async () => {
      const store = await open();
      const items = Array.from({ length: 512 }, () => makeNewItem());
      const [outcomes] = await store.commit([makeBatch(items)]);
      expect(new Set(outcomes)).toEqual(new Set(['stored']));
      expect((await store.countLeads()).get('demo')).toBe(512);
    });

    it('lists leads by arrival, both ways, by page, site and verdict', async () => {
      const store = await open();
      const held = makeNewLead({ judgement: { verdict: 'held', reasons: [], fields: {} } });
      const items = [makeNewItem(), makeNewItem({ lead: held }), makeNewItem()];
      for (const item of items) await store.commit([makeBatch([item])]);
      await store.commit([makeBatch([makeNewItem()], { site: 'shop' })]);
      const keys = items.map(({ key }) => key);
      const list = async (query: object) =>
        (await store.listLeads({ ...all, site: 'demo', ...query })).map(({ key }) => key);
      expect(await list({})).toEqual(keys);
      expect(await list({ order: 'desc' })).toEqual([...keys].reverse());
      expect(await list({ verdict: 'held' })).toEqual([keys[1]]);
      const [first] = await store.listLeads({ ...all, limit: 1 });
      expect(first?.key).toBe(keys[0]);
      expect(await list({ after: first?.id })).toEqual(keys.slice(1));
      expect(await list({ after: first?.id, order: 'desc' })).toEqual([]);
    });

    it('gives rising ids after a restart with a clock that runs behind', async () => {
      const location = engine.newLocation();
      const first = await open(location, () => Date.parse('2030-01-01T00:00:00Z'));
      await first.commit([makeBatch([makeNewItem()])]);
      const second = await open(location, () => Date.parse('2026-01-01T00:00:00Z'));
      await second.commit([makeBatch([makeNewItem()])]);
      await first.commit([makeBatch([makeNewItem()])]);
      const ids = (await second.listLeads(all)).map(({ receivedAtMs: _, id }) => id);
      expect(ids).toHaveLength(3);
      expect(await second.latestLeadId()).toBe(ids[2]);
      expect(new Set(ids).size).toBe(3);
    });

    it('keeps one lead when two processes take the same items in opposite orders', async () => {
      const location = engine.newLocation();
      const stores = [await open(location), await open(location)];
      const items = Array.from({ length: 40 }, () => makeNewItem());
      const rounds = stores.flatMap((store, index) =>
        Array.from({ length: 5 }, () =>
          store.commit([makeBatch(index === 0 ? items : [...items].reverse())]),
        ),
      );
      const outcomes = (await Promise.all(rounds)).flat(2);
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(40);
      expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(360);
      expect((await stores[0]!.countLeads()).get('demo')).toBe(40);
    });

    it('wakes listeners once for each commit that brought leads, and not for signals', async () => {
      const store = await open();
      let wakes = 0;
      let wake: () => void = () => undefined;
      const stop = store.onLeads(() => {
        wakes += 1;
        wake();
      });
      const commit = async (item: ReturnType<typeof makeNewItem>) => {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await store.commit([makeBatch([item])]);
        return woken;
      };
      void commit(makeNewItem({ type: 'signal', lead: undefined, event: { name: 'page_view', props: {} } }));
      await commit(makeNewItem());
      await commit(makeNewItem());
      expect(wakes).toBe(2);
      stop();
    });

    it('keeps settings, and lets only one process create one', async () => {
      const store = await open();
      expect(await store.readSetting('token')).toBeUndefined();
      expect(await store.createSetting('token', 'a')).toBe(true);
      expect(await store.createSetting('token', 'b')).toBe(false);
      expect(await store.readSetting('token')).toBe('a');
      await store.writeSetting('token', 'c');
      expect(await store.readSetting('token')).toBe('c');
    });

    it('keeps sessions until they expire or end', async () => {
      const store = await open();
      await store.addSession('one', 1_000);
      await store.addSession('two', 1_000);
      expect(await store.hasSession('one', 999)).toBe(true);
      expect(await store.hasSession('one', 1_000)).toBe(false);
      await store.endSession('one');
      expect(await store.hasSession('one', 999)).toBe(false);
      expect(await store.hasSession('two', 999)).toBe(true);
      await store.endAllSessions();
      expect(await store.hasSession('two', 999)).toBe(false);
    });

    it('counts attempts by bucket', async () => {
      const store = await open();
      expect(await store.readAttempts('a')).toEqual({ failures: 0, blockedUntilMs: 0 });
      await store.writeAttempts('a', { failures: 3, blockedUntilMs: 5_000_000_000_000 });
      await store.writeAttempts('a', { failures: 4, blockedUntilMs: 6_000_000_000_000 });
      expect(await store.readAttempts('a')).toEqual({ failures: 4, blockedUntilMs: 6_000_000_000_000 });
      expect(await store.readAttempts('b')).toEqual({ failures: 0, blockedUntilMs: 0 });
    });

    it('opens a store that is there already, with what it holds', async () => {
      const location = engine.newLocation();
      const first = await openTestStore(location);
      await first.commit([makeBatch([makeNewItem()])]);
      await first.close();
      const second = await open(location);
      await second.ping();
      expect(await second.listLeads(all)).toHaveLength(1);
    });

    it('refuses with an error that says unavailable once it is closed', async () => {
      const store = await openTestStore(engine.newLocation());
      await store.close();
      await expect(store.commit([makeBatch([makeNewItem()])])).rejects.toThrow();
    });
  });
}
