import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const PATH = '/v1/forms/demo/newsletter';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test.stop());

type Fields = Record<string, string>;
const good: Fields = { email: 'taras@kalyna.example', name: 'Тарас', 'consent[newsletter]': 'yes' };
const send = (fields: Fields, headers: Record<string, string> = {}, path = PATH) =>
  test.post(path, new URLSearchParams(fields).toString(), { ...FORM, ...headers });

it('stores a lead and sends the visitor to the page that thanks', async () => {
  const referer = 'http://localhost:3000/uk/?utm_source=x#form';
  const fields = {
    ...good,
    locale: 'uk',
    'answers[role]': 'cto',
    'consent-text[newsletter]': 'Новини поштою.',
  };
  const response = await send(fields, { referer });
  expect(response.status).toBe(303);
  const location = response.headers.get('location') ?? '';
  expect(location).toBe('/v1/thanks/demo/newsletter?locale=uk');
  const [lead] = await test.leads();
  expect(lead).toMatchObject({
    via: 'form',
    channel: 'form',
    locale: 'uk',
    campaign: 'newsletter',
    contact: { email: 'taras@kalyna.example', name: 'Тарас' },
    answers: { role: 'cto' },
    consents: [{ purpose: 'newsletter', granted: true, text: 'Новини поштою.', locale: 'uk' }],
    page: { url: 'http://localhost:3000/uk/' },
  });
  const thanks = await test.app.request(location, { headers: { referer } });
  const page = await thanks.text();
  expect(thanks.status).toBe(200);
  expect(page).toContain('<html lang="uk" dir="ltr">');
  expect(page).toContain('Залишився один крок');
  expect(page).toContain('href="http://localhost:3000/uk/"');
});

it('takes multipart forms, and answers with several values', async () => {
  const body = new FormData();
  body.set('phone', '+380 44 123 45 67');
  body.append('answers[day]', 'mon');
  body.append('answers[day]', 'sun');
  body.set('file', new Blob(['x']), 'x.txt');
  const response = await test.app.request('/v1/forms/shop/callback', { method: 'POST', body });
  expect(response.status).toBe(303);
  expect(await test.leads()).toMatchObject([
    { contact: { phone: '+380 44 123 45 67' }, answers: { day: ['mon', 'sun'] } },
  ]);
});

it('makes one lead of a form that is posted again within ten minutes, over a window’s edge too', async () => {
  await Promise.all([send(good), send(good)]);
  test.advance(9 * 60_000);
  expect((await send(good)).status).toBe(303);
  expect(await test.leads()).toHaveLength(1);
  await send({ ...good, name: 'Інший' });
  expect(await test.leads()).toHaveLength(2);
  test.advance(60 * 60_000);
  await send(good);
  expect(await test.leads()).toHaveLength(3);
});

it('keeps a corrected form that comes under the key of the first', async () => {
  const key = '01890000-0000-7000-8000-000000000001';
  await send({ ...good, key });
  await send({ ...good, key });
  await send({ ...good, key, email: 'corrected@kalyna.example' });
  await send({ ...good, key, email: 'corrected@kalyna.example' });
  const leads = await test.leads();
  expect(leads).toHaveLength(2);
  expect(leads).toMatchObject([{ key }, { contact: { email: 'corrected@kalyna.example' } }]);
});

it('shows an unusable form again with all that was typed, in the visitor’s language', async () => {
  const fields = { email: 'taras@', name: '"><script>x</script>', 'answers[a"b]': '<i>' };
  const response = await send(fields, { 'accept-language': 'de, fa-IR;q=0.9, en;q=0.5' });
  expect(response.status).toBe(422);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await response.text();
  expect(page).toContain('<html lang="fa" dir="rtl">');
  expect(page).toContain('value="taras@" aria-invalid="true"');
  expect(page).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;');
  expect(page).not.toContain('<script>x');
  expect(page).not.toContain('<i>');
  expect(page).toContain('برای ادامه این خانه را علامت بزنید.');
  expect(await test.leads()).toEqual([]);
});

it('asks for a required consent, and for nothing else when the contact is usable', async () => {
  const page = await (await send({ email: good.email ?? '' })).text();
  expect(page).toContain('Tick this box to go on.');
  expect(page).not.toContain('Enter an email address');
  expect((await send({ email: good.email ?? '' }, {}, '/v1/forms/demo/unknown')).status).toBe(303);
});

it('says which text is too long', async () => {
  const response = await send({ ...good, name: 'я'.repeat(513) });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('id="name-error"');
});

it('refuses foreign origins, unknown sites, other types and large bodies', async () => {
  const codeOf = async (response: Response) => [response.status, (await response.json()).code];
  expect(await codeOf(await send(good, { origin: 'https://evil.example' }))).toEqual([
    403,
    'intake/origin-not-allowed',
  ]);
  expect(await codeOf(await send(good, { origin: 'null' }))).toEqual([403, 'intake/origin-not-allowed']);
  expect(await codeOf(await send(good, {}, '/v1/forms/nobody/x'))).toEqual([404, 'intake/unknown-site']);
  expect(await codeOf(await send(good, { 'content-type': 'text/plain' }))).toEqual([
    415,
    'intake/unsupported-type',
  ]);
  expect(await codeOf(await send({ message: 'x'.repeat(70_000) }))).toEqual([413, 'intake/too-large']);
  expect(await codeOf(await test.post(PATH, 'x', { 'content-type': 'multipart/form-data' }))).toEqual([
    400,
    'intake/invalid-form',
  ]);
  const long = { ...good, 'answers[a]': 'x'.repeat(5_000) };
  expect(await codeOf(await send(long))).toEqual([422, 'intake/invalid-form']);
  expect(await test.leads()).toEqual([]);
});
