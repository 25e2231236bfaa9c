/** What the device may keep, per storage purpose. Not to be mixed up with contact purposes. */
export interface ConsentPurposes {
  functional: boolean;
  analytics: boolean;
  marketing: boolean;
}

export type ConsentSource = 'api' | 'attribute' | 'event' | 'tcf' | 'gpp' | 'gcm' | 'notice';

export interface ConsentState {
  /** The purposes as they stand: a copy. */
  purposes(): ConsentPurposes;
  isGranted(purpose: keyof ConsentPurposes): boolean;
  /**
   * Takes the purposes that are named, keeps the others. Listeners hear of every answer: what an earlier page kept may
   * still be there when it is a refusal. Without a change `purposes` and `previous` are the same object.
   */
  update(change: Partial<ConsentPurposes>, source: ConsentSource): void;
  /** Called with the new and the old purposes after each answer, as long as the state lives. */
  onUpdate(listener: (change: ConsentChange) => void): void;
}

/** Not to be written into: these are the states themselves. */
export interface ConsentChange {
  purposes: Readonly<ConsentPurposes>;
  previous: Readonly<ConsentPurposes>;
  source: ConsentSource;
}

const PURPOSES = ['functional', 'analytics', 'marketing'] as const;

/**
 * The consent of one client: a small observable state, all false until a source says otherwise. Only `true` grants;
 * any other value of a purpose that is named withdraws it. Never throws.
 * With `isMarketingRefused` (Global Privacy Control) no source grants `marketing`.
 */
export function createConsentState(
  initial: Partial<ConsentPurposes> = {},
  isMarketingRefused = false,
): ConsentState {
  function merge(purposes: Readonly<ConsentPurposes>, change: Partial<ConsentPurposes>): ConsentPurposes {
    const merged = { ...purposes };
    for (const purpose of PURPOSES)
      if (change[purpose] !== undefined)
        merged[purpose] = change[purpose] === true && !(isMarketingRefused && purpose === 'marketing');
    return merged;
  }
  let current = merge({ functional: false, analytics: false, marketing: false }, initial);
  const listeners: ((change: ConsentChange) => void)[] = [];
  return {
    purposes: () => ({ ...current }),
    isGranted: (purpose) => current[purpose],
    update(change, source) {
      const previous = current;
      const merged = merge(previous, change);
      if (PURPOSES.some((purpose) => merged[purpose] !== previous[purpose])) current = merged;
      for (const listener of [...listeners]) listener({ purposes: current, previous, source });
    },
    onUpdate(listener) {
      listeners.push(listener);
    },
  };
}
