import { type ConsentPurposes, type ConsentState, createConsentState, type Logger } from '@lodestone/core';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** The consent of one client, and the source that the options name. Until a source answers, nothing is granted. */
export function startConsent(
  { consent: option }: ResolvedOptions,
  document: Document,
  logger: Logger,
): { consent: ConsentState; stop: () => void } {
  if (typeof option === 'object') return { consent: createConsentState(option), stop: () => undefined };
  const all = option === 'granted';
  const consent = createConsentState({ functional: all, analytics: all, marketing: all });
  if (option !== 'event') {
    if (option !== 'none' && !all)
      logger.debug(`consent source ${option} has no adapter in this version: nothing is granted`);
    return { consent, stop: () => undefined };
  }
  const listen = (event: Event): void => {
    const { detail } = event as CustomEvent<Partial<ConsentPurposes> | undefined>;
    if (typeof detail === 'object' && detail !== null) consent.update(detail, 'event');
  };
  document.addEventListener('lodestone:consent', listen);
  return { consent, stop: () => document.removeEventListener('lodestone:consent', listen) };
}
