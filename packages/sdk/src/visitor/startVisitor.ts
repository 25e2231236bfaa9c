import type { ConsentSource, ConsentState, Signal } from '@lodestone/core';
import type { RuleFacts, Stage, Standing } from '@lodestone/core/scoring';
import type { Outbox } from '@lodestone/outbox';
import {
  type ConsentItem,
  type IdentityItem,
  type Item,
  SIGNAL_NAME,
  type WireContact,
} from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ConfigSource } from '../campaigns/createConfig.js';
import type { Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import type { Track } from '../signals/createTracker.js';
import { maskPath } from '../signals/maskPath.js';
import { createCorrection } from './createCorrection.js';
import { createRuleFields } from './createRuleFields.js';
import { createSignalSender } from './createSignalSender.js';
import { createStanding } from './createStanding.js';
import { createVisitorStore } from './createVisitorStore.js';
import { createVisits, type Who } from './createVisits.js';
import { readDevice } from './readDevice.js';
import { readTouch } from './readTouch.js';
import { startSources } from './startSources.js';
import { viewOf } from './viewOf.js';

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
  /** Nothing while nothing is granted. */
  stage(): Stage | undefined;
  /** What rules may ask about the visitor; nothing while nothing is granted. */
  facts(): RuleFacts | undefined;
  /** Consent has changed, or was refused again. */
  consented(source: ConsentSource): void;
  /** Hands over what waits: to the storage, and to the outbox. */
  leave(): void;
}

export interface VisitorPorts extends BrowserPorts {
  options: ResolvedOptions;
  config: ConfigSource;
  consent: ConsentState;
  outbox: Outbox;
  teller: Teller;
  track: Track;
  /** A stage that was reached may be a trigger: `stage warm`. */
  reached: (stage: string) => void;
  /** Something that targeting may ask about has changed. */
  noticed: () => void;
  makeKey: () => string;
  /** What the items' times are written from, Unix ms. */
  itemNowMs: () => number;
  who: Who;
  /** How wrong the device's clock is: server's minus device's, as the last answer said; 0 before one came. */
  wrongMs: () => number;
  /** What is done first when the page is left. */
  leaves: Set<() => void>;
}

/** What is not yet in the storage is written this long after it happened, and when the page is left. */
const KEEP_MS = 5_000;
/** Signals are looked at together, so long after the first: the call that made one does nothing but note it. */
const SETTLE_MS = 500;
/** Set by the site's owner in the own browser: it is treated like one that refuses `analytics`. */
const OWN_TRAFFIC = 'lodestone_ignore';
/** Signals that are about the visit itself. */
const OF_VISIT = ['visit_start', 'return_visit'];

/**
 * Starts everything that needs a grant: sources, identity, score. With `analytics` it is kept and sent, else it stays in
 * memory. Waits for a page that is made ready before it is looked at.
 */
export async function startVisitor(ports: VisitorPorts): Promise<Visitor> {
  const { options, config, consent, teller, track, makeKey, outbox, who, wrongMs, reached } = ports;
  const { window, document, timers, storage, listen } = ports;
  await whenActivated(document);
  // What the site says of its pages and buttons: what is heard before it is known would be told without it.
  await config.tried;
  const isOwn = storage.get(OWN_TRAFFIC) !== undefined;
  const language = (): string => (document.documentElement.lang || window.navigator.language).slice(0, 35);
  const device = readDevice(window);
  const store = createVisitorStore(options.site, makeKey(), storage);
  const fields = createRuleFields();
  const visits = createVisits({
    store,
    who,
    makeKey,
    readTouch: () => readTouch(document.URL, document.referrer, consent.isGranted('marketing')),
    onVisit(touch, count) {
      const { pathname: path } = window.location;
      track('visit_start', { ...touch, device, path, language: language() });
      if (count > 1) track('return_visit', { visits: count });
    },
  });
  const { record } = visits;
  const { offsetMs, deviceTime, correct } = createCorrection(() => wrongMs() || record()?.clockOffsetMs || 0);
  const nowMs = (): number => ports.clock.nowMs() + offsetMs();
  const sender = createSignalSender(outbox, ports, () => record() !== undefined);
  const standing = createStanding(
    {
      nowMs,
      after: timers.after,
      fields: () => ({
        device,
        language: language(),
        source: record()?.last.source as string | undefined,
        visits: record()?.visits ?? 1,
        ...fields.all(record()?.fields),
      }),
      onChange: (change) => {
        tellStage(change, document, options, teller);
        const { temperature, qualification, funnel } = change;
        const names = [temperature, qualification, funnel, temperature === 'hot' ? 'warm' : undefined];
        for (const name of names) if (name) reached(`stage ${name}`);
      },
      onCounted: ports.noticed,
    },
    config.latest().scoring,
  );
  /** What was heard and not yet looked at. */
  const waiting: Item[] = [];
  let cancelSettling: (() => void) | undefined;
  /** Signals of this page by the device's clock. */
  let mine: Signal[] = [];
  let stopSources: (() => void) | undefined;
  let cancelKeeping: (() => void) | undefined;
  let usedOffsetMs = 0;
  let toldHere = '';

  /** Sends an item that is made on the spot. */
  function put(fact: Omit<ConsentItem, 'key' | 'at'> | Omit<IdentityItem, 'key' | 'at'>): void {
    outbox.enqueue({ key: makeKey(), at: new Date(ports.itemNowMs()).toISOString(), ...fact });
  }

  /** Counts everything anew: the rules have come, or the clock turned out to be wrong. */
  function recount(): void {
    visits.shift(offsetMs() - usedOffsetMs);
    usedOffsetMs = offsetMs();
    standing.restart(config.latest().scoring);
    // Those of this page first: their times are the better ones.
    standing.add([...mine.map(correct), ...(record() ? store.readSignals() : [])]);
  }

  function keep(): void {
    cancelKeeping?.();
    cancelKeeping = undefined;
    const known = record();
    if (!known) return;
    visits.keep({ fields: fields.all(known.fields), clockOffsetMs: wrongMs() || known.clockOffsetMs });
    store.keepSignals(mine.map(correct));
  }

  function leave(): void {
    settle();
    keep();
    sender.leave();
  }

  function hear(item: Item): void {
    waiting.push(item);
    cancelSettling ??= timers.after(SETTLE_MS, settle);
  }

  /** Looks at all that waits, and at what follows from it. */
  function settle(): void {
    cancelSettling?.();
    cancelSettling = undefined;
    for (let item = waiting.shift(); item; item = waiting.shift()) look(item);
  }

  function look(item: Item): void {
    const { key } = item;
    const atMs = deviceTime(item);
    if (item.type === 'lead') {
      const { campaign } = item.lead;
      const widget = config.campaign(campaign)?.widget;
      fields.noteLead(item.lead, widget);
      // The server makes the same signal of the lead itself: under its key it is one.
      take({ key, atMs, name: 'form_submit', props: { campaign, ...(widget ? { widget } : {}) } });
    }
    // Anything finer than the name is the server's to judge.
    if (item.type === 'signal' && SIGNAL_NAME.test(item.name) && item.name !== 'form_submit') {
      const { path } = item.props ?? {};
      const props = { ...item.props, ...(path === undefined ? {} : { path: maskPath(String(path)) }) };
      sender.send({ ...item, props });
      take({ key, atMs, name: item.name, props });
    }
  }

  function take(signal: Signal): void {
    if (usedOffsetMs !== offsetMs()) recount();
    mine.push(signal);
    standing.add([correct(signal)]);
    if (record()) cancelKeeping ??= timers.after(KEEP_MS, keep);
    if (!OF_VISIT.includes(signal.name)) visits.touch(correct(signal).atMs);
    if (signal.name !== 'page_view') return;
    const path = String(signal.props.path);
    const view = viewOf(path, config.latest().signals?.views);
    if (view) track(view, { path });
  }

  /** `analytics` was granted: what memory holds is kept, and the visitor is known again. */
  function begin(): void {
    visits.begin(nowMs());
    // What was kept is in the server's time already.
    usedOffsetMs = offsetMs();
    recount();
    visits.touch(nowMs());
    stopSources = startSources(track, ports, config.latest().signals);
    keep();
    sender.wake();
  }

  /** `analytics` was withdrawn: what was kept goes, and so does what would remind of it. */
  function end(): void {
    stopSources?.();
    visits.end();
    fields.clear();
    sender.clear();
    waiting.length = 0;
    mine = [];
    standing.restart();
    // The page is told where nobody stands.
    standing.add([]);
    void outbox.erase(({ type }) => type === 'signal' || type === 'identity');
  }

  /** A grant is told once the visitor has an id, a withdrawal while it still has. */
  function consented(source: ConsentSource): void {
    settle();
    const isGranted = consent.isGranted('analytics');
    if (isOwn) {
      if (isGranted) consent.update({ analytics: false, marketing: false }, source);
      return;
    }
    if (isGranted && !record()) begin();
    // Another page, or an earlier one, may have met the visitor whom this one never did.
    const visitor = who.visitor ?? store.readRecord()?.id;
    if (!isGranted && visitor) end();
    const purposes = consent.purposes();
    const told = JSON.stringify(purposes);
    const known = record();
    if ((known?.told ?? toldHere) === told) return;
    toldHere = told;
    if (known) known.told = told;
    put({ type: 'consent', props: { ...purposes, source, ...(visitor ? { visitor } : {}) } });
    if (isGranted) {
      keep();
      return;
    }
    delete who.visitor;
    delete who.session;
  }

  if (isOwn) consented('api');
  else if (consent.isGranted('analytics')) begin();
  ports.leaves.add(leave);
  // Again for what the sources tell of a page that is left.
  listen(window, 'pagehide', leave);
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  listen(window, 'storage', (event) => {
    const { key, newValue } = event as StorageEvent;
    if (!record()) return;
    // What was withdrawn in one tab is withdrawn in all.
    const others = store.parseOthers(key, newValue);
    if (others) standing.add(others);
    else consent.update({ analytics: false }, 'api');
  });
  ports.atEnd(() => {
    leave();
    ports.leaves.delete(leave);
    stopSources?.();
  });
  void config.known.then(recount);

  function whileGranted<Answer>(ask: () => Answer): Answer | undefined {
    const { functional, analytics } = consent.purposes();
    if (!functional && !analytics) return undefined;
    settle();
    return ask();
  }

  return {
    hear,
    leave,
    stage: () => whileGranted(standing.stage),
    facts: () => whileGranted(standing.facts),
    consented,
    identify({ trialEndsAt, ...contact }) {
      if (!record()) return;
      put({ type: 'identity', lead: { contact } });
      fields.noteContact(contact);
      const endsAtMs = Number(new Date(trialEndsAt ?? Number.NaN));
      if (endsAtMs) track('trial_started', { endsAtMs });
    },
  };
}

/** Tells the page, and marks it where it asked for that. */
function tellStage(
  { temperature, qualification, funnel }: Standing,
  { documentElement }: Document,
  { stageAttributes }: ResolvedOptions,
  teller: Teller,
): void {
  const change = { temperature, qualification, funnel };
  if (stageAttributes)
    for (const [name, value] of Object.entries(change))
      documentElement.setAttribute(`data-lodestone-${name}`, value ?? '');
  teller.tell('stage-changed', change);
}

/** A page that is made ready before it is looked at has no visitor yet, and may never have one. */
const whenActivated = (document: Document & { prerendering?: boolean }): Promise<void> | undefined =>
  document.prerendering
    ? new Promise((resolve) =>
        document.addEventListener('prerenderingchange', () => resolve(), { once: true }),
      )
    : undefined;
