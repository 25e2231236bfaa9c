import { type ConsentState, createConsentState, parseJson } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** Where the choice made in our notice is kept. */
export const choiceKey = (site: string): string => `lodestone:${site}:choice`;

/**
 * The consent of one client as the options say it. Where they name a source that is asked (`event`, `tcf`, `gpp`, `gcm`),
 * nothing is granted until it answers. Global Privacy Control refuses `marketing`, whatever a source says.
 */
export function startConsent(
  { consent: option, site }: ResolvedOptions,
  { window, storage }: Pick<BrowserPorts, 'window' | 'storage'>,
): ConsentState {
  const all = option === 'granted';
  return createConsentState(
    typeof option === 'object'
      ? option
      : // The visitor's own word in our notice.
        (parseJson(storage.get(choiceKey(site))) ?? { functional: all, analytics: all, marketing: all }),
    (window.navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
  );
}
