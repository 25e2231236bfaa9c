import type { LeadSubmission, Logger, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { ConsentItem, IdentityItem, Item, WireContact } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createConfig } from '../campaigns/createConfig.js';
import { createDirector } from '../campaigns/createDirector.js';
import { createTeller, type Report } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { createTracker } from '../signals/createTracker.js';
import { createKeys } from '../submit/createKeys.js';
import { createSubmit } from '../submit/createSubmit.js';
import { describePage } from '../submit/describePage.js';
import { isWithdrawn } from '../submit/isWithdrawn.js';
import { takeUnsent } from '../submit/unsent.js';
import { createVisitorMemory } from '../visitor/createVisitorMemory.js';
import { createShow } from '../widgets/createShow.js';
import { defineInlineForm } from '../widgets/defineInlineForm.js';
import type { HostPorts } from './createHost.js';
import type { LodestoneClient } from './LodestoneClient.js';
import { languageOf } from './languageOf.js';
import { databaseOf, openOutbox } from './openOutbox.js';
import { startConsent } from './startConsent.js';

/** An item that is made on the spot. */
type Fact = Omit<ConsentItem, 'key' | 'at'> | Omit<IdentityItem, 'key' | 'at'>;

/** The composition root: everything is made here and handed on as parameters. */
export function createClient(
  options: ResolvedOptions,
  ports: BrowserPorts,
  logger: Logger,
  unstored: Set<Item>,
  makeHost?: (ports: HostPorts) => WidgetHost<Messages>,
): LodestoneClient {
  const { document, window, clock } = ports;
  const teller = createTeller(document, logger);
  const makeKey = createKeys(clock, ports.random);
  const report: Report = (code, fields) => {
    logger.warn(code, fields);
    teller.tell('error', { code, campaign: fields?.campaign });
  };

  const consent = startConsent(options, ports);
  /** The widget that each submission of this page came from: its events are told there. */
  const targets = new Map<string, object | undefined>();
  const { outbox, prepare, itemNowMs } = openOutbox(options, ports, { teller, logger, targets });
  const tracker = createTracker({ ...ports, nowMs: itemNowMs, outbox, consent, makeKey });
  const memory = createVisitorMemory(options.site, ports.storage, consent);
  const config = createConfig(options, ports, report);
  const submit = createSubmit({
    ...ports,
    nowMs: itemNowMs,
    outbox,
    targets,
    unstored,
    teller,
    makeKey,
    campaign: config.campaign,
    locale: languageOf(options, window),
    page: () => describePage(document),
  });
  const hostPorts: HostPorts = { ...ports, options, config, teller, logger, prepare, makeKey, submit };
  const show = createShow(hostPorts, makeHost?.(hostPorts));
  const director = createDirector({
    ...ports,
    config,
    memory,
    teller,
    report,
    show,
  });

  function trackPage(): void {
    tracker.track('page_view', { path: window.location.pathname.slice(0, 512) });
  }

  function put(fact: Fact): void {
    outbox.enqueue({ key: makeKey(), at: new Date(itemNowMs()).toISOString(), ...fact });
  }

  // What may be kept is made ready: a submission is then durable in the task of its call.
  if (consent.isGranted('functional')) prepare();

  consent.onUpdate(({ current, previous, source }) => {
    if (current.functional) prepare();
    teller.tell('consent-changed', consent.current());
    const wasKept = previous.functional || previous.analytics || previous.marketing;
    if (previous.analytics && !current.analytics) {
      tracker.clear();
      void outbox.erase(({ type }) => type === 'signal' || type === 'identity');
    }
    // A first refusal leaves no trace; a grant and each later change are told to the server.
    if (wasKept || current.analytics) {
      put({ type: 'consent', props: { ...current, source } });
    }
  });
  // Before the outbox's own listener would be too late for the last batch, so this one captures.
  ports.listen(window, 'pagehide', tracker.leave, true);

  defineInlineForm(window, show, (cause) => report('sdk/chunk-failed', { cause }));
  trackPage();
  for (const left of takeUnsent(options.site, ports.storage)) {
    if ((left as Item | null)?.type) outbox.enqueue(left as Item);
    else void submit(left as LeadSubmission);
  }
  void outbox.flush('start');
  void config.loaded.then(() => teller.tell('ready', {}));

  return {
    submit: (submission) => submit(submission),
    track(name, props) {
      tracker.track(name, props);
      director.tracked(name);
    },
    page: trackPage,
    identify(contact: WireContact) {
      if (!consent.isGranted('analytics')) return;
      put({ type: 'identity', lead: { contact } });
    },
    consent(change) {
      consent.update(change ?? {}, 'api');
      void outbox.erase(isWithdrawn(change ?? {}));
    },
    open: director.open,
    close: director.close,
    on: teller.on,
    off: teller.off,
    async ready(callback) {
      await config.loaded;
      callback?.();
    },
    flush: () => outbox.flush('manual'),
    explain: director.explain,
    deadLetters: () =>
      import('./deadLetters.js').then(
        ({ readDeadLetters }) => readDeadLetters(databaseOf(options), ports),
        () => [],
      ),
    async reset() {
      consent.update({ functional: false, analytics: false, marketing: false }, 'api');
      tracker.clear();
      memory.clear();
      await outbox.erase(() => true);
    },
    destroy() {
      director.stop();
      tracker.leave();
      ports.end();
      outbox.stop();
      teller.clear();
    },
  };
}
