import type {
  ConsentPurposes,
  ConsentSource,
  Explanation,
  LeadSubmission,
  Logger,
  WidgetHost,
} from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { QueueItem } from '@lodestone/outbox';
import type { Campaign, Item } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createConfig } from '../campaigns/createConfig.js';
import type { Director } from '../campaigns/createDirector.js';
import type { TrackedEvent } from '../campaigns/createMoments.js';
import { threadKeyOf } from '../chat/threadKeyOf.js';
import type { AskedSource } from '../consent/askConsent.js';
import { createTeller, type Report } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { createTracker } from '../signals/createTracker.js';
import { startClicks } from '../signals/startClicks.js';
import { createKeys } from '../submit/createKeys.js';
import { createSubmit } from '../submit/createSubmit.js';
import { describePage } from '../submit/describePage.js';
import { isWithdrawn } from '../submit/isWithdrawn.js';
import { takeUnsent } from '../submit/unsent.js';
import type { Who } from '../visitor/createVisits.js';
import { memoryKeys } from '../visitor/memoryKeys.js';
import type { Visitor } from '../visitor/startVisitor.js';
import { createShow } from '../widgets/createShow.js';
import { defineElements } from '../widgets/defineElements.js';
import type { HostPorts } from './createHost.js';
import { idle } from './guardClient.js';
import type { LodestoneClient } from './LodestoneClient.js';
import { languageOf } from './languageOf.js';
import { databaseOf, openOutbox } from './openOutbox.js';
import { choiceKey, startConsent } from './startConsent.js';

/** Whether something may show without being asked for. */
const isByItself = ({ widget, placement = 'inline', trigger }: Campaign): boolean =>
  placement !== 'inline' || widget === 'chat' || trigger !== undefined;

/** The selectors of all clicks that triggers name, however deep. */
const clicksOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || !value) return [];
  const { type, value: selector } = value as { type?: unknown; value?: unknown };
  return type === 'click' ? [`${selector}`] : Object.values(value).flatMap(clicksOf);
};

/** Items that are remembered for a visitor who may yet be met. */
const MAX_HEARD = 1_000;

/** The composition root: everything is made here and handed on as parameters. */
export function createClient(
  options: ResolvedOptions,
  ports: BrowserPorts,
  logger: Logger,
  unstored: Set<QueueItem>,
  leaves: Set<() => void>,
  makeHost?: (ports: HostPorts) => WidgetHost<Messages>,
): LodestoneClient {
  const { document, window, clock } = ports;
  const teller = createTeller(document, logger);
  const makeKey = createKeys(clock, ports.random);
  const report: Report = (code, fields) => {
    logger.warn(code, fields);
    teller.tell('error', { code, campaign: fields?.campaign });
  };

  const onChunkFailed = (cause: unknown): void => report('sdk/chunk-failed', { cause });
  const consent = startConsent(options, ports);
  /** A source that is asked (`event`, `tcf`, `gpp`, `gcm`) comes in a chunk of its own. */
  const asked = /^(e|t|g[^r])/.test(options.consent as string)
    ? import('../consent/askConsent.js').then(
        ({ askConsent }) => askConsent(options.consent as AskedSource, ports, consent),
        onChunkFailed,
      )
    : undefined;
  /** The widget that each submission of this page came from: its events are told there. */
  const targets = new Map<string, object | undefined>();
  const who: Who = {};
  const { outbox, prepare, itemNowMs, wrongMs } = openOutbox(options, ports, {
    teller,
    logger,
    targets,
    who,
    unstored,
    takeLeft,
  });
  /** What was tracked and submitted before the visitor was met. */
  const heard: Item[] = [];
  let hear = (item: Item): void => {
    if (heard.length < MAX_HEARD) heard.push(item);
  };
  let visitor: Visitor | undefined;
  let meeting: Promise<void> | undefined;
  const track = createTracker({ itemNowMs, makeKey, hear: (item) => hear(item) });
  const config = createConfig(options, ports, report);
  const shared = { ...ports, options, config, teller, makeKey, outbox, itemNowMs };
  const submit = createSubmit({
    ...shared,
    targets,
    campaign: config.campaign,
    locale: languageOf(options, window),
    page: () => describePage(document),
    hear: (item) => hear(item),
  });
  const prefill: HostPorts['prefill'] = window.location.search.includes('lodestone_lead=')
    ? import('../widgets/prefill.js').then(
        ({ startPrefill }) => startPrefill(options, ports),
        onChunkFailed as () => undefined,
      )
    : undefined;
  const hostPorts = {
    ...shared,
    prefill,
    logger,
    prepare,
    submit,
    track,
    consent,
    who,
    wrongMs,
    leaves,
  };
  const show = createShow(hostPorts, makeHost?.(hostPorts));
  /** What may be a trigger is noted from the first moment on; the director comes once there is a campaign. */
  const events = new Set<string>();
  const tracked: TrackedEvent[] = [];
  const clicks = new Set<string>();
  let director: Director | undefined;
  let directing: Promise<void> | undefined;
  const direct = (): Promise<void> => {
    directing ??= import('../campaigns/createDirector.js').then(({ createDirector }) => {
      director = createDirector({
        ...shared,
        consent,
        report,
        onChunkFailed,
        show,
        track,
        events,
        tracked,
        reached,
        clicks,
        facts: () => visitor?.facts(),
      });
    }, onChunkFailed);
    return directing;
  };
  // A page whose forms stand where it put them does without, until somebody asks.
  void config.known.then(() => (config.latest().campaigns.some(isByItself) ? direct() : undefined));
  function reached(name: string): void {
    events.add(name);
    director?.noticed();
  }
  async function open(campaign: string, isAsked?: boolean): Promise<boolean> {
    await direct();
    return director?.open(campaign, isAsked) ?? false;
  }
  const close = (campaign?: string): void => director?.close(campaign);
  startClicks(
    ports,
    () => config.latest().campaigns.flatMap(({ trigger, cancel }) => clicksOf([trigger, cancel])),
    (opener, event) => {
      const id = opener.getAttribute('data-lodestone-open') ?? '';
      // A link is the way without the script; with it, the widget opens instead.
      if (opener.matches('a[href]') && config.campaign(id)) event.preventDefault();
      void open(id);
    },
    (selector) => {
      clicks.add(selector);
      director?.noticed();
    },
  );

  /** Takes in what earlier pages left unfinished. */
  function takeLeft(isUnwanted?: (item: QueueItem) => boolean): void {
    for (const left of takeUnsent(options.site, ports.storage)) {
      const item = Object(left) as QueueItem & { name?: string };
      if (isUnwanted?.(item)) continue;
      // A signal alone, without a parcel around it: the visitor's own account is told of it.
      if (item.name) hear(item as Item);
      else if (item.type) outbox.enqueue(item);
      else void submit(left as LeadSubmission);
    }
  }

  function trackPage(): void {
    track('page_view', { path: window.location.pathname });
  }

  /** What needs a grant is loaded with the first one: signals, identity, score. */
  async function meet(source?: ConsentSource): Promise<void> {
    meeting ??= import('../visitor/startVisitor.js').then(async ({ startVisitor }) => {
      // A token that goes out of the address is no page view.
      await prefill;
      visitor = await startVisitor({
        ...hostPorts,
        reached,
        noticed: () => director?.noticed(),
      });
      hear = visitor.hear;
      heard.forEach(hear);
    }, onChunkFailed);
    await meeting;
    if (source) visitor?.consented(source);
  }

  function prepareFor({ functional, analytics }: ConsentPurposes, source?: ConsentSource): void {
    // What may be kept is made ready: a submission is then durable in the task of its call.
    if (functional) prepare();
    // Whom an earlier page met is met again, also to be forgotten.
    if (meeting || functional || analytics || ports.storage.get(`lodestone:${options.site}:visitor`))
      void meet(source);
  }

  // Granted, and nobody there to keep it yet: what was heard is left for the next page, whose visitor it is as well.
  leaves.add(() => {
    const change = !visitor && consent.isGranted('analytics') ? 'add' : 'delete';
    for (const item of heard) if (item.type === 'signal') unstored[change](item);
  });
  prepareFor(consent.purposes());
  consent.onUpdate(({ purposes, previous, source }) => {
    if (!purposes.functional) for (const key of memoryKeys(options.site)) ports.storage.remove(key);
    if (purposes !== previous) teller.tell('consent-changed', consent.purposes());
    // A first refusal leaves no trace; a grant and each later change are told to the server.
    prepareFor(purposes, source);
  });

  defineElements(window, show, { ...ports, open, close }, onChunkFailed);
  trackPage();
  takeLeft();
  void outbox.flush('start');
  const ready = Promise.all([config.tried, asked])
    .then(() => directing)
    .then(() => director?.settled())
    .then(() => meeting);
  void ready.then(() => teller.tell('ready', {}));
  if (options.debug || /[?&]lodestone_debug/.test(window.location.search))
    void ready
      .then(direct)
      .then(() => import('../debug/startOverlay.js'))
      .then(
        ({ startOverlay }) =>
          director &&
          startOverlay({
            ...ports,
            campaigns: () => config.latest().campaigns.map(({ id }) => id),
            explain: director.explain,
          }),
        onChunkFailed,
      );

  return {
    submit: (submission) => submit(submission),
    track(name, props) {
      track(name, props);
      if (tracked.push({ name, props: props ?? {} }) > MAX_HEARD) tracked.shift();
      reached(name);
    },
    page: trackPage,
    identify: (identity) => void meeting?.then(() => visitor?.identify(identity)),
    stage: () => visitor?.stage(),
    async consent(change) {
      consent.update(change ?? {}, 'api');
      // The visitor's signals first: what an earlier page left of them is not to be taken in.
      await meeting;
      void outbox.erase(isWithdrawn(change ?? {}));
    },
    open: (campaign) => open(campaign),
    close,
    on: teller.on,
    off: teller.off,
    async ready(callback) {
      await ready;
      // Whoever waits for it may ask why something does not show.
      await direct();
      callback?.();
    },
    flush() {
      visitor?.leave();
      return outbox.flush('manual');
    },
    explain(campaign) {
      void direct();
      return director?.explain(campaign) ?? (idle('explain', 'sdk/destroyed', [campaign]) as Explanation);
    },
    deadLetters: () =>
      import('./deadLetters.js').then(
        ({ readDeadLetters }) => readDeadLetters(databaseOf(options), ports),
        () => [],
      ),
    async reset() {
      consent.update({ functional: false, analytics: false, marketing: false }, 'api');
      heard.length = 0;
      director?.forget();
      for (const keyOf of [choiceKey, threadKeyOf]) ports.storage.remove(keyOf(options.site));
      await outbox.erase(() => true);
    },
    destroy() {
      ports.end();
      outbox.stop();
      teller.clear();
    },
  };
}
