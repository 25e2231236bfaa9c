import type { ConsentState } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { askConsentMode } from './askConsentMode.js';
import { askGpp } from './askGpp.js';
import { askTcf } from './askTcf.js';
import type { ConsentAsker } from './ConsentAsker.js';
import { hearConsentEvent } from './hearConsentEvent.js';

/** The sources of consent that are somebody else's: a custom event, or a consent platform's interface. */
export type AskedSource = 'event' | 'tcf' | 'gpp' | 'gcm';

const ASKERS: Record<AskedSource, ConsentAsker> = {
  event: hearConsentEvent,
  tcf: askTcf,
  gpp: askGpp,
  gcm: askConsentMode,
};

/** Asks a source and takes each of its answers, also later ones. Until the first nothing is granted. */
export function askConsent(source: AskedSource, ports: BrowserPorts, consent: ConsentState): void {
  ASKERS[source](ports, (purposes) => consent.update(purposes, source));
}
