import type { ConsentPurposes } from '@lodestone/core';
import type { ConsentAsker } from './ConsentAsker.js';

/** Google's consent types behind each purpose. All that stand in a list must be granted. */
const TYPES: Record<keyof ConsentPurposes, readonly string[]> = {
  functional: ['functionality_storage'],
  analytics: ['analytics_storage'],
  marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
};

type Command = ArrayLike<unknown> & { 0?: unknown; 1?: unknown; 2?: Record<string, unknown> };

/**
 * Google Consent Mode v2, read from the page's `dataLayer`: `gtag('consent', 'default' | 'update', {…})`. Only what was
 * said counts: a purpose is told when one of its types was named. A page that never says `functionality_storage` gives
 * `functional` with `analytics_storage`. Nothing is ever set on the page's behalf; what is pushed later is heard by a wrapped
 * `push`, which is given back in the end.
 */
export const askConsentMode: ConsentAsker = ({ window, atEnd }, tell) => {
  const page = window as unknown as { dataLayer?: unknown[] };
  page.dataLayer ??= [];
  const layer = page.dataLayer;
  const states: Record<string, unknown> = {};

  function read(entry: unknown): void {
    const command = Object(entry) as Command;
    const [kind, action, state] = [command[0], command[1], command[2]];
    if (kind !== 'consent' || (action !== 'default' && action !== 'update')) return;
    // A default for some regions is not known to be this visitor's.
    if (action === 'default' && state?.region) return;
    Object.assign(states, state);
    tell(judge());
  }

  function judge(): Partial<ConsentPurposes> {
    const purposes: Partial<ConsentPurposes> = {};
    for (const [purpose, types] of Object.entries(TYPES) as [keyof ConsentPurposes, readonly string[]][])
      if (types.some((type) => type in states))
        purposes[purpose] = types.every((type) => !(type in states) || states[type] === 'granted');
    if (purposes.functional === undefined && purposes.analytics !== undefined)
      purposes.functional = purposes.analytics;
    return purposes;
  }

  const { push } = layer;
  const wrapped = (...entries: unknown[]): number => {
    const count = push.apply(layer, entries);
    for (const entry of entries) read(entry);
    return count;
  };
  layer.push = wrapped;
  atEnd(() => {
    if (layer.push === wrapped) layer.push = push;
  });
  for (const entry of [...layer]) read(entry);
};
