import type { SignalItem, SignalProp } from '@lodestone/schema';

/** Notes a behaviour fact. Never throws; a name that is none is passed over by who hears it. */
export type Track = (name: string, props?: Record<string, SignalProp>) => void;

export interface TrackerPorts {
  /** What the items' times are written from. */
  itemNowMs: () => number;
  makeKey: () => string;
  /** Takes each signal as it is made. */
  hear: (item: SignalItem) => void;
}

/** Makes signals' items. Whether they are kept or sent is decided by who hears them. */
export function createTracker({ makeKey, itemNowMs, hear }: TrackerPorts): Track {
  return (name, props = {}) =>
    hear({ key: makeKey(), type: 'signal', at: new Date(itemNowMs()).toISOString(), name, props });
}
