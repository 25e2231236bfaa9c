import { type ConsentSource, type ConsentState, type Signal, timeOfUuidV7 } from '@lodestone/core';
import { type Stage, VISIT_GAP_MS } from '@lodestone/core/scoring';
import type { Outbox } from '@lodestone/outbox';
import {
  type ConsentItem,
  type IdentityItem,
  type Item,
  LIMITS,
  SIGNAL_NAME,
  type WireContact,
} from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ConfigSource } from '../campaigns/createConfig.js';
import type { Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import type { Track } from '../signals/createTracker.js';
import { maskPath } from '../signals/maskPath.js';
import { createSignalSender } from './createSignalSender.js';
import { createStanding } from './createStanding.js';
import { createVisitorStore } from './createVisitorStore.js';
import { readDevice } from './readDevice.js';
import { readTouch } from './readTouch.js';
import { startSources } from './startSources.js';
import type { VisitorRecord } from './VisitorRecord.js';
import { viewOf } from './viewOf.js';

/** What stands in the head of every envelope while `analytics` is granted. */
export interface Who {
  visitor?: string | undefined;
  session?: string | undefined;
}

/** Contact details, and when a trial that was begun ends. */
export interface Identity extends WireContact {
  /** ISO 8601, or epoch milliseconds. */
  trialEndsAt?: string | number | undefined;
}

/** The visitor of one page, from the first grant on. */
export interface Visitor {
  /** Takes what was tracked or submitted. */
  hear(item: Item): void;
  identify(identity: Identity): void;
  stage(): Stage;
  /** Consent has changed. */
  consented(source: ConsentSource): void;
}

export interface VisitorPorts extends BrowserPorts {
  options: ResolvedOptions;
  config: ConfigSource;
  consent: ConsentState;
  outbox: Outbox;
  teller: Teller;
  track: Track;
  makeKey: () => string;
  /** What the items' times are written from. */
  nowMs: () => number;
  who: Who;
  /** How wrong the device's clock is: server's minus device's, as the last answer said; 0 before one came. */
  wrongMs: () => number;
}

/** What is not yet in the storage is written this long after it happened, and when the page is left. */
const KEEP_MS = 5_000;
/** A smaller difference to the server's clock is the network's. The server has the same rule (`correctTime`). */
const CLOCK_TOLERANCE_MS = 30_000;
/** Set by the site's owner in the own browser: it is treated like one that refuses `analytics`. */
const OWN_TRAFFIC = 'lodestone_ignore';

/** Starts everything that needs a grant: sources, identity, score. With `analytics` it is kept and sent, else in memory alone. */
export async function startVisitor(ports: VisitorPorts): Promise<Visitor> {
  await whenActivated(ports.document);
  const { options, config, consent, teller, track, makeKey, outbox, who, wrongMs } = ports;
  const { window, document, clock, timers, storage } = ports;
  const store = createVisitorStore(options.site, makeKey(), storage);
  const fields = new Map<string, Set<string>>();
  /** Signals of this page by the device's clock. */
  const mine: Signal[] = [];
  const isOwn = storage.get(OWN_TRAFFIC) !== undefined;
  const sender = createSignalSender(outbox, ports, () => record !== undefined);
  let record: VisitorRecord | undefined;
  let stopSources: (() => void) | undefined;
  let cancelKeeping: (() => void) | undefined;
  let usedOffsetMs = 0;

  function offsetMs(): number {
    const ms = wrongMs() || record?.clockOffsetMs || 0;
    return Math.abs(ms) > CLOCK_TOLERANCE_MS ? ms : 0;
  }

  const nowMs = (): number => clock.nowMs() + offsetMs();
  const correct = (signal: Signal): Signal => ({ ...signal, atMs: signal.atMs + offsetMs() });

  const standing = createStanding(
    {
      nowMs,
      after: timers.after,
      fields: () => ({
        device: readDevice(window),
        language: document.documentElement.lang || window.navigator.language,
        source: record?.last.source as string | undefined,
        visits: record?.visits ?? 1,
        ...record?.fields,
        ...Object.fromEntries([...fields].map(([name, values]) => [name, [...values]])),
      }),
      onChange({ temperature, qualification, funnel }) {
        const change = { temperature, qualification, funnel };
        if (options.stageAttributes)
          for (const [name, value] of Object.entries(change))
            document.documentElement.setAttribute(`data-lodestone-${name}`, value ?? '');
        teller.tell('stage-changed', change);
      },
    },
    config.latest().scoring,
  );

  /** Sends an item that is made on the spot. */
  function put(fact: Omit<ConsentItem, 'key' | 'at'> | Omit<IdentityItem, 'key' | 'at'>): void {
    outbox.enqueue({ key: makeKey(), at: new Date(ports.nowMs()).toISOString(), ...fact });
  }

  /** Counts everything anew: the rules have come, or the clock turned out to be wrong. */
  function recount(): void {
    usedOffsetMs = offsetMs();
    standing.restart(config.latest().scoring);
    // Those of this page first: their times are the better ones.
    standing.add([...mine.map(correct), ...(record ? store.readSignals() : [])]);
  }

  function note(name: string, values: readonly string[]): void {
    const known = fields.get(name) ?? new Set(record?.fields[name]);
    for (const value of values) known.add(value);
    fields.set(name, known);
  }

  /** A contact is noted by its fields alone. */
  function noteContact(contact: WireContact): void {
    for (const [name, value] of Object.entries(contact)) if (value) note(`contact.${name}`, ['yes']);
  }

  function keep(): void {
    cancelKeeping?.();
    cancelKeeping = undefined;
    if (!record) return;
    const stored = store.readRecord();
    // Of two pages that met the visitor at the same moment the first one's id counts.
    if (stored && stored.id !== record.id) record.id = stored.id;
    record = {
      ...record,
      clockOffsetMs: wrongMs() || record.clockOffsetMs,
      fields: { ...stored?.fields, ...record.fields, ...toLists(fields) },
      lastAtMs: Math.max(record.lastAtMs, stored?.lastAtMs ?? 0),
    };
    who.visitor = record.id;
    store.keepRecord(record);
    store.keepSignals(mine.map(correct));
  }

  /** The visit that a signal of this moment belongs to. */
  function visit(atMs: number): void {
    if (!record) return;
    const lastAtMs = Math.max(record.lastAtMs, store.readRecord()?.lastAtMs ?? 0);
    const isNew = atMs - lastAtMs >= VISIT_GAP_MS;
    record.lastAtMs = Math.max(lastAtMs, atMs);
    if (!isNew) return;
    const touch = readTouch(document.URL, document.referrer, consent.isGranted('marketing'));
    record.visits += 1;
    record.last = touch;
    if (record.visits === 1) record.first = touch;
    record.session = makeKey();
    who.session = record.session;
    track('visit_start', {
      ...touch,
      device: readDevice(window),
      path: window.location.pathname,
      language: (document.documentElement.lang || window.navigator.language).slice(0, 35),
    });
    if (record.visits > 1) track('return_visit', { visits: record.visits });
  }

  function hear(item: Item): void {
    const atMs = Date.parse(item.at);
    // Written by the server's clock already, by the rule that the server has for it.
    const isServerTime = Math.abs(atMs - timeOfUuidV7(item.key)) >= LIMITS.clockOffsetMs / 2;
    const base = { key: item.key, atMs: isServerTime ? atMs - offsetMs() : atMs };
    // Anything finer than the name is the server's to judge.
    if (item.type === 'signal' && SIGNAL_NAME.test(item.name)) {
      const { path, ...others } = item.props ?? {};
      const props = typeof path === 'string' ? { ...others, path: maskPath(path) } : (item.props ?? {});
      sender.send({ ...item, props });
      take({ ...base, name: item.name, props });
    }
    if (item.type !== 'lead') return;
    const { campaign, contact, answers = {} } = item.lead;
    const widget = config.campaign(campaign)?.widget;
    note('campaign', [campaign]);
    if (widget) note('campaign.widget', [widget]);
    noteContact(contact);
    for (const [name, answer] of Object.entries(answers))
      note(`answers.${name}`, [answer].flat().map(String));
    take({ ...base, name: 'form_submit', props: { campaign, ...(widget ? { widget } : {}) } });
  }

  function take(signal: Signal): void {
    if (usedOffsetMs !== offsetMs()) recount();
    mine.push(signal);
    standing.add([correct(signal)]);
    if (record) cancelKeeping ??= timers.after(KEEP_MS, keep);
    if (signal.name !== 'visit_start' && signal.name !== 'return_visit') visit(correct(signal).atMs);
    const { path } = signal.props;
    const view = signal.name === 'page_view' && viewOf(String(path), config.latest().signals?.views);
    if (view) track(view, { path: path ?? '' });
  }

  /** `analytics` was granted: what memory holds is kept, and the visitor is known again. */
  function begin(): void {
    const atMs = nowMs();
    record = store.readRecord() ?? {
      id: makeKey(),
      firstAtMs: atMs,
      lastAtMs: Number.NEGATIVE_INFINITY,
      visits: 0,
      session: '',
      first: {},
      last: {},
      fields: {},
      clockOffsetMs: 0,
    };
    who.visitor = record.id;
    who.session = record.session || undefined;
    recount();
    visit(atMs);
    stopSources = startSources(track, ports, config.latest().signals);
    keep();
  }

  /** `analytics` was withdrawn: what was kept goes, and so does what would remind of it. */
  function end(): void {
    stopSources?.();
    stopSources = undefined;
    record = undefined;
    mine.length = 0;
    sender.clear();
    fields.clear();
    store.clear();
    standing.restart(config.latest().scoring);
  }

  /** A grant is told once the visitor has an id, a withdrawal while it still has. */
  function consented(source: ConsentSource): void {
    if (isOwn) {
      consent.update({ analytics: false, marketing: false }, 'api');
      return;
    }
    const isAnalytics = consent.isGranted('analytics');
    if (isAnalytics && !record) begin();
    const { visitor } = who;
    if (record && !isAnalytics) end();
    put({ type: 'consent', props: { ...consent.purposes(), source, ...(visitor ? { visitor } : {}) } });
    if (!isAnalytics) delete who.visitor;
    if (!isAnalytics) delete who.session;
  }

  function leave(): void {
    keep();
    sender.leave();
  }

  const { listen, atEnd } = ports;
  if (isOwn) consented('api');
  else if (consent.isGranted('analytics')) begin();
  // Before the outbox's own listener would be too late for the last batch, so this one captures.
  listen(window, 'pagehide', leave, true);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  listen(window, 'storage', (event) => {
    const { key, newValue } = event as StorageEvent;
    if (record) standing.add(store.parseOthers(key, newValue));
  });
  atEnd(() => {
    leave();
    stopSources?.();
  });
  void config.known.then(recount);

  return {
    hear,
    stage: standing.stage,
    consented,
    identify({ trialEndsAt, ...contact }) {
      if (!record) return;
      put({ type: 'identity', lead: { contact } });
      noteContact(contact);
      const endsAtMs = Number(new Date(trialEndsAt ?? Number.NaN));
      if (endsAtMs) track('trial_started', { endsAtMs });
    },
  };
}

const toLists = (sets: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> =>
  Object.fromEntries([...sets].map(([name, values]) => [name, [...values]]));

/** A page that is made ready before it is looked at has no visitor yet, and may never have one. */
const whenActivated = (document: Document & { prerendering?: boolean }): Promise<void> | undefined =>
  document.prerendering
    ? new Promise((resolve) =>
        document.addEventListener('prerenderingchange', () => resolve(), { once: true }),
      )
    : undefined;
