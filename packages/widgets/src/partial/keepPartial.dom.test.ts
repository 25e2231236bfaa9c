import type { KeyValueStore, MagnetPort } from '@lodestone/core';
import en from '@lodestone/i18n/locales/en';
import type { Campaign } from '@lodestone/schema';
import { type FakeWidgetHostOptions, fakeWidgetHost } from '@lodestone/testkit';
import { getQueriesForElement } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { mountInline } from '../inline/mountInline.js';
import { loadAfterwards } from '../view/loadAfterwards.js';

const newsletter: Campaign = {
  id: 'newsletter',
  widget: 'subscribe',
  fields: ['email', 'name'],
  consents: [{ purpose: 'newsletter' }],
};

beforeAll(async () => {
  // What a form fetches is there before it is looked at.
  await Promise.all([
    loadAfterwards(),
    import('../form/contact.js').then((checks) => checks.createContactChecks()),
  ]);
});
afterEach(() => document.body.replaceChildren());

function createMemory(kept: Record<string, string> = {}): KeyValueStore & { kept: Record<string, string> } {
  return {
    kept,
    get: (key) => kept[key],
    set(key, value) {
      kept[key] = value;
    },
    remove(key) {
      delete kept[key];
    },
  };
}

/** A page with the form, on a device with this memory. */
async function load(
  memory: KeyValueStore | undefined,
  campaign: Partial<Campaign> = {},
  options: Partial<FakeWidgetHostOptions<typeof en>> = {},
  fallback = '',
) {
  document.body.innerHTML = `<lodestone-form campaign="newsletter">${fallback}</lodestone-form>`;
  const element = document.querySelector('lodestone-form') as HTMLElement;
  const host = fakeWidgetHost({
    ...{ messages: en, campaigns: [{ ...newsletter, ...campaign }] },
    ...(memory && { magnets: { memory } as MagnetPort }),
    ...options,
  });
  const asked = vi.spyOn(host, 'magnets');
  await mountInline(element, host);
  const root = element.shadowRoot as ShadowRoot;
  const view = getQueriesForElement(root.querySelector('.lodestone') as HTMLElement);
  const values = () =>
    Object.fromEntries(
      [...root.querySelectorAll<HTMLInputElement>('.fields .input')].map(({ name, value }) => [name, value]),
    );
  // Unless the form keeps nothing, it asks for the memory once it is drawn, and looks into it right after.
  if (!campaign.isKiosk) await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await Promise.allSettled(asked.mock.results.map(({ value }) => value));
  const [email, name] = view.getAllByRole<HTMLInputElement>('textbox');
  return { host, view, values, email, name, visitor: userEvent.setup() };
}

test('what was typed is there after a reload, the box is not ticked, and it is erased once it was sent', async () => {
  const memory = createMemory();
  const before = await load(memory);
  expect(memory.kept).toEqual({});
  await before.visitor.type(before.email as Element, 'olena@kalyna.example');
  await before.visitor.click(before.view.getByRole('checkbox'));
  expect(memory.kept).toEqual({ 'partial:newsletter': '{"values":{"email":"olena@kalyna.example"}}' });

  const { view, values, visitor, host, name } = await load(memory);
  await vi.waitFor(() => expect(values()).toEqual({ email: 'olena@kalyna.example', name: '' }));
  expect((view.getByRole('checkbox') as HTMLInputElement).checked).toBe(false);
  await visitor.type(name as Element, 'Olena{Enter}');
  await view.findByRole('heading', { name: 'Thank you' });
  expect(host.submissions).toMatchObject([{ contact: { email: 'olena@kalyna.example', name: 'Olena' } }]);
  expect(memory.kept).toEqual({});
});

test('what was taken out again is not kept', async () => {
  const memory = createMemory();
  const { email, visitor } = await load(memory);
  await visitor.type(email as Element, 'o');
  expect(memory.kept).toHaveProperty('partial:newsletter');
  await visitor.keyboard('{Backspace}');
  expect(memory.kept).toEqual({});
});

test('what was typed on this page stands before what was kept, and nothing is filled that is no text', async () => {
  const values = { email: 'old@kalyna.example', name: 7, phone: '+380445550123' };
  const memory = createMemory({ 'partial:newsletter': JSON.stringify({ values }) });
  const fallback = '<form><input name="email" value="new@kalyna.example"></form>';
  const page = await load(memory, {}, {}, fallback);
  await vi.waitFor(() => expect(memory.kept['partial:newsletter']).toContain('new@kalyna.example'));
  expect(page.values()).toEqual({ email: 'new@kalyna.example', name: '' });
  expect(memory.kept['partial:newsletter']).not.toContain('old@');
});

test.each(['null', '7', '{', '{"values":null}', '[]'])('what is kept may be anything: %s', async (text) => {
  const { values, email, visitor } = await load(createMemory({ 'partial:newsletter': text }));
  expect(values()).toEqual({ email: '', name: '' });
  await visitor.type(email as Element, 'o');
  expect(values()).toEqual({ email: 'o', name: '' });
});

test('a form that many people fill in turn keeps nothing, and gives nobody what is kept', async () => {
  const memory = createMemory();
  const { email, visitor } = await load(memory, { isKiosk: true });
  await visitor.type(email as Element, 'olena@kalyna.example');
  expect(memory.kept).toEqual({});
});

test('a form works where the part that keeps cannot be loaded', async () => {
  const { view, email, visitor } = await load(undefined);
  await visitor.type(email as Element, 'olena@kalyna.example{Enter}');
  expect(await view.findByRole('heading', { name: 'Thank you' })).toBeTruthy();
});
