import type { MagnetPort } from '@lodestone/core';
import en from '@lodestone/i18n/locales/en';
import fa from '@lodestone/i18n/locales/fa';
import moreEn from '@lodestone/i18n/locales/more/en';
import moreFa from '@lodestone/i18n/locales/more/fa';
import moreUk from '@lodestone/i18n/locales/more/uk';
import uk from '@lodestone/i18n/locales/uk';
import { type Campaign, FIELDS } from '@lodestone/schema';
import { fakeWidgetHost } from '@lodestone/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bar } from '../bar/bar.js';
import type { CreateBody } from '../body/Body.js';
import { createCallbackBody } from '../callback/createCallbackBody.js';
import { createConsentBody } from '../consent/createConsentBody.js';
import { createEbookBody } from '../ebook/createEbookBody.js';
import { createKioskBody } from '../kiosk/createKioskBody.js';
import { createLookBody } from '../look/createLookBody.js';
import { modal } from '../modal/modal.js';
import { createOfferBody } from '../offer/createOfferBody.js';
import { slideIn } from '../slide-in/slideIn.js';
import { createStepsBody } from '../steps/createStepsBody.js';
import { createWebinarBody } from '../webinar/createWebinarBody.js';
import { mountPopup } from './mountPopup.js';
import { PANEL_CSS } from './panelCss.js';
import type { Surface } from './Surface.js';

const NOW_MS = Date.parse('2027-03-01T09:00:00Z');
const LOCALES = { en: { ...en, ...moreEn }, uk: { ...uk, ...moreUk }, fa: { ...fa, ...moreFa } };
const SURFACES = { slideIn, modal, bar };

const magnets = {
  site: 'demo',
  ask: async () => undefined,
  serverNowMs: () => NOW_MS,
  visitor: () => undefined,
  purposes: () => ({ functional: false, analytics: false, marketing: false }),
  memory: { get: () => undefined, set: () => undefined, remove: () => undefined },
} as Partial<MagnetPort> as MagnetPort;

const asks: Partial<Campaign> = {
  fields: [...FIELDS],
  consents: [{ purpose: 'newsletter' }, { purpose: 'calls' }],
};

/** Each body with a campaign that makes it ask for all it can. */
const BODIES: Record<string, [CreateBody | undefined, Partial<Campaign>]> = {
  none: [undefined, asks],
  webinar: [
    createWebinarBody,
    {
      ...{ ...asks, widget: 'webinar' },
      webinar: {
        ...{ id: 'class', title: 'A class', startsAt: '2027-03-28T00:30:00Z' },
        ...{ durationMinutes: 90, timeZone: 'Europe/Kyiv' },
      },
    },
  ],
  ebook: [createEbookBody, { ...asks, widget: 'ebook', ebook: { id: 'book', title: 'A book' } as never }],
  offer: [createOfferBody, { ...asks, widget: 'offer', offer: { id: 'ten', kind: 'code' } as never }],
  callback: [
    createCallbackBody,
    {
      ...{ ...asks, widget: 'callback' },
      callback: { hours: { timeZone: 'Europe/Kyiv', week: 'office' } },
    },
  ],
  survey: [
    createStepsBody,
    {
      ...{ ...asks, widget: 'survey' },
      steps: [['why', 'how', ...FIELDS]],
      survey: [
        { id: 'why', kind: 'text', text: { en: 'Why', uk: 'Чому', fa: 'چرا' } },
        { id: 'how', kind: 'nps', text: { en: 'How', uk: 'Як', fa: 'چگونه' } },
      ],
    },
  ],
  kiosk: [createKioskBody, { ...asks, isKiosk: true }],
  consent: [createConsentBody, { widget: 'consent' }],
  look: [createLookBody, { ...asks, look: { theme: 'leaf' } }],
};

const TABLE = Object.keys(BODIES).flatMap((body) =>
  Object.keys(LOCALES).flatMap((locale) =>
    Object.keys(SURFACES).map((surface) => [body, locale, surface] as const),
  ),
);

async function mount(body: string, locale: keyof typeof LOCALES, surface: Surface) {
  const [create, campaign] = BODIES[body] ?? [undefined, {}];
  const messages = LOCALES[locale];
  const host = fakeWidgetHost<unknown>({
    ...{ messages, locale, magnets, direction: locale === 'fa' ? 'rtl' : 'ltr' },
    campaigns: [{ id: 'c', widget: 'subscribe', ...campaign }],
  });
  const loadBody = create && (async () => ({ create, messages, magnets }));
  return mountPopup({ campaign: 'c', host, loadBody }, surface);
}

/** The words of a label that can be seen: none of it is hidden or taken out of the tree of names. */
const wordsOf = (label: HTMLElement): string =>
  label.closest('[hidden],[aria-hidden=true],.hidden') ? '' : (label.textContent ?? '').trim();

beforeEach(() => {
  // jsdom hides popovers and has no way to show them.
  HTMLElement.prototype.showPopover = () => undefined;
  document.body.innerHTML = '<main><h1>Page</h1><p>Words</p></main>';
});

afterEach(() => {
  document.body.innerHTML = '';
});

describe('every field has a label that can be seen, never a placeholder in its place', () => {
  test.each(TABLE)('%s in %s as %s', async (body, locale, surface) => {
    const handle = await mount(body, locale as keyof typeof LOCALES, SURFACES[surface as 'bar']);
    const root = handle?.element.shadowRoot as ShadowRoot;
    // The boxes of the notice are there once the visitor wants to choose.
    if (body === 'consent') root.querySelector<HTMLElement>('.equal button:last-child')?.click();
    if (body === 'consent') await expect.poll(() => root.querySelector('[type=checkbox]')).not.toBeNull();
    const all = [...root.querySelectorAll<HTMLInputElement>('input,select,textarea')];
    // The trap for programs is out of sight, of the tab order and of the tree of names.
    const fields = all.filter((field) => !field.closest('[aria-hidden=true],.hidden'));
    expect(fields.length).toBeGreaterThanOrEqual(body === 'consent' ? 3 : FIELDS.length);
    // What a body asks beyond the form is there to be judged.
    if (body === 'callback') expect(root.querySelector('select')).not.toBeNull();
    if (body === 'survey') expect(root.querySelector('[type=radio]')).not.toBeNull();
    for (const field of fields) {
      const words = [...(field.labels ?? [])].map(wordsOf).join('');
      expect(words, `${field.localName} ${field.name}`).not.toBe('');
      expect(words).not.toMatch(/\.label|undefined/);
      expect(field.getAttribute('placeholder')).toBeNull();
    }
    handle?.destroy();
  });
});

describe('a bar on a page that has no reserved line', () => {
  test.each(Object.keys(BODIES))('is out of the flow, and moves nothing: %s', async (body) => {
    const before = document.documentElement.cloneNode(true) as HTMLElement;
    const handle = await mount(body, 'en', bar);
    const element = handle?.element as HTMLElement;
    expect(document.body.lastElementChild).toBe(element);
    const now = document.documentElement.cloneNode(true) as HTMLElement;
    now.querySelector('lodestone-bar')?.remove();
    expect(now.outerHTML).toBe(before.outerHTML);
    handle?.destroy();
  });

  test('takes no room: its element and its panel are fixed, and nothing of the bar puts them back', () => {
    expect(PANEL_CSS).toMatch(/:host\{[^}]*position:fixed!important;width:0!important;height:0!important/);
    expect(PANEL_CSS).toMatch(/\.panel\{[^}]*position:fixed/);
    expect(bar.css).not.toMatch(/position:/);
  });
});
