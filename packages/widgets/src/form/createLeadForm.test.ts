import type { SubmitOutcome } from '@lodestone/core';
import en from '@lodestone/i18n/locales/en';
import type { Campaign } from '@lodestone/schema';
import { fakeWidgetHost } from '@lodestone/testkit';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../texts/createTexts.js';
import { createLeadForm, type LeadFormOptions } from './createLeadForm.js';

const campaign: Campaign = {
  id: 'newsletter',
  widget: 'subscribe',
  fields: ['email', 'name'],
  consents: [{ purpose: 'newsletter', required: true }, { purpose: 'calls' }],
};

function start(options: Partial<LeadFormOptions> & { outcomes?: SubmitOutcome[] } = {}) {
  const outcomes = [...(options.outcomes ?? [])];
  const host = fakeWidgetHost({
    messages: en,
    onSubmit: ({ key = '' }) => outcomes.shift() ?? { status: 'delivered', receiptId: 'r', key },
  });
  const texts = createTexts(options.campaign ?? campaign, en, host);
  const form = createLeadForm({ campaign, host, texts, ...options });
  const phases: string[] = [];
  form.subscribe(() => {
    const { phase } = form.getState();
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  const names = () => host.events.map(({ name }) => name);
  return { host, form, phases, names };
}

function fillIn({ form }: ReturnType<typeof start>): void {
  form.input('email', 'olena@example.com');
  form.tick('newsletter', true);
}

describe('createLeadForm', () => {
  test('goes from idle over filling, checking and submitting to delivered', async () => {
    const run = start();
    expect(run.form.getState().phase).toBe('idle');
    fillIn(run);
    await run.form.submit();
    expect(run.phases).toEqual(['filling', 'checking', 'submitting', 'delivered']);
  });

  test('prepares the outbox once, on the first focus, and makes no key before something is typed', () => {
    const { form, host, names } = start();
    expect(host.calls).toEqual({ prepare: 0, makeKey: 0 });
    form.focus();
    form.focus();
    expect(host.calls).toEqual({ prepare: 1, makeKey: 0 });
    expect(names()).toEqual([]);
    form.input('email', 'o');
    form.input('email', 'ol');
    expect(host.calls).toEqual({ prepare: 1, makeKey: 1 });
    expect(names()).toEqual(['start']);
  });

  test('sends what was typed, every box with its text, and how it was filled', async () => {
    const run = start();
    run.form.focus();
    run.form.input('email', ' olena@example.com');
    run.form.input('name', '   ');
    run.form.tick('newsletter', true);
    run.host.passMs(4_200);
    await run.form.submit({ honeypot: false, autofill: true });
    expect(run.host.submissions).toEqual([
      {
        campaign: 'newsletter',
        contact: { email: ' olena@example.com' },
        consents: [
          { purpose: 'newsletter', granted: true, text: en['consent.newsletter'], locale: 'en' },
          { purpose: 'calls', granted: false, text: en['consent.calls'], locale: 'en' },
        ],
        channel: 'form',
        signals: { elapsedMs: 4_200, autofill: true },
        key: 'fake-key-00000001',
      },
    ]);
  });

  test('keeps one key over a failure, a rejection and the retry', async () => {
    const run = start({
      outcomes: [
        { status: 'failed', error: { code: 'sdk/destroyed' } },
        { status: 'rejected', issues: [{ path: 'contact.email', code: 'contact/invalid-email' }] },
      ],
    });
    fillIn(run);
    await run.form.submit();
    expect(run.form.getState()).toMatchObject({ phase: 'failed', values: { email: 'olena@example.com' } });
    await run.form.submit();
    expect(run.form.getState()).toMatchObject({
      phase: 'filling',
      errors: { 'contact.email': 'contact/invalid-email' },
    });
    await run.form.submit();
    expect(run.form.getState().phase).toBe('delivered');
    expect(run.host.submissions.map(({ key }) => key)).toEqual(Array(3).fill('fake-key-00000001'));
    expect(run.host.calls.makeKey).toBe(1);
  });

  test('refuses an empty required field and an unticked required box, in the order of the form', async () => {
    const { form, host } = start();
    await form.submit();
    expect(form.getState()).toMatchObject({
      phase: 'filling',
      refused: ['contact.email', 'consents.newsletter'],
      errors: { 'contact.email': 'contact/required', 'consents.newsletter': 'consent/required' },
      attempts: 1,
    });
    expect(host.submissions).toEqual([]);
    expect(host.events.at(-1)).toMatchObject({
      name: 'validation-error',
      detail: {
        issues: [
          { path: 'contact.email', code: 'contact/required' },
          { path: 'consents.newsletter', code: 'consent/required' },
        ],
      },
    });
  });

  test('shows no error before blur or submit, an error at blur, and none as soon as it is mended', async () => {
    const { form } = start();
    form.input('email', 'olena@');
    expect(form.getState().errors).toEqual({});
    await form.blur('email');
    expect(form.getState().errors).toEqual({ 'contact.email': 'contact/invalid-email' });
    form.input('email', 'olena@e');
    form.input('email', 'olena@example.com');
    expect(form.getState().errors).toEqual({});
  });

  test('asks for nothing when a field is left empty', async () => {
    const { form } = start();
    form.focus();
    await form.blur('email');
    expect(form.getState().errors).toEqual({});
  });

  test('clears the error of a box when it is ticked', async () => {
    const { form } = start();
    await form.submit();
    form.tick('newsletter', true);
    expect(form.getState().errors).not.toHaveProperty('consents.newsletter');
  });

  test('suggests a likely address and sends the suspect one all the same', async () => {
    const run = start();
    run.form.input('email', 'olena@gmial.com');
    await run.form.blur('email');
    expect(run.form.getState()).toMatchObject({ suggestions: { email: 'olena@gmail.com' }, errors: {} });
    run.form.tick('newsletter', true);
    await run.form.submit();
    expect(run.host.submissions[0]?.contact).toEqual({ email: 'olena@gmial.com' });
  });

  test('takes the suggestion, and what is typed after it stays as typed', async () => {
    const { form } = start();
    form.input('email', 'olena@gmial.com');
    await form.blur('email');
    form.accept('email');
    expect(form.getState()).toMatchObject({ values: { email: 'olena@gmail.com' }, suggestions: {} });
    form.input('email', 'olena@gmial.com');
    expect(form.getState().values.email).toBe('olena@gmial.com');
  });

  test('asks no more about a value that was typed again in place of the suggestion that was taken', async () => {
    const { form } = start();
    const leave = async (email: string) => {
      form.input('email', email);
      await form.blur('email');
      return form.getState().suggestions.email;
    };
    expect(await leave('olena@gmial.com')).toBe('olena@gmail.com');
    form.accept('email');
    await form.blur('email');
    expect(await leave('olena@gmial.com')).toBeUndefined();
    expect(await leave('olena@gmal.com')).toBe('olena@gmail.com');
  });

  test('offers an address that was typed into another field, and a number likewise, and moves neither', async () => {
    const { form } = start({ campaign: { ...campaign, fields: ['email', 'phone', 'name'] } });
    form.input('phone', 'olena@kalyna.example');
    await form.blur('phone');
    expect(form.getState()).toMatchObject({
      values: { phone: 'olena@kalyna.example' },
      suggestions: { email: 'olena@kalyna.example' },
      errors: { 'contact.phone': 'contact/invalid-phone' },
    });
    form.accept('email');
    form.input('phone', '');
    form.input('name', 'Олена 067 123 45 67');
    await form.blur('name');
    expect(form.getState()).toMatchObject({
      values: { email: 'olena@kalyna.example', name: 'Олена 067 123 45 67' },
      suggestions: { phone: '0671234567' },
    });
  });

  test('offers a number that stands in the field of the address, but no digits of an address', async () => {
    const { form } = start({ campaign: { ...campaign, fields: ['email', 'phone'] } });
    form.input('email', '0671234567@ukr.net');
    await form.blur('email');
    expect(form.getState().suggestions).toEqual({});
    form.input('email', '+38 067 123 45 67');
    await form.blur('email');
    expect(form.getState()).toMatchObject({
      suggestions: { phone: '+380671234567' },
      errors: { 'contact.email': 'contact/invalid-email' },
    });
  });

  test('offers a contact of the message for the field that is empty, and for no other', async () => {
    const { form } = start({ campaign: { ...campaign, fields: ['email', 'phone', 'message'] } });
    form.input('phone', '044 123 45 67');
    form.input('message', 'Write to olena@kalyna.example or call 067 765 43 21');
    await form.blur('message');
    expect(form.getState().suggestions).toEqual({ email: 'olena@kalyna.example' });
    form.accept('email');
    expect(form.getState()).toMatchObject({ values: { email: 'olena@kalyna.example' }, suggestions: {} });
  });

  test('drops a verdict on a value that was changed meanwhile', async () => {
    const { form } = start();
    form.input('email', 'olena@');
    const blurred = form.blur('email');
    form.input('email', 'olena@example.com');
    await blurred;
    expect(form.getState().errors).toEqual({});
  });

  test('submits once however often it is asked, and changes nothing on the way', async () => {
    const run = start();
    fillIn(run);
    const first = run.form.submit();
    run.form.input('email', 'other@example.com');
    await Promise.all([first, run.form.submit()]);
    await run.form.submit();
    expect(run.host.submissions.map(({ contact }) => contact.email)).toEqual(['olena@example.com']);
  });

  test('tells the visitor who still looks on that a queued lead has arrived, and not another one', async () => {
    const element = new EventTarget();
    const run = start({
      target: () => element,
      outcomes: [{ status: 'queued', key: 'mine', reason: 'offline' }],
    });
    fillIn(run);
    await run.form.submit();
    const arrive = (key: string) =>
      element.dispatchEvent(new CustomEvent('lodestone:success', { detail: { key } }));
    arrive('another');
    expect(run.form.getState().phase).toBe('queued');
    arrive('mine');
    expect(run.form.getState().phase).toBe('delivered');
  });

  test('tells why a lead was queued', async () => {
    const run = start({ outcomes: [{ status: 'queued', key: 'k', reason: 'storage' }] });
    fillIn(run);
    await run.form.submit();
    expect(run.form.getState()).toMatchObject({ phase: 'queued', queuedReason: 'storage' });
  });

  test('goes on without checks that do not come', async () => {
    const waits: number[] = [];
    const run = start({
      loadChecks: () => new Promise(() => undefined),
      wait: async (delayMs) => void waits.push(delayMs),
    });
    fillIn(run);
    await run.form.submit();
    expect(waits).toEqual([1_500]);
    expect(run.form.getState().phase).toBe('delivered');
  });

  test('asks for the checks again after their chunk failed', async () => {
    let asked = 0;
    const run = start({
      loadChecks: () => {
        asked += 1;
        return Promise.reject(new Error('offline'));
      },
    });
    fillIn(run);
    await run.form.blur('email');
    await run.form.submit();
    expect(asked).toBeGreaterThan(1);
    expect(run.form.getState().phase).toBe('delivered');
  });

  test('returns to filling when the page cancels the submission', async () => {
    const run = start({ outcomes: [{ status: 'failed', error: { code: 'submit/cancelled' } }] });
    fillIn(run);
    await run.form.submit();
    expect(run.form.getState().phase).toBe('filling');
  });

  test('puts an issue of the whole contact at the first required field, and fails on one it has no place for', async () => {
    const run = start({
      outcomes: [
        { status: 'rejected', issues: [{ path: 'contact', code: 'contact/missing' }] },
        { status: 'rejected', issues: [{ path: 'answers.role', code: 'submit/invalid-input' }] },
      ],
    });
    fillIn(run);
    await run.form.submit();
    expect(run.form.getState().errors).toEqual({ 'contact.email': 'contact/missing' });
    await run.form.submit();
    expect(run.form.getState().phase).toBe('failed');
  });

  test('refuses a text that is longer than the wire takes', async () => {
    const run = start();
    fillIn(run);
    run.form.input('name', 'a'.repeat(513));
    await run.form.submit();
    expect(run.form.getState().errors).toEqual({ 'contact.name': 'contact/too-long' });
  });
});
