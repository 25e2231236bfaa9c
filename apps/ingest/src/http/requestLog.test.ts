import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreUnavailableError } from '../store/Store.js';
import { makeEnvelope, makeLeadItem } from '../testing/builders.js';
import { PASSWORD, startTestApp, type TestApp, TOKEN } from '../testing/startTestApp.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({
    qualify: ({ email }) => {
      throw new Error(`cannot judge ${email}`);
    },
  });
});
afterEach(() => test.stop());

it('writes what happened and nothing personal, in a run of everything', async () => {
  const contact = { email: 'secret.person@kalyna.example', phone: '+380441234567', name: 'Соломія Таємна' };
  const item = makeLeadItem({ contact });
  const envelope = JSON.stringify(makeEnvelope([item]));
  const text = { 'content-type': 'text/plain' };
  await test.post('/v1/envelopes', envelope, text);
  await test.post('/v1/envelopes', envelope.replace('{"v":1', `{"v":"${contact.email}"`), text);
  await test.post(
    '/v1/forms/demo/newsletter',
    new URLSearchParams({ ...contact, 'consent[newsletter]': 'yes' }),
  );
  await test.post('/v1/forms/demo/newsletter', new URLSearchParams({ name: contact.name }));
  await test.app.request(`/search/${contact.email}?q=${contact.phone}`);
  await test.read(`/api/leads?site=${contact.email}`);
  await test.post('/api/session', JSON.stringify({ password: PASSWORD }), { origin: 'http://localhost' });
  const { store } = test;
  const { commit } = store;
  // PostgreSQL quotes values in its messages.
  const cause = Object.assign(new Error(`Key (email)=(${contact.email}) exists`), { code: '23505' });
  store.commit = () => Promise.reject(new StoreUnavailableError('23505', { cause }));
  await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([makeLeadItem({ contact })])), text);
  store.commit = () => Promise.reject(new TypeError(`no ${contact.email}`));
  await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([makeLeadItem({ contact })])), text);
  store.commit = commit;

  const logged = test.logged();
  expect(logged).toContain('"route":"/v1/envelopes"');
  expect(logged).toContain('"route":"/v1/forms/:site/:campaign"');
  expect(logged).toContain('"status":503');
  expect(logged).toContain('"code":"23505"');
  expect(logged).toContain('judging failed');
  for (const secret of ['secret.person', 'kalyna', '380441234567', 'Таємна', PASSWORD, TOKEN, '127.0.0.1'])
    expect(logged).not.toContain(secret);
  for (const line of logged.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('time');
});

it('gives each answer the id of its line', async () => {
  const response = await test.app.request('/healthz');
  expect(test.logged()).toContain(response.headers.get('x-request-id'));
});
