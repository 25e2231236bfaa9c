import type { SignalProp } from '@lodestone/schema';
import { CAMPAIGN_KEYS } from '../submit/CAMPAIGN_KEYS.js';
import { sourceOf } from './sourceOf.js';

/** Where a visit came from, as flat props of `visit_start`. */
export type Touch = Record<string, SignalProp>;

/** Ids by which an ad network knows a person again: read only with `marketing`, told by name otherwise. */
const CLICK_IDS = [
  'gclid', 'dclid', 'gbraid', 'wbraid', 'fbclid', 'msclkid', 'twclid', 'li_fat_id', 'ttclid', 'yclid',
]; // biome-ignore format: one list
const MAX_LENGTH = 128;

/**
 * Reads source, referring host, campaign parameters and the kind of click id. Values that look like an address are left
 * out: some newsletters put one there. `isMarketingGranted` lets the click id itself through.
 */
export function readTouch(url: string, referrer: string, isMarketingGranted: boolean): Touch {
  const { searchParams: query, host: ownHost } = new URL(url);
  const touch: Touch = {};
  for (const key of CAMPAIGN_KEYS) {
    const value = query.get(key)?.trim().slice(0, MAX_LENGTH);
    if (value && !value.includes('@')) touch[key] = value;
  }
  const click = CLICK_IDS.find((id) => query.has(id));
  if (click) touch.click = click;
  if (click && isMarketingGranted) touch.click_id = (query.get(click) ?? '').slice(0, 256);
  const host = hostOf(referrer);
  if (host && host !== ownHost) touch.host = host.slice(0, MAX_LENGTH);
  touch.source = sourceOf(touch);
  return touch;
}

function hostOf(referrer: string): string {
  try {
    return new URL(referrer).host;
  } catch {
    return '';
  }
}
