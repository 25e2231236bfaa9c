import type { MagnetPort } from '@lodestone/core';
import en from '@lodestone/i18n/locales/en';
import resendEn from '@lodestone/i18n/locales/resend-en';
import type { Campaign } from '@lodestone/schema';
import { type FakeWidgetHostOptions, fakeWidgetHost } from '@lodestone/testkit';
import { getQueriesForElement } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountInline } from '../inline/mountInline.js';
import { loadAfterwards } from '../view/loadAfterwards.js';
import { loadResendTexts } from './loadResendTexts.js';

const newsletter: Campaign = {
  id: 'newsletter',
  widget: 'subscribe',
  fields: ['email'],
  consents: [{ purpose: 'newsletter' }],
  confirms: ['newsletter'],
};

const MINUTE_MS = 60_000;

beforeEach(async () => {
  // What the widget fetches is fetched before time stands still.
  await Promise.all([loadAfterwards(), loadResendTexts('en'), import('../form/contact.js')]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Sends the form and gives the widget behind it, with what it asked the endpoint. */
async function send(options: Partial<FakeWidgetHostOptions<unknown>> = {}, isTicked = true) {
  document.body.innerHTML = '<lodestone-form campaign="newsletter"></lodestone-form>';
  const element = document.querySelector('lodestone-form') as HTMLElement;
  const asked: [string, object | undefined][] = [];
  const connection = { isThere: true };
  const magnets = {
    site: 'demo',
    async ask(path: string, question?: object) {
      asked.push([path, question]);
      return connection.isThere ? { serverTime: '2026-01-01T00:00:00.000Z' } : undefined;
    },
  } as MagnetPort;
  const host = fakeWidgetHost<unknown>({ messages: en, campaigns: [newsletter], magnets, ...options });
  const handle = await mountInline(element, host);
  const root = element.shadowRoot as ShadowRoot;
  const view = getQueriesForElement(root.querySelector('.lodestone') as HTMLElement);
  const visitor = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  if (isTicked) await visitor.click(view.getByRole('checkbox'));
  await visitor.type(view.getByRole('textbox'), 'olena@example.com{Enter}');
  await view.findByRole('heading', { name: /^Thank you/ });
  const button = () => view.queryByRole('button', { name: resendEn['resend.button'] });
  const said = () => root.querySelector('.again [role=status]')?.textContent;
  const pass = (elapsedMs: number) => vi.advanceTimersByTimeAsync(elapsedMs);
  return { host, handle, root, visitor, asked, connection, button, said, pass };
}

test('offers the letter again once the server would send one, and asks by the key alone', async () => {
  const { host, root, visitor, asked, button, said, pass } = await send();
  await pass(MINUTE_MS);
  expect(button()).toBeNull();
  await pass(MINUTE_MS / 2);
  const pressed = button() as HTMLElement;
  expect(pressed.getAttribute('aria-disabled')).toBe('false');
  expect(said()).toBe('');
  pressed.focus();
  await visitor.keyboard('{Enter}');
  await pass(0);
  expect(asked).toEqual([['v1/resend', { site: 'demo', key: host.submissions[0]?.key }]]);
  expect(JSON.stringify(asked)).not.toContain('olena');
  expect(said()).toBe('If the address is right, the letter is on its way again.');
  // The focus stays where it was, and the thanks around it are not read out again.
  expect(root.activeElement).toBe(pressed);
  expect(pressed.closest('[aria-live]')?.getAttribute('aria-live')).toBe('off');
});

test('asks nothing twice within a minute, however often it is pressed', async () => {
  const { visitor, asked, button, said, pass } = await send();
  await pass(2 * MINUTE_MS);
  const pressed = button() as HTMLElement;
  // Both before the first is drawn.
  pressed.click();
  pressed.click();
  await pass(0);
  expect(pressed.getAttribute('aria-disabled')).toBe('true');
  await pass(MINUTE_MS - 1);
  await visitor.click(pressed);
  expect(asked).toHaveLength(1);
  await pass(MINUTE_MS / 2);
  expect(pressed.getAttribute('aria-disabled')).toBe('false');
  await visitor.click(pressed);
  await pass(0);
  expect(asked).toHaveLength(2);
  expect(said()).toBe(resendEn['resend.sent']);
});

test('says without a connection that it could not be sent, and sends it later', async () => {
  const { visitor, connection, button, said, pass } = await send();
  connection.isThere = false;
  await pass(2 * MINUTE_MS);
  await visitor.click(button() as HTMLElement);
  await pass(0);
  expect(said()).toBe('It could not be sent now. Try again in a minute.');
  connection.isThere = true;
  await pass(2 * MINUTE_MS);
  await visitor.click(button() as HTMLElement);
  await pass(0);
  expect(said()).toBe(resendEn['resend.sent']);
});

test('says the same where the part that asks cannot be loaded', async () => {
  const { visitor, button, said, pass } = await send({ magnets: undefined } as object);
  await pass(2 * MINUTE_MS);
  await visitor.click(button() as HTMLElement);
  await pass(0);
  expect(said()).toBe(resendEn['resend.failed']);
});

test('takes the campaign’s own words before the shipped ones', async () => {
  const texts = { en: { 'resend.sent': 'Look again.' } };
  const { visitor, button, said, pass } = await send({ campaigns: [{ ...newsletter, texts }] });
  await pass(2 * MINUTE_MS);
  await visitor.click(button() as HTMLElement);
  await pass(0);
  expect(said()).toBe('Look again.');
});

test.each<[string, Partial<FakeWidgetHostOptions<unknown>>, boolean]>([
  ['the box was not ticked', {}, false],
  ['no letter is sent', { campaigns: [{ ...newsletter, confirms: undefined }] }, true],
  ['another purpose is confirmed', { campaigns: [{ ...newsletter, confirms: ['partners'] }] }, true],
  ['the lead is still on its way', { onSubmit: () => queued }, true],
])('offers nothing where %s', async (_, options, isTicked) => {
  const { root, button, pass } = await send(options, isTicked);
  await pass(2 * MINUTE_MS);
  expect(button()).toBeNull();
  expect(root.querySelector('.again')).toBeNull();
});

const queued = { status: 'queued', reason: 'offline', key: 'fake-key-00000001' } as const;

test('leaves no timer behind when the widget is taken away', async () => {
  const { handle } = await send();
  const before = vi.getTimerCount();
  handle?.destroy();
  expect(vi.getTimerCount()).toBe(before - 1);
});
