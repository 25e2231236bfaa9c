import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { inspectLead } from '../people/inspectLead.js';
import { projectAll } from '../testing/behaviour.js';
import { makeBatch, makeNewItem, makeNewLead } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { openTestStore } from '../testing/storeEngines.js';
import { migrationProvider } from './migrations.js';
import { toLeadRow } from './rows.js';

onEachEngine('a database of an older version', (engine) => {
  it('keeps its leads, gives them marks and people, and takes new ones', async () => {
    const location = engine().newLocation();
    const { writer, close } = await openTestEngine(location);
    const { error } = await new Migrator({ db: writer, provider: migrationProvider }).migrateTo('0003-jobs');
    expect(error).toBeUndefined();
    const batch = makeBatch([]);
    const emails = ['Olena+old@gmail.com', 'o.lena@gmail.com', 'ivan@kalyna.example'];
    for (const [place, email] of emails.entries()) {
      const item = makeNewItem({ lead: makeNewLead({ contact: { email } }) });
      if (!item.lead) throw new Error('no lead');
      const row = toLeadRow(`0199b0c0-0000-7000-8000-00000000000${place}`, batch, item, item.lead);
      await sql`insert into leads (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
        values (${sql.join(Object.values(row))})`.execute(writer);
    }
    await close();

    const store = await openTestStore(location);
    await store.commit([
      makeBatch([makeNewItem({ lead: makeNewLead({ contact: { email: 'olena@gmail.com' } }) })]),
    ]);
    expect(await store.projectNext(inspectLead, 100)).toBe(4);
    const leads = await store.listLeads({ limit: 10, order: 'asc' });
    const [first, , ivan] = leads.map(({ id }) => id);
    expect(leads.map(({ person }) => person)).toEqual([first, first, ivan, first]);
    expect(leads.every(({ checks }) => checks?.email)).toBe(true);
    await store.close();
    // Once more, as at every start.
    await (await openTestStore(location)).close();
  });

  it('keeps its events, and makes of its leads what they mean for a visitor', async () => {
    const location = engine().newLocation();
    const { writer, close } = await openTestEngine(location);
    await new Migrator({ db: writer, provider: migrationProvider }).migrateTo('0005-people');
    const visitor = 'visitor-anna-0001';
    const items = [
      { key: 'signal-key-000001', type: 'signal', name: 'page_view', props: { path: '/a\0b', n: 1.5 } },
      { key: 'identity-key-0001', type: 'identity', lead: { contact: { email: 'anna@kalyna.example' } } },
      { key: 'consent-key-00001', type: 'consent', props: { analytics: true } },
    ];
    for (const item of items) {
      const body = JSON.stringify({
        at: '2026-03-01T10:00:00.250Z',
        sentAt: '2026-03-01T10:00:01Z',
        visitor,
        item,
      });
      const at = Date.parse('2026-03-01T10:00:00.250Z');
      await sql`insert into events (site, key, type, at_ms, received_at_ms, body)
        values ('demo', ${item.key}, ${item.type}, ${at}, ${at + 900}, ${body})`.execute(writer);
    }
    const batch = makeBatch([], { visitor });
    for (const place of [0, 1]) {
      const item = makeNewItem({ at: '2026-03-01T10:00:00.500Z' });
      if (!item.lead) throw new Error('no lead');
      const id = `0199b0c0-0000-7000-8000-00000000000${place}`;
      const row = toLeadRow(id, place === 0 ? batch : makeBatch([]), item, item.lead);
      await sql`insert into leads (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
        values (${sql.join(Object.values(row))})`.execute(writer);
      await sql`insert into identities values (${id}, 'demo', ${id}, 0, '', '', ${id})`.execute(writer);
      await sql`insert into lead_facts (lead_id, identity_id, marks, revision) values (${id}, ${id}, '', 1)`.execute(
        writer,
      );
    }
    await sql`update cursors set position = '0199b0c0-0000-7000-8000-000000000001'`.execute(writer);
    await close();

    const store = await openTestStore(location);
    const tables = await openTestEngine(location);
    const events = await tables.reader.selectFrom('events').selectAll().orderBy('seq').execute();
    expect(events.map(({ type, name, props }) => [type, name, JSON.parse(props)])).toEqual([
      ['consent', '', { analytics: true }],
      ['identity', '', { email: 'anna@kalyna.example' }],
      ['signal', 'page_view', { path: '/a\0b', n: 1.5 }],
      ['lead', 'form_submit', { campaign: 'newsletter' }],
      ['lead', 'form_submit', { campaign: 'newsletter' }],
    ]);
    const lonely = 'l:0199b0c0-0000-7000-8000-000000000001';
    expect(events.map((event) => event.visitor)).toEqual([visitor, visitor, visitor, visitor, lonely]);
    expect(events[0]).toMatchObject({
      client_at_ms: Date.parse('2026-03-01T10:00:00.250Z'),
      sent_at_ms: Date.parse('2026-03-01T10:00:01Z'),
    });
    const before = await tables.reader.selectFrom('identifications').selectAll().orderBy('visitor').execute();
    expect(before.map(({ visitor, identity_id }) => [visitor, identity_id.at(-1)])).toEqual([
      [lonely, '1'],
      [visitor, '0'],
    ]);
    // The `identity` item was read by nobody before.
    await projectAll(store);
    expect(await tables.reader.selectFrom('identifications').selectAll().execute()).toHaveLength(3);
    expect(await tables.reader.selectFrom('visits').selectAll().execute()).toHaveLength(2);
    await tables.close();
    await store.close();
  });
});
