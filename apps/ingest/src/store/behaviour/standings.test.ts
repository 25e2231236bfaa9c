import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { demo, MINUTE_MS, makeSignal, makeVisit, projectAll, START_MS } from '../../testing/behaviour.js';
import { makeKey, makeNewItem, makeNewLead } from '../../testing/builders.js';
import { onEachEngine } from '../../testing/onEachEngine.js';
import { openTestEngine } from '../../testing/openTestEngine.js';
import { openTestStore } from '../../testing/storeEngines.js';
import type { Engine } from '../Engine.js';
import type { ItemBatch, NewItem } from '../Store.js';

const DAY_MS = 86_400_000;
const isLong = Boolean(process.env.LODESTONE_LONG);

onEachEngine('standings', (engine) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function open() {
    const location = engine().newLocation();
    const clock = { nowMs: START_MS + 60 * MINUTE_MS };
    const store = await openTestStore(location, () => clock.nowMs);
    const tables = await openTestEngine(location);
    closing.push(
      () => store.close(),
      () => tables.close(),
    );
    return { store, tables, clock };
  }

  const rowsOf = async ({ reader }: Engine, table: string) =>
    (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(reader)).rows;

  const anna = 'visitor-anna-0001';

  const lead = (minute: number, email: string, campaign = 'ebook', phone?: string): NewItem =>
    makeNewItem({
      at: new Date(START_MS + minute * MINUTE_MS).toISOString(),
      lead: makeNewLead({ campaign, contact: { email, ...(phone && { phone, name: 'Anna Koval' }) } }),
    });

  const identity = (minute: number, email: string): NewItem =>
    makeNewItem({
      type: 'identity',
      lead: undefined,
      at: new Date(START_MS + minute * MINUTE_MS).toISOString(),
      event: { name: '', props: { email } },
    });

  const hotSignals = () => [
    makeSignal('visit_start', 0, { source: 'ad', device: 'phone' }),
    ...[1, 2, 3].map((minute) => makeSignal('price_view', minute, { path: '/price' })),
    makeSignal('checkout_step', 4, { step: 1 }),
    makeSignal('checkout_step', 5, { step: 2 }),
    makeSignal('cart_updated', 5, { value: 100, currency: 'UAH', items: 1 }),
    makeSignal('conversion_click', 6, { id: 'buy' }),
  ];

  it('of a visitor go from cold to hot, are kept with what brought them, and cool down by themselves', async () => {
    const { store, tables, clock } = await open();
    clock.nowMs = START_MS + 7 * MINUTE_MS;
    await store.commit([makeVisit(anna, [makeSignal('page_view', 0)])]);
    await projectAll(store);
    expect(await rowsOf(tables, 'standings')).toMatchObject([
      {
        subject: `v:${anna}`,
        temperature: 'cold',
        funnel: 'awareness',
        lifecycle: 'visitor',
        qualification: '',
      },
    ]);
    await store.commit([makeVisit(anna, hotSignals())]);
    await projectAll(store);
    const [hot] = await rowsOf(tables, 'standings');
    expect(hot).toMatchObject({ temperature: 'hot', funnel: 'intent', source: 'ad', device: 'phone' });
    expect(hot?.due_at_ms).toBeGreaterThan(clock.nowMs);
    for (let day = 0; day < 120; day += 1) {
      clock.nowMs += DAY_MS;
      await projectAll(store);
    }
    expect(await rowsOf(tables, 'standings')).toMatchObject([{ temperature: 'cold', due_at_ms: null }]);
    const changes = (await rowsOf(tables, 'stage_changes'))
      .filter(({ axis }) => axis === 'temperature')
      .map(({ from_stage, to_stage, why }) => `${from_stage} ${to_stage} ${why}`);
    expect(changes).toEqual(['cold hot signal checkout_step', 'hot warm decay', 'warm cold decay']);
  });

  it('make nobody a member of a segment of whom only a robot told', async () => {
    const { store, tables } = await open();
    const segments = [{ id: 'reachable', rule: { field: 'contact.email', exists: true as const } }];
    const spam = makeNewItem({
      at: new Date(START_MS).toISOString(),
      lead: makeNewLead({
        contact: { email: 'anna@kalyna.example' },
        judgement: { verdict: 'not-a-lead', reasons: ['bot'], fields: {} },
      }),
    });
    await store.commit([
      makeVisit(anna, [spam], { mark: 'bot' }),
      makeVisit('visitor-boris-001', [lead(1, 'boris@kalyna.example')]),
    ]);
    await projectAll(store, 1_000, [{ ...demo, segments }]);
    expect(await rowsOf(tables, 'standings')).toHaveLength(2);
    const members = await rowsOf(tables, 'segment_members');
    const [, boris] = await store.listLeads({ limit: 2, order: 'asc' });
    expect(members.filter(({ segment }) => segment === 'reachable')).toMatchObject([
      { subject: `p:${boris?.person}` },
    ]);
  });

  it('are nobody’s while it is not known who gave a lead', async () => {
    const { store, tables } = await open();
    await store.commit([makeVisit(anna, [makeSignal('page_view', 0)])]);
    await store.commit([makeVisit(anna, [lead(1, 'anna@kalyna.example')])]);
    while ((await store.projectBehaviour([demo], 100)) !== 0);
    expect(await rowsOf(tables, 'standings')).toMatchObject([{ subject: `v:${anna}`, lifecycle: 'visitor' }]);
    expect(await rowsOf(tables, 'lead_subjects')).toEqual([]);
    await projectAll(store);
    expect(await rowsOf(tables, 'standings')).toMatchObject([{ lifecycle: 'iql' }]);
  });

  it('remember how far somebody came when two people turn out to be one', async () => {
    const { store, tables, clock } = await open();
    const phone = '+380671234567';
    await store.commit([makeVisit(undefined, [lead(0, 'anna@kalyna.example', 'ebook', phone)])]);
    await store.commit([
      makeVisit(anna, [
        makeSignal('visit_start', 0, { source: 'ad', device: 'phone' }),
        ...[1, 2, 3].map((minute) => makeSignal('price_view', minute, { path: '/price' })),
      ]),
      makeVisit(anna, [lead(4, 'boris@kalyna.example', 'webinar')]),
    ]);
    await projectAll(store);
    const stages = async () =>
      (await rowsOf(tables, 'standings'))
        .map(({ lifecycle, qualification }) => [lifecycle, qualification])
        .sort();
    expect(await stages()).toEqual([
      ['iql', 'iql'],
      ['mql', 'mql'],
    ]);
    clock.nowMs += 90 * DAY_MS;
    await projectAll(store);
    expect(await stages()).toEqual([
      ['iql', 'iql'],
      ['mql', ''],
    ]);
    const minute = 90 * 24 * 60;
    await store.commit([makeVisit(undefined, [lead(minute, 'boris@kalyna.example', 'webinar', phone)])]);
    await projectAll(store);
    expect(await stages()).toEqual([['mql', 'iql']]);
  });

  it('fall back, and say so, when a deed turns out to be another person’s', async () => {
    const { store, tables } = await open();
    await store.commit([
      makeVisit(anna, [lead(0, 'anna@kalyna.example', 'webinar')]),
      makeVisit(anna, [makeSignal('checkout_step', 10, { step: 1 })]),
    ]);
    await projectAll(store);
    expect(await rowsOf(tables, 'standings')).toMatchObject([{ lifecycle: 'sql', qualification: 'sql' }]);
    await store.commit([makeVisit(anna, [lead(5, 'boris@kalyna.example', 'webinar')])]);
    await projectAll(store);
    const [first, second] = await store.listLeads({ limit: 2, order: 'asc' });
    const stages = (await rowsOf(tables, 'standings')).map(({ subject, lifecycle }) => [subject, lifecycle]);
    expect(new Map(stages as [string, string][])).toEqual(
      new Map([
        [`p:${first?.person}`, 'subscriber'],
        [`p:${second?.person}`, 'sql'],
      ]),
    );
    const log = (await rowsOf(tables, 'stage_changes')).filter(
      ({ subject, axis }) => subject === `p:${first?.person}` && axis === 'lifecycle',
    );
    expect(log.map(({ from_stage, to_stage, why }) => `${from_stage} ${to_stage} ${why}`).sort()).toEqual([
      'sql subscriber history',
      'visitor sql rule facts',
    ]);
  });

  it.each(['withdrawn', 'purged'])('keep how far somebody came when what proved it is %s', async (how) => {
    const { store, tables, clock } = await open();
    await store.commit([
      makeVisit(anna, [makeSignal('checkout_step', 1, { step: 1 })]),
      makeVisit(anna, [lead(2, 'anna@kalyna.example', 'webinar')]),
    ]);
    await projectAll(store);
    if (how === 'withdrawn') {
      const props = { functional: false, analytics: false, marketing: false };
      const at = new Date(START_MS + 3 * MINUTE_MS).toISOString();
      const refusal = makeNewItem({ type: 'consent', lead: undefined, at, event: { name: '', props } });
      await store.commit([makeVisit(anna, [refusal])]);
    } else while (await store.purgeEvents(clock.nowMs));
    await projectAll(store);
    const [before] = await rowsOf(tables, 'standings');
    expect(before).toMatchObject({ lifecycle: 'sql', qualification: '', score: expect.any(Number) });
    await store.rebuildBehaviour();
    await projectAll(store);
    expect(await rowsOf(tables, 'standings')).toEqual([before]);
  });

  it('go over to the person when a visitor makes himself known, with a call planned once', async () => {
    const { store, tables, clock } = await open();
    clock.nowMs = START_MS + 10 * MINUTE_MS;
    await store.commit([makeVisit(anna, hotSignals())]);
    await projectAll(store);
    await store.commit([makeVisit(anna, [lead(8, 'anna@kalyna.example', 'ebook', '+380671234567')])]);
    await projectAll(store);
    const [first] = await store.listLeads({ limit: 1, order: 'asc' });
    expect(await rowsOf(tables, 'standings')).toMatchObject([
      { subject: `p:${first?.person}`, temperature: 'hot', qualification: 'sql', lifecycle: 'sql' },
    ]);
    const subjects = new Set((await rowsOf(tables, 'stage_changes')).map(({ subject }) => subject));
    expect([...subjects]).toEqual([`p:${first?.person}`]);
    const axes = (await rowsOf(tables, 'stage_changes')).map(
      ({ axis, from_stage }) => `${axis} ${from_stage}`,
    );
    // He goes on from where the visitor stood: nothing is said twice.
    expect(axes.sort()).toEqual([...new Set(axes)].sort());
    expect(axes).toContain('temperature cold');
    expect(await rowsOf(tables, 'tasks')).toMatchObject([
      { kind: 'call', lead_id: first?.id, done_at_ms: null },
    ]);
    // Another submission, a merge, a look without news: no second task of the kind.
    await store.commit([makeVisit(undefined, [lead(9, 'anna@kalyna.example', 'ebook', '+380671234567')])]);
    await projectAll(store);
    await store.rebuildBehaviour();
    await projectAll(store);
    expect(await rowsOf(tables, 'tasks')).toHaveLength(1);
    await store.commit([makeVisit(undefined, [lead(9, 'anna@kalyna.example', 'callback', '+380671234567')])]);
    await projectAll(store);
    expect((await rowsOf(tables, 'tasks')).map(({ origin }) => String(origin).split(':')[0]).sort()).toEqual([
      'callback',
      'hot',
    ]);
  });

  it('give each of two people on one device his own, and what was before the first to the first', async () => {
    const { store, tables } = await open();
    await store.commit([
      makeVisit(anna, [makeSignal('price_view', 1)]),
      makeVisit(anna, [identity(2, 'anna@kalyna.example')]),
      makeVisit(anna, [makeSignal('price_view', 3), makeSignal('price_view', 4)]),
      makeVisit(anna, [lead(5, 'boris@kalyna.example')]),
      makeVisit(anna, [makeSignal('contact_copied', 6)]),
      // Who did the same alone, on a device of his own.
      makeVisit('visitor-carl-00001', [lead(5, 'carl@kalyna.example')]),
      makeVisit('visitor-carl-00001', [makeSignal('contact_copied', 6)]),
    ]);
    await projectAll(store);
    const standings = await rowsOf(tables, 'standings');
    const [boris, carl] = await store.listLeads({ limit: 2, order: 'asc' });
    const scores = new Map(standings.map(({ subject, score }) => [subject, Number(score)]));
    expect(standings).toHaveLength(3);
    expect(scores.get(`p:${boris?.person}`)).toBeCloseTo(scores.get(`p:${carl?.person}`) ?? 0, 9);
    const [first] = [...scores].filter(([subject]) => String(subject).startsWith('p:i-'));
    // Three views of the price, the first of them before she said who she is.
    expect(first?.[1]).toBeGreaterThan(17);
  });

  /** Everything that is projected, without what names leads, and without what says when it was looked. */
  async function projected(tables: Engine) {
    const leads = await tables.reader.selectFrom('leads').select(['id', 'key']).execute();
    const all: Record<string, unknown[]> = {};
    for (const table of [
      'standings',
      'lead_subjects',
      'segment_members',
      'visits',
      'visit_campaigns',
      'visitors',
    ])
      all[table] = (await rowsOf(tables, table))
        .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort())))
        .map((text) => leads.reduce((known, { id, key }) => known.replaceAll(id, `lead ${key}`), text))
        .sort();
    return all;
  }

  /** As the person's id is that of his first lead, people are compared by the mailboxes of their identities. */
  async function byMailbox(tables: Engine) {
    const identities = await tables.reader.selectFrom('identities').selectAll().execute();
    const nameOf = new Map<string, string>();
    for (const person of new Set(identities.map(({ person_id }) => person_id)))
      nameOf.set(
        person,
        identities
          .filter(({ person_id }) => person_id === person)
          .map(({ mailbox, phone }) => `${mailbox}${phone}`)
          .sort()
          .join('+'),
      );
    const standings = await tables.reader.selectFrom('standings').selectAll().execute();
    return standings
      .map(({ subject, score, temperature, lifecycle, funnel, last_at_ms }) => [
        subject.startsWith('p:') ? (nameOf.get(subject.slice(2)) ?? subject) : subject,
        ...[Math.round(score * 1e6) / 1e6, temperature, lifecycle, funnel, last_at_ms],
      ])
      .map((row) => JSON.stringify(row))
      .sort();
  }

  it(
    'are the same whatever came first, duplicates and later merges included, and never of another person',
    async () => {
      const emails = ['anna@kalyna.example', 'boris@kalyna.example'];
      const visitors = [anna, 'visitor-boris-001'];
      const step = fc.record({
        visitor: fc.constantFrom(...visitors, undefined),
        minute: fc.nat(50),
        what: fc.constantFrom('price_view', 'checkout_step', 'rage_click', 'identity', 'lead', 'phone'),
        email: fc.constantFrom(...emails),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 2, maxLength: 10 }),
          fc.infiniteStream(fc.nat(1_000)),
          async (steps, chance) => {
            const batches: ItemBatch[] = steps.map(({ visitor, minute, what, email }) => {
              if (what === 'identity') return makeVisit(visitor, [identity(minute, email)]);
              // The number joins whoever gives it under one name.
              if (what === 'phone')
                return makeVisit(visitor, [lead(minute, email, 'ebook', '+380671234567')]);
              if (what === 'lead') return makeVisit(visitor, [lead(minute, email)]);
              return makeVisit(visitor, [{ ...makeSignal(what, minute), key: makeKey() }]);
            });
            const one = await open();
            const other = await open();
            await one.store.commit(batches);
            await projectAll(one.store);
            const shuffled = [...batches, ...batches.slice(0, 2)]
              .map((batch) => [chance.next().value as number, batch] as const)
              .sort(([a], [b]) => a - b)
              .map(([, batch]) => batch);
            for (const batch of shuffled) {
              await other.store.commit([batch]);
              if (((chance.next().value as number) & 1) === 1) await projectAll(other.store, 2);
            }
            await projectAll(other.store);
            expect(await byMailbox(other.tables)).toEqual(await byMailbox(one.tables));
            await expectOwners(other.tables, steps, batches);
            const before = await projected(other.tables);
            await sql`update standings set score = -1, temperature = 'hot'`.execute(other.tables.writer);
            await sql`delete from segment_members`.execute(other.tables.writer);
            await sql`update lead_subjects set visitor = ''`.execute(other.tables.writer);
            await other.store.rebuildBehaviour();
            await projectAll(other.store);
            expect(await projected(other.tables)).toEqual(before);
            for (const close of closing.splice(0)) await close();
          },
        ),
        { numRuns: isLong ? 100 : 5 },
      );
    },
    isLong ? 900_000 : 120_000,
  );

  /** Each lead is of the person with its own mailbox. */
  async function expectOwners(
    tables: Engine,
    steps: readonly { email: string; what: string }[],
    batches: readonly ItemBatch[],
  ): Promise<void> {
    for (const [place, { email, what }] of steps.entries()) {
      if (what !== 'lead' && what !== 'phone') continue;
      const key = batches[place]?.items[0]?.key ?? '';
      const owner = await tables.reader
        .selectFrom('leads')
        .innerJoin('lead_subjects', 'lead_subjects.lead_id', 'leads.id')
        .select('subject')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      const mailboxes = await tables.reader
        .selectFrom('identities')
        .select('mailbox')
        .where('person_id', '=', owner.subject.slice(2))
        .execute();
      expect(mailboxes.map(({ mailbox }) => mailbox)).toContain(email);
    }
  }
});
