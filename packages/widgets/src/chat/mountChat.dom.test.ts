import chatEn from '@lodestone/i18n/locales/chat-en';
import en from '@lodestone/i18n/locales/en';
import fa from '@lodestone/i18n/locales/fa';
import type { Campaign } from '@lodestone/schema';
import { type FakeWidgetHostOptions, fakeWidgetHost } from '@lodestone/testkit';
import { configure, fireEvent, getQueriesForElement } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountChat } from './mountChat.js';
import { createFakeChatPort } from './testing/createFakeChatPort.js';

configure({ asyncUtilTimeout: 10_000 });

const MONDAY_MS = Date.parse('2026-11-23T09:00:00Z');
const SUNDAY_MS = Date.parse('2026-11-22T09:00:00Z');
const campaign: Campaign = {
  id: 'chat',
  widget: 'chat',
  placement: 'teaser',
  consents: [],
  chat: {
    host: { name: { en: 'Mia', fa: 'مینا' } },
    prompt: { en: 'Which beans are for you?', fa: 'کدام قهوه؟' },
    quickReplies: [{ en: 'Espresso', fa: 'اسپرسو' }],
    hours: { timeZone: 'Europe/Kyiv', week: 'office' },
    answerWithinSeconds: 30,
  },
};

async function mount(
  options: Partial<FakeWidgetHostOptions<unknown>> = {},
  startMs = MONDAY_MS,
  thread?: string,
) {
  const host = fakeWidgetHost<unknown>({ messages: en, campaigns: [campaign], ...options });
  const port = createFakeChatPort(startMs, thread);
  const handle = await mountChat({ campaign: 'chat', host, port });
  const root = handle?.element.shadowRoot as ShadowRoot;
  const view = getQueriesForElement(root?.querySelector<HTMLElement>('.lodestone') ?? document.body);
  const names = () => host.events.map(({ name }) => name);
  return { host, port, handle, root, view, names, visitor: userEvent.setup() };
}

beforeEach(() => {
  // jsdom hides popovers and has no way to show them.
  HTMLElement.prototype.showPopover = function (this: HTMLElement) {
    this.style.display = 'flex';
  };
  document.body.innerHTML = '<main><h1>Page</h1><a href="#one">one</a></main>';
});

afterEach(() => {
  document.body.innerHTML = '';
});

describe('mountChat', () => {
  test('shows the launcher with the prompt, and takes no focus', async () => {
    document.querySelector('a')?.focus();
    const { view, names } = await mount();
    expect(view.getByRole('button', { name: chatEn['chat.open'] })).toBeTruthy();
    expect(view.getByText('Which beans are for you?')).toBeTruthy();
    expect(document.activeElement).toBe(document.querySelector('a'));
    expect(view.queryByRole('dialog')).toBeNull();
    expect(names()).toEqual([]);
  });

  test('sends a quick reply as the first message and opens the conversation', async () => {
    const { view, port, visitor, names } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Espresso' }));
    const dialog = await view.findByRole('dialog', { name: 'Mia' });
    expect(port.posted.map(({ text }) => text)).toEqual(['Espresso']);
    expect(getQueriesForElement(dialog).getByRole('log').textContent).toContain('Espresso');
    expect(names()).toEqual(['start', 'before-open', 'open']);
  });

  test('sends with Enter, breaks with Shift+Enter, and leaves Enter to an input method', async () => {
    const { view, port, visitor, root } = await mount();
    await visitor.click(view.getByRole('button', { name: chatEn['chat.open'] }));
    const box = await view.findByRole('textbox', { name: chatEn['chat.write'] });
    expect(root.activeElement).toBe(box);
    fireEvent.input(box, { target: { value: 'сon' } });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    expect(port.posted).toEqual([]);
    fireEvent.input(box, { target: { value: 'two\nlines' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(port.posted.map(({ text }) => text)).toEqual(['two\nlines']);
    await expect.poll(() => (box as HTMLTextAreaElement).value).toBe('');
  });

  test('shows both sides politely, who writes, and what was read', async () => {
    const { view, port, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Espresso' }));
    const log = await view.findByRole('log', { name: chatEn['chat.log'] });
    expect(log.getAttribute('aria-live')).toBe('polite');
    port.tellMessage(1, 'Espresso', { key: 'key-1', author: 'visitor' });
    port.tellState({ isTyping: true, operator: 'Mia', read: 1 });
    expect(await view.findByText('Mia is writing…', { normalizer: plain })).toBeTruthy();
    expect(log.textContent).toContain(chatEn['chat.read']);
    port.tellMessage(2, 'Take the dark one', { name: 'Mia' });
    await expect.poll(() => log.textContent).toContain('Take the dark one');
    expect(port.acts).toContainEqual({ read: 2 });
  });

  test('out of hours it is the form with what was typed, says when somebody is back, and makes a lead of the conversation', async () => {
    const { view, host, port, visitor } = await mount({}, SUNDAY_MS);
    await visitor.click(view.getByRole('button', { name: chatEn['chat.open'] }));
    expect((await view.findByText(/^We are back/)).textContent).toMatch(/Monday/);
    await visitor.click(view.getByRole('button', { name: chatEn['chat.back'] }));
    await visitor.type(
      await view.findByRole('textbox', { name: chatEn['chat.write'] }),
      'Do you have decaf?{Enter}And fil',
    );
    await visitor.click(view.getByRole('button', { name: chatEn['chat.leave'] }));
    const message = (await view.findByRole('textbox', { name: /Message/ })) as HTMLTextAreaElement;
    expect(message.value).toBe('Do you have decaf?\nAnd fil');
    await visitor.type(view.getByRole('textbox', { name: /Email/ }), 'olena@example.com');
    await visitor.click(view.getByRole('button', { name: chatEn['chat.form.submit'] }));
    expect(await view.findByText(chatEn['chat.form.success'])).toBeTruthy();
    expect(host.submissions).toMatchObject([
      {
        channel: 'chat',
        contact: { email: 'olena@example.com', message: 'Do you have decaf?\nAnd fil' },
        answers: { 'lodestone-thread': port.thread() },
      },
    ]);
  });

  test('turns into the form when nobody answers, and the focus goes on in it', async () => {
    const { view, port, visitor, root } = await mount();
    await visitor.click(view.getByRole('button', { name: chatEn['chat.open'] }));
    await visitor.type(await view.findByRole('textbox', { name: chatEn['chat.write'] }), 'hello{Enter}');
    port.passMs(30_000);
    const email = await view.findByRole('textbox', { name: /Email/ });
    expect(root.activeElement).toBe(email);
    expect(view.getByText(chatEn['chat.slow'])).toBeTruthy();
  });

  test('counts what came while it was closed, and tells of it in words', async () => {
    const { view, port, root } = await mount({}, MONDAY_MS, 'kept');
    port.tellState({ state: 'closed' });
    port.tellMessage(3, 'Are you there?', { name: 'Mia' });
    expect(await view.findByRole('button', { name: /Open the chat: 1 new message/ })).toBeTruthy();
    expect(root.querySelector('[role=status]')?.textContent?.replace(/[\u2066-\u2069]/g, '')).toBe(
      'Mia wrote: Are you there?',
    );
  });

  test('closes on Escape, gives the focus to the launcher, and stays there', async () => {
    const { view, handle, names, visitor, root } = await mount();
    await visitor.click(view.getByRole('button', { name: chatEn['chat.open'] }));
    await view.findByRole('textbox');
    await visitor.keyboard('{Escape}');
    await expect.poll(() => view.queryByRole('dialog')).toBeNull();
    expect(root.activeElement).toBe(view.getByRole('button', { name: chatEn['chat.open'] }));
    expect(handle?.element.isConnected).toBe(true);
    expect(names()).toEqual(['before-open', 'open', 'before-close', 'close']);
  });

  test('goes on by itself where an earlier page left off, and stays closed once the visitor closed it', async () => {
    const resumed = await mount({}, MONDAY_MS, 'kept');
    resumed.port.tellMessage(1, 'hello', { author: 'visitor' });
    resumed.port.tellState();
    expect(await resumed.view.findByRole('dialog')).toBeTruthy();
    resumed.handle?.destroy();
    const { view, port, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Espresso' }));
    await view.findByRole('dialog');
    await visitor.click(view.getByRole('button', { name: 'Close' }));
    await expect.poll(() => view.queryByRole('dialog')).toBeNull();
    port.tellState();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(view.queryByRole('dialog')).toBeNull();
  });

  test('a prompt that is hidden is dismissed, and the launcher stays', async () => {
    const { view, names, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: chatEn['chat.hide'] }));
    await expect.poll(() => view.queryByText('Which beans are for you?')).toBeNull();
    expect(names()).toEqual(['dismiss']);
    expect(view.getByRole('button', { name: chatEn['chat.open'] })).toBeTruthy();
  });

  test('leaves nothing behind, and does not come without its campaign', async () => {
    const before = document.documentElement.outerHTML;
    const { handle, port, view, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Espresso' }));
    handle?.destroy();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(port.isSubscribed()).toBe(false);
    expect((await mount({ campaigns: [] })).handle).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('has no violation that axe can see here, open, in Persian, without a style attribute of its own', async () => {
    document.documentElement.lang = 'fa';
    document.title = 'Page';
    const { handle, root, port, view } = await mount(
      { messages: fa, locale: 'fa', direction: 'rtl' },
      MONDAY_MS,
      'kept',
    );
    port.tellMessage(1, 'سلام', { author: 'visitor' });
    port.tellState();
    port.tellMessage(2, 'درود', { name: 'مینا' });
    expect(await view.findByRole('dialog', { name: 'مینا' })).toBeTruthy();
    expect(handle).toBeTruthy();
    const { violations, passes } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
    expect(root.querySelectorAll('[style]:not(.panel)')).toHaveLength(0);
  });
});

/** Names stand in texts between isolates. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
