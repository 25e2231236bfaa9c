import type { RuleFacts } from '@lodestone/core/scoring';
import type { Rule, SiteConfig } from '@lodestone/schema';
import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserPorts } from '../browser/createBrowserPorts.js';
import { createTargeting } from './createTargeting.js';

let end: (() => void) | undefined;
afterEach(() => {
  end?.();
  history.replaceState(null, '', '/');
});

const CONFIG: SiteConfig = {
  campaigns: [],
  segments: [{ id: 'buyers', rule: { signal: 'order_placed' } }],
};

function start(facts: () => RuleFacts | undefined = () => undefined) {
  const ports = createBrowserPorts(window);
  end = ports.end;
  const config = {
    tried: Promise.resolve(),
    known: Promise.resolve(),
    campaign: () => undefined,
    latest: () => CONFIG,
    replace: () => undefined,
  };
  const look = createTargeting({ ...ports, config, facts, seed: () => 'seed' });
  return () => {
    const read = look();
    return (rule: Rule) => read(rule, 'campaign');
  };
}

it('reads address, device and language of any page, and nothing of a visitor whom nobody knows', () => {
  history.replaceState(null, '', '/prices/coffee?utm_source=letter&ref=x#top');
  document.documentElement.lang = 'uk';
  const look = start()();
  const rule = {
    all: [
      { field: 'path', like: '/prices/*' },
      { field: 'query.utm_source', is: 'letter' },
      { field: 'device', is: 'desktop' },
      { field: 'language', like: ['uk*', 'fa*'] },
      { field: 'host', is: location.host },
      { not: { field: 'referrer', exists: true } },
    ],
  };
  expect(look(rule)).toEqual({
    seen: {
      ...{ path: '/prices/coffee', 'query.utm_source': 'letter', device: 'desktop' },
      ...{ language: 'uk', host: location.host, referrer: null },
    },
    passed: true,
  });
  expect(look({ field: 'visits', min: 1 }).passed).toBe(false);
  expect(look({ not: { signal: 'order_placed' } }).passed).toBe(true);
});

it('reads signals, stage and segments of a visitor who is known, and what is known of him before what the page says', () => {
  const look = start(() => ({
    nowMs: 2_000,
    signals: [{ key: 'one', name: 'order_placed', atMs: 1_000, props: {} }],
    fields: { temperature: 'hot', visits: 3, device: 'tablet' },
  }))();
  for (const rule of [
    { field: 'temperature', is: ['warm', 'hot'] },
    { field: 'visits', min: 2 },
    { field: 'segment', is: 'buyers' },
    { field: 'device', is: 'tablet' },
    { signal: 'order_placed' },
  ])
    expect(look(rule), JSON.stringify(rule)).toMatchObject({ passed: true });
});

it('asks once for all that one look has to answer, and anew for the next', () => {
  const facts = vi.fn(() => undefined);
  const begin = start(facts);
  expect(facts).not.toHaveBeenCalled();
  const look = begin();
  for (const path of ['/a', '/b', '/c']) look({ field: 'path', is: path });
  expect(facts).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '/moved');
  expect(begin()({ field: 'path', is: '/moved' }).passed).toBe(true);
  expect(facts).toHaveBeenCalledTimes(2);
});
