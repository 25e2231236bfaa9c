import type { ConsentPurposes, ConsentSource, LeadSubmission, Logger, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { QueueItem } from '@lodestone/outbox';
import type { Item } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createConfig } from '../campaigns/createConfig.js';
import { createDirector } from '../campaigns/createDirector.js';
import { threadKeyOf } from '../chat/threadKeyOf.js';
import type { AskedSource } from '../consent/askConsent.js';
import { createTeller, type Report } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { createTracker } from '../signals/createTracker.js';
import { createKeys } from '../submit/createKeys.js';
import { createSubmit } from '../submit/createSubmit.js';
import { describePage } from '../submit/describePage.js';
import { isWithdrawn } from '../submit/isWithdrawn.js';
import { takeUnsent } from '../submit/unsent.js';
import { createVisitorMemory } from '../visitor/createVisitorMemory.js';
import type { Who } from '../visitor/createVisits.js';
import type { Visitor } from '../visitor/startVisitor.js';
import { createShow } from '../widgets/createShow.js';
import { defineInlineForm } from '../widgets/defineInlineForm.js';
import type { HostPorts } from './createHost.js';
import type { LodestoneClient } from './LodestoneClient.js';
import { languageOf } from './languageOf.js';
import { databaseOf, openOutbox } from './openOutbox.js';
import { choiceKey, startConsent } from './startConsent.js';

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
  });
  /** What was tracked and submitted before the visitor was met. */
  const heard: Item[] = [];
  let hear = (item: Item): void => {
    if (heard.length < MAX_HEARD) heard.push(item);
  };
  let visitor: Visitor | undefined;
  let meeting: Promise<void> | undefined;
  const track = createTracker({ nowMs: itemNowMs, makeKey, hear: (item) => hear(item) });
  const memory = createVisitorMemory(options.site, ports.storage, consent);
  const config = createConfig(options, ports, report);
  const submit = createSubmit({
    ...ports,
    nowMs: itemNowMs,
    outbox,
    targets,
    teller,
    makeKey,
    campaign: config.campaign,
    locale: languageOf(options, window),
    page: () => describePage(document),
    hear: (item) => hear(item),
  });
  const hostPorts = {
    ...ports,
    options,
    config,
    teller,
    logger,
    prepare,
    makeKey,
    submit,
    track,
    consent,
    who,
    outbox,
    itemNowMs,
    wrongMs,
    leaves,
  };
  const show = createShow(hostPorts, makeHost?.(hostPorts));
  const director = createDirector({
    ...ports,
    options,
    config,
    memory,
    teller,
    report,
    onChunkFailed,
    show,
  });

  function trackPage(): void {
    track('page_view', { path: window.location.pathname });
  }

  /** What needs a grant is loaded with the first one: signals, identity, score. */
  async function meet(source?: ConsentSource): Promise<void> {
    meeting ??= import('../visitor/startVisitor.js').then(async ({ startVisitor }) => {
      visitor = await startVisitor({
        ...hostPorts,
        nowMs: itemNowMs,
        reached: director.tracked,
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
    if (purposes !== previous) teller.tell('consent-changed', consent.purposes());
    // A first refusal leaves no trace; a grant and each later change are told to the server.
    prepareFor(purposes, source);
  });

  defineInlineForm(window, show, onChunkFailed);
  trackPage();
  for (const left of takeUnsent(options.site, ports.storage)) {
    const { type, items } = (left ?? {}) as Partial<QueueItem>;
    if (type === 'signal' && !items) hear(left as Item);
    else if (type) outbox.enqueue(left as QueueItem);
    else void submit(left as LeadSubmission);
  }
  void outbox.flush('start');
  const ready = config.tried.then(() => asked).then(() => meeting);
  void ready.then(() => teller.tell('ready', {}));

  return {
    submit: (submission) => submit(submission),
    track(name, props) {
      track(name, props);
      director.tracked(name);
    },
    page: trackPage,
    identify: (identity) => void meeting?.then(() => visitor?.identify(identity)),
    stage: () => visitor?.stage(),
    consent(change) {
      consent.update(change ?? {}, 'api');
      void outbox.erase(isWithdrawn(change ?? {}));
    },
    open: director.open,
    close: director.close,
    on: teller.on,
    off: teller.off,
    async ready(callback) {
      await ready;
      callback?.();
    },
    flush() {
      visitor?.leave();
      return outbox.flush('manual');
    },
    explain: director.explain,
    deadLetters: () =>
      import('./deadLetters.js').then(
        ({ readDeadLetters }) => readDeadLetters(databaseOf(options), ports),
        () => [],
      ),
    async reset() {
      consent.update({ functional: false, analytics: false, marketing: false }, 'api');
      heard.length = 0;
      memory.clear();
      for (const keyOf of [choiceKey, threadKeyOf]) ports.storage.remove(keyOf(options.site));
      await outbox.erase(() => true);
    },
    destroy() {
      director.stop();
      leaves.clear();
      ports.end();
      outbox.stop();
      teller.clear();
    },
  };
}
