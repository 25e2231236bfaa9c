import type {
  ConsentState,
  Direction,
  ErrorCode,
  EventDetails,
  Logger,
  MagnetPort,
  WidgetHost,
} from '@lodestone/core';
import { DIRECTIONS, type Messages, resolveLocale } from '@lodestone/i18n';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ConfigSource } from '../campaigns/createConfig.js';
import type { Teller } from '../events/createTeller.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import type { Track } from '../signals/createTracker.js';
import type { Submit } from '../submit/createSubmit.js';
import type { Who } from '../visitor/createVisits.js';
import type { AskPrefill } from '../widgets/prefill.js';
import type { OutboxHandle } from './openOutbox.js';

export interface HostPorts
  extends Pick<BrowserPorts, 'clock' | 'document' | 'window' | 'atEnd' | 'fetch' | 'timers' | 'storage'>,
    Pick<BrowserPorts, 'random' | 'listen'>,
    Pick<OutboxHandle, 'itemNowMs' | 'wrongMs' | 'outbox'> {
  options: ResolvedOptions;
  config: ConfigSource;
  logger: Logger;
  teller: Teller;
  submit: Submit;
  prepare: () => void;
  track: Track;
  consent: ConsentState;
  /** What the link of a letter fills forms with, where the page was opened by one; here once the address is clean of it. */
  prefill: Promise<AskPrefill | undefined> | undefined;
  who: Who;
  makeKey: () => string;
  /** What is done first when the page is left, before what is not in the database yet is written down. */
  leaves: Set<() => void>;
}

/** What the widgets see of the SDK. */
export function createHost(ports: HostPorts): WidgetHost<Messages> {
  const { options, config, logger, teller, submit, prepare, makeKey, clock } = ports;
  const locale = localeOf(ports);
  let messages: Promise<Messages> | undefined;
  let magnets: Promise<MagnetPort> | undefined;
  return {
    locale,
    direction: ['ltr', 'rtl'].includes(options.dir) ? (options.dir as Direction) : DIRECTIONS[locale],
    theme: ['light', 'dark'].includes(options.theme) ? options.theme : 'auto',
    formsUrl: `${options.endpoint}/v1/forms/${encodeURIComponent(options.site)}/`,
    get privacyUrl() {
      return config.latest().privacyUrl;
    },
    async campaign(id) {
      await config.known;
      return config.campaign(id);
    },
    loadMessages() {
      messages ??= loadMessages(locale);
      // A chunk that did not come may come at the next try.
      messages.catch(() => {
        messages = undefined;
      });
      return messages;
    },
    magnets() {
      magnets ??= import('../widgets/createMagnets.js').then(({ createMagnets }) => createMagnets(ports));
      return magnets;
    },
    prepare,
    makeKey,
    nowMs: () => clock.monotonicMs(),
    submit,
    emit(name, detail, target) {
      // What a widget reports is told to the developer too.
      if (name === 'error')
        logger.warn((detail as EventDetails['error']).code as ErrorCode, {
          campaign: (detail as EventDetails['error']).campaign,
        });
      return teller.tell(name, detail, target);
    },
  };
}

function localeOf({ options, document, window }: HostPorts): 'en' | 'uk' | 'fa' {
  if (options.locale !== 'auto') return resolveLocale(options.locale);
  const { lang } = document.documentElement;
  return resolveLocale(lang ? [lang] : (window.navigator.languages ?? []));
}

async function loadMessages(locale: 'en' | 'uk' | 'fa'): Promise<Messages> {
  switch (locale) {
    case 'uk':
      return (await import('@lodestone/i18n/locales/uk')).default;
    case 'fa':
      return (await import('@lodestone/i18n/locales/fa')).default;
    default:
      return (await import('@lodestone/i18n/locales/en')).default;
  }
}
