import type { MagnetPort } from '@lodestone/core';
import en from '@lodestone/i18n/locales/en';
import moreEn from '@lodestone/i18n/locales/more/en';
import type { Campaign } from '@lodestone/schema';
import { fakeWidgetHost } from '@lodestone/testkit';
import { getQueriesForElement } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { combineBodies } from '../body/combineBodies.js';
import { mountInline } from '../inline/mountInline.js';
import { createStepsBody } from '../steps/createStepsBody.js';
import { loadAfterwards } from '../view/loadAfterwards.js';
import { createPrefillBody } from './createPrefillBody.js';
import type { Prefilled } from './Prefilled.js';
import { prefillTexts } from './prefillTexts.js';

const newsletter: Campaign = {
  id: 'newsletter',
  widget: 'subscribe',
  fields: ['email', 'name'],
  consents: [{ purpose: 'newsletter' }],
};
const CONTACT = { email: 'olena@kalyna.example', name: 'Olena Koval', phone: '+380445550123' };
const CLEAR = 'Not you? Clear it';

beforeAll(async () => {
  // What a form fetches is there before it is looked at.
  await Promise.all([
    loadAfterwards(),
    import('../form/contact.js').then((checks) => checks.createContactChecks()),
  ]);
});
afterEach(() => document.body.replaceChildren());

/** What a letter told; `isForgotten` once it was somebody else. */
function createKnown(contact: ReturnType<Prefilled['contact']> = CONTACT) {
  const listeners = new Set<() => void>();
  const state = { isForgotten: false, listeners };
  const known: Prefilled = {
    contact: () => (state.isForgotten ? {} : contact),
    forget() {
      state.isForgotten = true;
      for (const listener of listeners) listener();
    },
    onForget(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { known, state };
}

async function mount(
  campaign: Partial<Campaign> = {},
  known = createKnown().known,
  fallback = '',
  kept?: string,
) {
  const element = document.createElement('lodestone-form');
  element.setAttribute('campaign', 'newsletter');
  element.innerHTML = fallback;
  document.body.append(element);
  const host = fakeWidgetHost({ messages: en, campaigns: [{ ...newsletter, ...campaign }] });
  const memory = {
    get: (key: string) => (key.startsWith('partial:') ? kept : undefined),
    set: () => undefined,
    remove: () => undefined,
  };
  const own = createPrefillBody(known);
  const handle = await mountInline(element, host, async () => ({
    create: campaign.steps ? combineBodies([createStepsBody, own]) : own,
    messages: { ...moreEn, ...prefillTexts('en') },
    magnets: { memory, serverNowMs: () => 0 } as unknown as MagnetPort,
  }));
  const root = element.shadowRoot as ShadowRoot;
  const view = getQueriesForElement(root.querySelector('.lodestone') as HTMLElement);
  const values = () =>
    Object.fromEntries(
      [...root.querySelectorAll<HTMLInputElement>('.fields .input')].map(({ name, value }) => [name, value]),
    );
  return { host, handle, view, values, visitor: userEvent.setup() };
}

test('fills in what the form asks for and ticks nothing, and the form has not begun', async () => {
  const { host, view, values } = await mount();
  expect(values()).toEqual({ email: CONTACT.email, name: CONTACT.name });
  expect(view.getByText('Filled in for Olena Koval.')).toBeTruthy();
  expect((view.getByRole('checkbox') as HTMLInputElement).checked).toBe(false);
  expect(host.calls).toEqual({ prepare: 0, makeKey: 0 });
  expect(host.events.map(({ name }) => name)).not.toContain('start');
});

test('sends it as it stands, and says that nobody had to type', async () => {
  const { host, view, visitor } = await mount();
  await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
  await view.findByRole('heading', { name: 'Thank you' });
  expect(host.submissions).toMatchObject([
    { contact: { email: CONTACT.email, name: CONTACT.name }, signals: { autofill: true } },
  ]);
  expect(host.submissions[0]?.contact).not.toHaveProperty('phone');
});

test('leaves what was typed before the widget came', async () => {
  const fallback = '<form><input name="name" value="Somebody Else"></form>';
  const { values, view, visitor } = await mount({}, createKnown().known, fallback);
  expect(values()).toEqual({ email: CONTACT.email, name: 'Somebody Else' });
  // For whom it was filled in: what of the letter still stands there.
  expect(view.getByText('Filled in for olena@kalyna.example.')).toBeTruthy();
  await visitor.click(view.getByRole('button', { name: CLEAR }));
  expect(values()).toEqual({ email: '', name: 'Somebody Else' });
});

test('is emptied by one press in every form, with the focus in the first field, and in those that come later', async () => {
  const { known, state } = createKnown();
  const [first, second] = [await mount({}, known), await mount({}, known)];
  await first.visitor.click(first.view.getByRole('button', { name: CLEAR }));
  for (const { values, view } of [first, second]) {
    expect(values()).toEqual({ email: '', name: '' });
    expect(view.queryByRole('button', { name: CLEAR })).toBeNull();
  }
  const email = first.view.getByRole('textbox', { name: 'Email address' });
  expect((email.getRootNode() as ShadowRoot).activeElement).toBe(email);
  expect((await mount({}, known)).values()).toEqual({ email: '', name: '' });
  first.handle?.destroy();
  expect(state.listeners.size).toBe(2);
});

test('says no more for whom it is once the visitor has written everything anew, and sends no sign then', async () => {
  const { host, view, visitor } = await mount({ fields: ['email'] });
  const email = view.getByRole('textbox');
  await visitor.type(email, '.com');
  expect(view.queryByRole('button', { name: CLEAR })).toBeNull();
  await visitor.keyboard('{Enter}');
  await view.findByRole('heading', { name: 'Thank you' });
  expect(host.submissions[0]).toMatchObject({ contact: { email: 'olena@kalyna.example.com' } });
  expect(host.submissions[0]?.signals).not.toHaveProperty('autofill');
});

test('stands on each page of a form in steps that shows any of it', async () => {
  const { view, values, visitor } = await mount({ steps: [['email'], ['name']] });
  expect(view.getByText('Filled in for olena@kalyna.example.')).toBeTruthy();
  await visitor.click(view.getByRole('button', { name: 'Next' }));
  expect(await view.findByText('Filled in for Olena Koval.')).toBeTruthy();
  expect(values()).toEqual({ name: CONTACT.name });
});

test('keeps out of a form that many people fill in turn', async () => {
  const { view, values } = await mount({ isKiosk: true });
  expect(values()).toEqual({ email: '', name: '' });
  expect(view.queryByRole('button', { name: CLEAR })).toBeNull();
});

test('leaves what the visitor had begun before a reload', async () => {
  const kept = JSON.stringify({ values: { email: 'taras@kalyna.example' } });
  const { values } = await mount({ steps: [['email', 'name']] }, createKnown().known, '', kept);
  expect(values()).toEqual({ email: 'taras@kalyna.example', name: CONTACT.name });
});
