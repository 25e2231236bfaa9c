import en from '@lodestone/i18n/locales/en';
import fa from '@lodestone/i18n/locales/fa';
import type { Campaign } from '@lodestone/schema';
import { type FakeWidgetHostOptions, fakeWidgetHost } from '@lodestone/testkit';
import { configure, getQueriesForElement } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadAfterwards } from '../view/loadAfterwards.js';
import { mountSlideIn } from './mountSlideIn.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const offer: Campaign = { id: 'offer', widget: 'subscribe', placement: 'slide-in' };

async function mount(options: Partial<FakeWidgetHostOptions<unknown>> = {}) {
  const host = fakeWidgetHost<unknown>({ messages: en, campaigns: [offer], ...options });
  const handle = await mountSlideIn({ campaign: 'offer', host });
  const root = handle?.element.shadowRoot as ShadowRoot;
  // What comes right behind the panel.
  await loadAfterwards();
  const view = getQueriesForElement(root?.querySelector<HTMLElement>('.lodestone') ?? document.body);
  const names = () => host.events.map(({ name }) => name);
  return { host, handle, root, view, names, visitor: userEvent.setup() };
}

beforeEach(() => {
  // jsdom hides popovers and has no way to show them.
  HTMLElement.prototype.showPopover = function (this: HTMLElement) {
    this.style.display = 'flex';
  };
  document.body.innerHTML = '<main><h1>Page</h1><a href="#one">one</a><button>two</button></main>';
});

describe('mountSlideIn', () => {
  test('opens a named dialog at the end of the page without taking the focus', async () => {
    const before = document.querySelector('button') as HTMLElement;
    before.focus();
    const { handle, view, names } = await mount();
    expect(document.activeElement).toBe(before);
    expect(document.body.lastElementChild).toBe(handle?.element);
    const dialog = view.getByRole('dialog', { name: 'Stay in touch' });
    expect(dialog.getAttribute('popover')).toBe('manual');
    expect(dialog.hasAttribute('aria-modal')).toBe(false);
    expect(names()).toEqual(['before-open', 'open']);
  });

  test('announces itself politely in a region that stood there before its text', async () => {
    const host = fakeWidgetHost<unknown>({ messages: en, campaigns: [offer] });
    const mounting = mountSlideIn({ campaign: 'offer', host });
    const region = document.querySelector('lodestone-slide-in')?.shadowRoot?.querySelector('[role=status]');
    expect(region?.textContent).toBe('');
    await mounting;
    expect(region?.textContent).toBe('Stay in touch');
  });

  test('closes by its button and returns the focus to where it was', async () => {
    const before = document.querySelector('button') as HTMLElement;
    before.focus();
    const { handle, view, names, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Close' }));
    expect(handle?.element.isConnected).toBe(false);
    expect(document.activeElement).toBe(before);
    expect(names()).toEqual(['before-open', 'open', 'before-close', 'close', 'dismiss']);
  });

  test('returns the focus to something that lives when the element before is gone', async () => {
    const before = document.querySelector('button') as HTMLElement;
    before.focus();
    const { handle, view, visitor } = await mount();
    await visitor.click(view.getByRole('textbox'));
    before.remove();
    handle?.destroy();
    expect(document.activeElement).toBe(document.querySelector('a'));
  });

  test('closes on Escape when the focus is inside, and only then', async () => {
    const { handle, view, host, visitor } = await mount();
    (document.querySelector('a') as HTMLElement).focus();
    await visitor.keyboard('{Escape}');
    expect(handle?.element.isConnected).toBe(true);
    await visitor.click(view.getByRole('textbox'));
    await visitor.keyboard('{Escape}');
    expect(handle?.element.isConnected).toBe(false);
    expect(host.events.find(({ name }) => name === 'close')?.detail).toMatchObject({ reason: 'escape' });
  });

  test('stays when the page prevents the closing, and never comes when it prevents the opening', async () => {
    const kept = await mount({ cancels: ['before-close'] });
    kept.handle?.close();
    expect(kept.handle?.element.isConnected).toBe(true);
    kept.handle?.destroy();
    const never = await mount({ cancels: ['before-open'] });
    expect(never.handle).toBeUndefined();
    expect(document.querySelector('lodestone-slide-in')).toBeNull();
  });

  test('is not dismissed when it is closed after the thanks, and stays open until then', async () => {
    const { handle, view, names, visitor } = await mount();
    await visitor.type(view.getByRole('textbox'), 'olena@example.com{Enter}');
    await view.findByRole('heading', { name: 'Thank you' });
    expect(handle?.element.isConnected).toBe(true);
    expect(view.getByRole('dialog', { name: 'Thank you' })).toBeTruthy();
    await visitor.click(view.getByRole('button', { name: 'Close' }));
    expect(names()).not.toContain('dismiss');
    expect(names().at(-1)).toBe('close');
  });

  test('is not dismissed by the API', async () => {
    const { handle, names } = await mount();
    handle?.close();
    handle?.close();
    expect(names()).toEqual(['before-open', 'open', 'before-close', 'close']);
  });

  test('leaves nothing behind', async () => {
    const before = document.documentElement.outerHTML;
    const { handle, names } = await mount();
    handle?.destroy();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(names()).toEqual(['before-open', 'open']);
    expect((await mount({ campaigns: [] })).handle).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('has no violation that axe can see here, in a page with landmarks', async () => {
    document.documentElement.lang = 'fa';
    document.title = 'Page';
    await mount({ messages: fa, locale: 'fa', direction: 'rtl' });
    const { violations, passes } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
  });
});
