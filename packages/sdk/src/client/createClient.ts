import { createUuidV7, type ErrorCode, type LogFields, silentLogger } from '@lodestone/core';
import type { WireContact } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { createConfig } from '../campaigns/createConfig.js';
import { createDirector } from '../campaigns/createDirector.js';
import { createLazyLogger } from '../debug/createLazyLogger.js';
import { createTeller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { createTracker } from '../signals/createTracker.js';
import { createSubmit } from '../submit/createSubmit.js';
import { describePage } from '../submit/describePage.js';
import { createVisitorMemory } from '../visitor/createVisitorMemory.js';
import { createOpenWidget } from '../widgets/createOpenWidget.js';
import { defineInlineForm } from '../widgets/defineInlineForm.js';
import { createHost } from './createHost.js';
import type { LodestoneClient } from './LodestoneClient.js';
import { openOutbox } from './openOutbox.js';
import { startConsent } from './startConsent.js';

/** The composition root: everything is made here and handed on as parameters. */
export function createClient(
  options: ResolvedOptions,
  ports: BrowserPorts,
  firstPageAtMs = ports.clock.nowMs(),
): LodestoneClient {
  const { document, window, clock } = ports;
  const logger = options.debug ? createLazyLogger(window.console) : silentLogger;
  const teller = createTeller(document, logger);
  const makeKey = createUuidV7(clock, ports.random);
  const report = (code: ErrorCode, fields?: LogFields): void => {
    logger.warn(code, fields);
    teller.tell('error', { code });
  };

  const { consent, stop: stopConsent } = startConsent(options, document, logger);
  const { outbox, prepare, stop: stopOutbox } = openOutbox(options, ports, { teller, logger });
  const tracker = createTracker({ ...ports, outbox, consent, logger, makeKey });
  const memory = createVisitorMemory(options.site, ports.storage, consent);
  const config = createConfig(options, ports, report);
  const page = () => describePage(document);
  const host = createHost({
    ...ports,
    options,
    config,
    teller,
    prepare,
    makeKey,
    submit: (...args) => submit(...args),
  });
  const submit = createSubmit({
    ...ports,
    outbox,
    teller,
    makeKey,
    campaign: config.campaign,
    locale: host.locale,
    page,
  });
  const director = createDirector({
    ...ports,
    config,
    memory,
    teller,
    logger,
    openWidget: createOpenWidget(host, document),
  });

  function trackPage(atMs?: number): void {
    tracker.track('page_view', { path: window.location.pathname.slice(0, 512) }, atMs);
  }

  // What may be kept is made ready: a submission is then durable in the task of its call.
  if (consent.isGranted('functional')) prepare();

  const stopTelling = consent.onChange(({ current, previous, source }) => {
    if (current.functional) prepare();
    teller.tell('consent-changed', current);
    const wasKept = previous.functional || previous.analytics || previous.marketing;
    if (previous.analytics && !current.analytics) {
      tracker.clear();
      void outbox.erase('signals');
    }
    // A first refusal leaves no trace; a grant and each later change are told to the server.
    if (wasKept || current.analytics) {
      outbox.enqueue({
        key: makeKey(),
        type: 'consent',
        at: new Date(clock.nowMs()).toISOString(),
        props: { ...current, source },
      });
    }
  });
  const onPageHide = (): void => tracker.leave();
  // Before the outbox's own listener would be too late for the last batch, so this one captures.
  window.addEventListener('pagehide', onPageHide, true);

  defineInlineForm(window, host, (cause) => report('sdk/chunk-failed', { cause }));
  trackPage(firstPageAtMs);
  void outbox.flush('start');
  void config.loaded.then(() => teller.tell('ready', {}));

  return {
    host,
    submit: (submission) => submit(submission),
    track(name, props) {
      tracker.track(name, props);
      director.tracked(name);
    },
    page: () => trackPage(),
    identify(contact: WireContact) {
      if (!consent.isGranted('analytics'))
        return logger.debug('identify() waits for the analytics purpose: nothing was kept');
      outbox.enqueue({
        key: makeKey(),
        type: 'identity',
        at: new Date(clock.nowMs()).toISOString(),
        lead: { contact },
      });
    },
    consent: (purposes) => consent.update(purposes ?? {}, 'api'),
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
    deadLetters: () => outbox.deadLetters(),
    async reset() {
      consent.update({ functional: false, analytics: false, marketing: false }, 'api');
      tracker.clear();
      memory.clear();
      await outbox.erase('all');
    },
    destroy() {
      window.removeEventListener('pagehide', onPageHide, true);
      director.stop();
      tracker.stop();
      stopTelling();
      stopConsent();
      config.stop();
      stopOutbox();
      teller.clear();
    },
  };
}
