import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { inspectLead } from '../people/inspectLead.js';
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
});
