import { createConsentState } from '@lodestone/core';
import { createFakeTime } from '@lodestone/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserPorts, createBrowserPorts } from '../browser/createBrowserPorts.js';
import { type AskedSource, askConsent } from './askConsent.js';

type Page = Window & { __tcfapi?: unknown; __gpp?: unknown; dataLayer?: unknown[] };
const page = window as Page;
const ALL = { functional: true, analytics: true, marketing: true };
const NONE = { functional: false, analytics: false, marketing: false };

let ports: BrowserPorts;
let time: ReturnType<typeof createFakeTime>;

beforeEach(() => {
  time = createFakeTime();
  ports = { ...createBrowserPorts(window), clock: time.clock, timers: time.timers };
});

afterEach(() => {
  ports.end();
  for (const name of ['__tcfapi', '__gpp', 'dataLayer'] as const) delete page[name];
});

function ask(source: AskedSource) {
  const consent = createConsentState();
  const sources: string[] = [];
  consent.onUpdate((change) => sources.push(change.source));
  askConsent(source, ports, consent);
  return { purposes: consent.purposes, sources };
}

/** A consent platform that keeps its listeners, as the IAB's stubs do. */
function createPlatform() {
  const listeners = new Map<number, (data: unknown, isSuccess: boolean) => void>();
  const tell = (data: object): void => {
    for (const [listenerId, listener] of listeners) listener({ listenerId, ...data }, true);
  };
  return { listeners, tell };
}

describe('TCF', () => {
  function install() {
    const platform = createPlatform();
    page.__tcfapi = (
      command: string,
      _: number,
      listener: (data: unknown, isSuccess: boolean) => void,
      id?: number,
    ) => {
      if (command === 'addEventListener') platform.listeners.set(platform.listeners.size + 1, listener);
      else platform.listeners.delete(id as number);
    };
    return platform;
  }
  const consents = (...purposes: number[]) => ({
    purpose: { consents: Object.fromEntries(purposes.map((purpose) => [purpose, true])) },
  });

  it('waits for the visitor’s own answer: a shown notice is none', () => {
    const platform = install();
    const { purposes } = ask('tcf');
    platform.tell({ eventStatus: 'cmpuishown', ...consents(1, 3, 4, 8) });
    expect(purposes()).toEqual(NONE);
    platform.tell({ eventStatus: 'useractioncomplete', ...consents(1, 3, 4, 8) });
    expect(purposes()).toEqual(ALL);
    platform.tell({ eventStatus: 'useractioncomplete', ...consents() });
    expect(purposes()).toEqual(NONE);
  });

  it.each([
    [[1], { functional: true, analytics: false, marketing: false }],
    [[1, 8], { functional: true, analytics: true, marketing: false }],
    [[1, 3], { functional: true, analytics: false, marketing: false }],
    [[3, 4, 8], NONE],
  ])('reads purposes %j', (granted, expected) => {
    const platform = install();
    const { purposes } = ask('tcf');
    platform.tell({ eventStatus: 'tcloaded', ...consents(...granted) });
    expect(purposes()).toEqual(expected);
  });

  it('grants everything where the platform says that GDPR does not apply', () => {
    const platform = install();
    const { purposes } = ask('tcf');
    platform.tell({ gdprApplies: false });
    expect(purposes()).toEqual(ALL);
  });

  it('finds a platform that comes later, and gives its listener back in the end', async () => {
    const { purposes } = ask('tcf');
    await time.advance(5_000);
    const platform = install();
    await time.advance(250);
    platform.tell({ eventStatus: 'tcloaded', ...consents(1) });
    expect(purposes().functional).toBe(true);
    ports.end();
    expect(platform.listeners.size).toBe(0);
  });

  it('gives up after a minute without a platform', async () => {
    const { purposes } = ask('tcf');
    await time.advance(61_000);
    const platform = install();
    await time.advance(60_000);
    expect(platform.listeners.size).toBe(0);
    expect(purposes()).toEqual(NONE);
  });
});

describe('GPP', () => {
  function install() {
    const platform = createPlatform();
    page.__gpp = (command: string, listener: (data: unknown, isSuccess: boolean) => void, id?: number) => {
      if (command === 'addEventListener') platform.listeners.set(platform.listeners.size + 1, listener);
      else platform.listeners.delete(id as number);
    };
    return platform;
  }
  const ping = (part: object) => ({ pingData: { signalStatus: 'ready', ...part } });

  it('waits until the signal is ready', () => {
    const platform = install();
    const { purposes } = ask('gpp');
    platform.tell({ pingData: { signalStatus: 'not ready', parsedSections: {} } });
    expect(purposes()).toEqual(NONE);
    platform.tell(ping({ parsedSections: { usnat: [{ SaleOptOut: 2 }] } }));
    expect(purposes()).toEqual(ALL);
  });

  it.each([
    [{ usca: [{ SaleOptOut: 1 }] }],
    [{ usnat: [{ SharingOptOut: 1 }] }],
    [{ usva: { TargetedAdvertisingOptOut: 1 } }],
    [{ usnat: [{ SaleOptOut: 2 }, { Gpc: true }] }],
  ])('takes %j for a refusal of marketing', (parsedSections) => {
    const platform = install();
    const { purposes } = ask('gpp');
    platform.tell(ping({ parsedSections }));
    expect(purposes()).toEqual({ functional: true, analytics: true, marketing: false });
  });

  it('grants nothing where the European section applies, and gives its listener back', () => {
    const platform = install();
    const { purposes } = ask('gpp');
    platform.tell(ping({ applicableSections: [2], parsedSections: {} }));
    expect(purposes()).toEqual(NONE);
    ports.end();
    expect(platform.listeners.size).toBe(0);
  });
});

describe('Consent Mode', () => {
  const gtag = (...command: unknown[]) => page.dataLayer?.push(command);

  it('reads what was said before it came, and hears what is said later', () => {
    page.dataLayer = [['consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied' }]];
    const { purposes } = ask('gcm');
    expect(purposes()).toEqual(NONE);
    gtag('event', 'page_view');
    gtag('consent', 'update', { analytics_storage: 'granted' });
    expect(purposes()).toEqual({ functional: true, analytics: true, marketing: false });
    gtag('consent', 'update', {
      ad_storage: 'granted',
      ad_user_data: 'granted',
      ad_personalization: 'denied',
    });
    expect(purposes().marketing).toBe(false);
    gtag('consent', 'update', { ad_personalization: 'granted' });
    expect(purposes().marketing).toBe(true);
    gtag('consent', 'update', { functionality_storage: 'denied', analytics_storage: 'denied' });
    expect(purposes()).toEqual({ functional: false, analytics: false, marketing: true });
  });

  it('passes over the default of a region, which may be another visitor’s', () => {
    page.dataLayer = [['consent', 'default', { analytics_storage: 'granted', region: ['US'] }]];
    expect(ask('gcm').purposes()).toEqual(NONE);
  });

  it('sets nothing on the page’s behalf and gives its push back', () => {
    page.dataLayer = [];
    const { push } = page.dataLayer;
    ask('gcm');
    expect([...page.dataLayer]).toEqual([]);
    ports.end();
    expect(page.dataLayer.push).toBe(push);
  });
});

describe('a custom event', () => {
  it('takes the purposes of each one, and nothing of an event without', () => {
    const { purposes, sources } = ask('event');
    document.dispatchEvent(new CustomEvent('lodestone:consent'));
    expect(purposes()).toEqual(NONE);
    document.dispatchEvent(new CustomEvent('lodestone:consent', { detail: { analytics: true } }));
    expect(purposes()).toEqual({ functional: false, analytics: true, marketing: false });
    ports.end();
    document.dispatchEvent(new CustomEvent('lodestone:consent', { detail: { analytics: false } }));
    expect(purposes().analytics).toBe(true);
    expect(sources).toEqual(['event']);
  });
});
