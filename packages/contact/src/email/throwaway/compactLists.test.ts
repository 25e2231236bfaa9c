import { describe, expect, it } from 'vitest';
import { THROWAWAY_BY_HAND } from '../../throwaway/throwawayByHand.js';
import { isRoleWord, isThrowawayHost } from './index.js';
import { packKeys } from './packKeys.js';
import { readKeys } from './readKeys.js';

const MADE_UP = 1_000_000;

/** Made-up domains, none of them twice: a number written in letters, under endings in turn. */
function makeDomain(index: number): string {
  const ending = ['com', 'net', 'com.ua', 'ir', 'de', 'org'][index % 6] ?? 'com';
  return `made-up-${(index * 7 + 13).toString(36)}.${ending}`;
}

describe('the compact lists of the browser', () => {
  it('know every service that is met every day, with its sub-domains', () => {
    for (const host of THROWAWAY_BY_HAND.split(/\s+/)) {
      expect(isThrowawayHost(host), host).toBe(true);
      expect(isThrowawayHost(`inbox.${host}`), host).toBe(true);
    }
    expect(isRoleWord('info')).toBe(true);
  });

  it('take about one of a thousand made-up domains for a throwaway host, of a million', () => {
    let wrong = 0;
    for (let index = 0; index < MADE_UP; index++) {
      const domain = makeDomain(index);
      // The host alone: a sub-domain is asked as often as it has dots.
      if (isThrowawayHost(domain.replace('.com.ua', '.ua'))) wrong++;
    }
    const perMille = (wrong / MADE_UP) * 1_000;
    expect(perMille).toBeGreaterThan(0.7);
    expect(perMille).toBeLessThan(1.3);
  });

  it('lose no key that was packed, whatever the width of a code', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `key-${index}`);
    for (const bits of [1, 5, 10, 14]) {
      const has = readKeys({ size: keys.length, bits, packed: packKeys(keys, bits) });
      expect(keys.filter((key) => !has(key))).toEqual([]);
    }
    const has = readKeys({ size: keys.length, bits: 14, packed: packKeys(keys, 14) });
    expect(keys.filter((key) => has(`no-${key}`))).toEqual([]);
  });
});
