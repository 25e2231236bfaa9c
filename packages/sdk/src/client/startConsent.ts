import { type ConsentState, createConsentState } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/**
 * The consent of one client as the options say it. Where they name a source that is asked (`event`, `tcf`, `gpp`, `gcm`),
 * nothing is granted until it answers. Global Privacy Control refuses `marketing`, whatever a source says.
 */
export function startConsent(
  { consent: option }: ResolvedOptions,
  { window }: Pick<BrowserPorts, 'window'>,
): ConsentState {
  const all = option === 'granted';
  return createConsentState(
    typeof option === 'object' ? option : { functional: all, analytics: all, marketing: all },
    (window.navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
  );
}
