import en from '@lodestone/i18n/locales/en';
import fa from '@lodestone/i18n/locales/fa';
import type { Campaign } from '@lodestone/schema';
import { type FakeWidgetHostOptions, fakeWidgetHost } from '@lodestone/testkit';
import { configure, getQueriesForElement, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { mountInline } from './mountInline.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const newsletter: Campaign = {
  id: 'newsletter',
  widget: 'subscribe',
  fields: ['email', 'name'],
  consents: [{ purpose: 'newsletter', required: true }],
};

const FALLBACK = `<form method="post"><input name="email" type="email"><input name="name">
  <input type="checkbox" name="consent[newsletter]" value="yes"><input name="answers[role]" value="cto"></form>`;

async function mount(options: Partial<FakeWidgetHostOptions<unknown>> = {}, inside = '', prepare = () => {}) {
  document.body.innerHTML = `<main><h1>Page</h1><lodestone-form campaign="newsletter">${inside}</lodestone-form></main>`;
  prepare();
  const element = document.querySelector('lodestone-form') as HTMLElement;
  const host = fakeWidgetHost({ messages: en, campaigns: [newsletter], ...options });
  const handle = await mountInline(element, host);
  const root = element.shadowRoot as ShadowRoot;
  const view = getQueriesForElement(root?.querySelector<HTMLElement>('.lodestone') ?? document.body);
  const names = () => host.events.map(({ name }) => name);
  return { element, host, handle, root, view, names, visitor: userEvent.setup() };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('mountInline', () => {
  test('shows labelled fields with the attributes that browsers and managers need', async () => {
    const { view } = await mount({ privacyUrl: 'https://shop.example/privacy' });
    const email = view.getByRole('textbox', { name: 'Email address' });
    expect(email.getAttribute('type')).toBe('email');
    expect(email.getAttribute('autocomplete')).toBe('email');
    expect(email.getAttribute('inputmode')).toBe('email');
    expect(email.getAttribute('enterkeyhint')).toBe('next');
    expect(email.getAttribute('dir')).toBe('ltr');
    expect(email.getAttribute('name')).toBe('email');
    expect(email.hasAttribute('required')).toBe(true);
    const name = view.getByRole('textbox', { name: 'Name (optional)' });
    expect(name.getAttribute('enterkeyhint')).toBe('send');
    expect((view.getByRole('checkbox') as HTMLInputElement).checked).toBe(false);
    expect(view.getByRole('link', { name: /Privacy policy/ }).getAttribute('href')).toBe(
      'https://shop.example/privacy',
    );
    expect(view.getByRole('heading', { level: 2, name: 'Stay in touch' })).toBeTruthy();
  });

  test('takes a lead from the first key to the thanks, sent by Enter', async () => {
    const { view, host, names, visitor, root } = await mount();
    view.getByRole('checkbox').focus();
    await visitor.keyboard(' ');
    view.getByRole('textbox', { name: 'Email address' }).focus();
    await visitor.keyboard('olena@example.com{Enter}');
    const thanks = await view.findByRole('heading', { name: 'Thank you' });
    expect(root.activeElement).toBe(thanks);
    expect(view.getByRole('status').textContent).toContain('We have received your details.');
    expect(host.submissions[0]?.contact).toEqual({ email: 'olena@example.com' });
    expect(host.submissions[0]?.signals).not.toHaveProperty('honeypot');
    expect(names()).toEqual(['before-open', 'open', 'start']);
  });

  test('moves the focus to a summary of several errors, whose links lead to the fields', async () => {
    const { view, root, visitor } = await mount();
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    const summary = await waitFor(() => view.getByRole('alert'));
    expect(root.activeElement).toBe(summary);
    expect(view.getByRole('heading', { name: 'There is a problem' })).toBeTruthy();
    const email = view.getByRole('textbox', { name: 'Email address' });
    const described = root.getElementById(email.getAttribute('aria-describedby') ?? '');
    const link = view.getByRole('link', { name: 'Enter an email address like name@example.com' });
    expect(described?.textContent).toBe(link.textContent);
    expect(email.getAttribute('aria-invalid')).toBe('true');
    await visitor.click(link);
    expect(root.activeElement).toBe(email);
    expect(location.hash).toBe('');
  });

  test('moves the focus to the field of a single error, without a summary', async () => {
    const { view, root, visitor } = await mount();
    await visitor.type(view.getByRole('textbox', { name: 'Email address' }), 'olena@example.com');
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    await view.findByText('Tick this box to continue');
    expect(root.activeElement).toBe(view.getByRole('checkbox'));
    expect(view.queryByRole('alert')).toBeNull();
  });

  test('offers a likely address as a button and takes it', async () => {
    const { view, root, visitor } = await mount();
    const email = view.getByRole('textbox', { name: 'Email address' }) as HTMLInputElement;
    await visitor.type(email, 'olena@gmial.com');
    expect(view.queryByText(/Did you mean/)).toBeNull();
    await visitor.tab();
    await visitor.click(await view.findByRole('button', { name: 'Did you mean olena@gmail.com?' }));
    expect(email.value).toBe('olena@gmail.com');
    expect(root.activeElement).toBe(email);
    expect(email.getAttribute('aria-invalid')).toBeNull();
  });

  test('keeps the button in the tab order while it sends, and says that it does', async () => {
    const { view, host, visitor } = await mount({ onSubmit: () => new Promise(() => undefined) });
    await visitor.type(view.getByRole('textbox', { name: 'Email address' }), 'olena@example.com');
    await visitor.click(view.getByRole('checkbox'));
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    const button = await view.findByRole('button', { name: 'Sending…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
    await visitor.click(button);
    expect(host.submissions).toHaveLength(1);
  });

  test('keeps what was typed when sending fails, and says what to do', async () => {
    const { view, visitor } = await mount({
      onSubmit: () => ({ status: 'failed', error: { code: 'sdk/destroyed' } }),
    });
    const email = view.getByRole('textbox', { name: 'Email address' }) as HTMLInputElement;
    await visitor.type(email, 'olena@example.com');
    await visitor.click(view.getByRole('checkbox'));
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    expect((await view.findByRole('alert')).textContent).toBe(en['error.failed']);
    expect(email.value).toBe('olena@example.com');
  });

  test.each([
    ['offline', 'queued.text'],
    ['storage', 'queued.memory'],
  ] as const)('thanks honestly when the lead waits (%s)', async (reason, key) => {
    const { view, visitor } = await mount({ onSubmit: () => ({ status: 'queued', key: 'k', reason }) });
    await visitor.type(view.getByRole('textbox', { name: 'Email address' }), 'olena@example.com');
    await visitor.click(view.getByRole('checkbox'));
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    expect(await view.findByText(en[key])).toBeTruthy();
  });

  test('carries over what was typed, ticked and focused in the plain form, and its further answers', async () => {
    const { view, root, host, visitor } = await mount({}, FALLBACK, () => {
      const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement;
      control('email').value = 'olena@example.com';
      control('consent[newsletter]').checked = true;
      control('name').value = 'Олена';
      control('name').focus();
    });
    const name = view.getByRole('textbox', { name: 'Name (optional)' }) as HTMLInputElement;
    expect(name.value).toBe('Олена');
    expect(root.activeElement).toBe(name);
    expect((view.getByRole('checkbox') as HTMLInputElement).checked).toBe(true);
    await visitor.keyboard('{Enter}');
    await view.findByRole('heading', { name: 'Thank you' });
    expect(host.submissions[0]).toMatchObject({
      contact: { email: 'olena@example.com', name: 'Олена' },
      answers: { role: 'cto' },
    });
  });

  test('steals no focus and begins no form when the plain one was untouched', async () => {
    const { names, root, host } = await mount({}, FALLBACK);
    expect(root.activeElement).toBeNull();
    expect(names()).toEqual(['before-open', 'open']);
    expect(host.calls.prepare).toBe(0);
  });

  test('reports the trap when something fills it, and keeps people from it', async () => {
    const { view, root, host, visitor } = await mount();
    const trap = root.querySelector('[aria-hidden=true] input') as HTMLInputElement;
    expect(trap.tabIndex).toBe(-1);
    expect(trap.autocomplete).toBe('off');
    expect(trap.name).not.toMatch(/mail|name|phone|url|web|address/);
    trap.value = 'http://spam.example';
    await visitor.type(view.getByRole('textbox', { name: 'Email address' }), 'olena@example.com');
    await visitor.click(view.getByRole('checkbox'));
    await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
    await view.findByRole('heading', { name: 'Thank you' });
    expect(host.submissions[0]?.signals?.honeypot).toBe(true);
  });

  test('runs from right to left in Persian', async () => {
    const { root, view } = await mount({ messages: fa, locale: 'fa', direction: 'rtl' });
    const frame = root.querySelector('.lodestone');
    expect(frame?.getAttribute('dir')).toBe('rtl');
    expect(frame?.getAttribute('lang')).toBe('fa');
    expect(view.getByRole('textbox', { name: fa['email.label'] }).getAttribute('dir')).toBe('ltr');
  });

  test('leaves the plain form as it is when there is no such campaign, or the page cancels', async () => {
    const unknown = await mount({ campaigns: [] }, FALLBACK);
    expect(unknown.handle).toBeUndefined();
    expect(unknown.element.shadowRoot).toBeNull();
    expect(unknown.host.events).toMatchObject([
      { name: 'error', detail: { code: 'config/unknown-campaign', campaign: 'newsletter' } },
    ]);
    const cancelled = await mount({ cancels: ['before-open'] }, FALLBACK);
    expect(cancelled.handle).toBeUndefined();
    expect(cancelled.element.shadowRoot).toBeNull();
  });

  test('leaves the plain form when the texts cannot be loaded', async () => {
    document.body.innerHTML = `<lodestone-form campaign="newsletter">${FALLBACK}</lodestone-form>`;
    const element = document.querySelector('lodestone-form') as HTMLElement;
    const host = fakeWidgetHost<unknown>({ messages: en, campaigns: [newsletter] });
    const offline = { ...host, loadMessages: () => Promise.reject(new Error('offline')) };
    expect(await mountInline(element, offline)).toBeUndefined();
    expect(element.shadowRoot).toBeNull();
    expect(host.events[0]?.detail).toMatchObject({ code: 'sdk/chunk-failed' });
  });

  test('mounts once, gives the plain form back when destroyed, and mounts again', async () => {
    const { element, handle, host, root } = await mount({}, FALLBACK);
    expect(await mountInline(element, host)).toBeUndefined();
    handle?.destroy();
    expect(root.innerHTML).toBe('<slot></slot>');
    expect(element.getAttribute('style') ?? '').toBe('');
    expect(await mountInline(element, host)).toBeDefined();
    expect(root.querySelectorAll('.lodestone')).toHaveLength(1);
  });

  test('closes unless the page prevents it', async () => {
    const open = await mount({ cancels: ['before-close'] });
    open.handle?.close();
    expect(open.root.querySelector('form')).not.toBeNull();
    const closed = await mount();
    closed.handle?.close();
    expect(closed.root.querySelector('form')).toBeNull();
    expect(closed.names().slice(-2)).toEqual(['before-close', 'close']);
  });

  test.each(['empty', 'errors'])('has no violation that axe can see here (%s)', async (state) => {
    const { view, visitor } = await mount({ privacyUrl: 'https://shop.example/privacy' });
    if (state === 'errors') {
      await visitor.click(view.getByRole('button', { name: 'Subscribe' }));
      await waitFor(() => view.getByRole('alert'));
    }
    const { violations, passes } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
  });
});
