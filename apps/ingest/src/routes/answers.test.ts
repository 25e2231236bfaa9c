import { expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { makeKey } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp } from '../testing/startTestApp.js';

const MINUTE_MS = 60_000;
const OLENA = { email: 'olena@kalyna.example', phone: '+380671234567', name: 'Olena Koval' };
const campaigns = [
  { id: 'survey', widget: 'survey' as const },
  { id: 'call', widget: 'callback' as const },
];
const segments = [
  { id: 'promoters', rule: { field: 'answers.nps', min: 9 } },
  { id: 'detractors', rule: { field: 'answers.nps', max: 6 } },
  { id: 'of-taste', rule: { field: 'answers.taste', is: 'light' } },
];

onEachEngine('answers', (engine) => {
  async function open() {
    const sites = createSites([{ ...demoSite, campaigns, segments }]);
    const test = await startTestApp({ location: engine().newLocation(), sites });
    const submit = async (campaign: string, contact: object, answers: object) => {
      const at = new Date().toISOString();
      const lead = { campaign, contact, answers };
      const items = [{ key: makeKey(), type: 'lead', at, lead }];
      const body = JSON.stringify({ v: 1, site: 'demo', sentAt: at, items });
      expect(await (await test.post('/v1/envelopes', body)).json()).toMatchObject({ rejected: [] });
      await test.projectAll();
    };
    return { test, submit };
  }

  it('of a survey are read by segments, numbers as numbers', async () => {
    const { test, submit } = await open();
    await submit('survey', OLENA, { nps: 10, taste: ['light', 'dark'] });
    await submit('survey', { email: 'taras@dvir.example' }, { nps: 3, taste: ['dark'] });
    const { segments: counted } = await (await test.read('/api/segments?site=demo')).json();
    const members = (id: string) => counted.find((each: { id: string }) => each.id === id).members;
    expect([members('promoters'), members('detractors'), members('of-taste')]).toEqual([1, 1, 1]);
    const { leads } = await (await test.read('/api/leads?site=demo&segment=promoters')).json();
    expect(leads.map(({ contact }: { contact: { email: string } }) => contact.email)).toEqual([
      'olena@kalyna.example',
    ]);
    await test.stop();
  });

  it('of a request to be called plan the call for the time that was chosen', async () => {
    const { test, submit } = await open();
    const callAt = new Date(Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS + 90 * MINUTE_MS).toISOString();
    await submit('call', OLENA, { callAt });
    const { tasks } = await (await test.read('/api/tasks?site=demo')).json();
    expect(tasks).toMatchObject([{ kind: 'call', origin: 'callback', dueAt: callAt, doneAt: null }]);
    // Looking again plans nothing twice.
    await submit('survey', OLENA, { nps: 8 });
    expect((await (await test.read('/api/tasks?site=demo')).json()).tasks).toHaveLength(1);
    await test.stop();
  });
});
