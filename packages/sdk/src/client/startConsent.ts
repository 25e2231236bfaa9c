import { type ConsentPurposes, type ConsentState, createConsentState } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** The consent of one client, and the source that the options name. Until a source answers, nothing is granted. */
export function startConsent(
  { consent: option }: ResolvedOptions,
  { document, listen }: Pick<BrowserPorts, 'document' | 'listen'>,
): ConsentState {
  if (typeof option === 'object') return createConsentState(option);
  const all = option === 'granted';
  const consent = createConsentState({ functional: all, analytics: all, marketing: all });
  if (option === 'event')
    listen(document, 'lodestone:consent', (event) => {
      const { detail } = event as CustomEvent<Partial<ConsentPurposes> | null>;
      if (typeof detail === 'object' && detail) consent.update(detail, 'event');
    });
  return consent;
}
