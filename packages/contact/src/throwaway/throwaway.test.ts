import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '../email/providers.js';
import { PRIVACY_RELAYS } from '../email/relays.js';
import { suggestDomain } from '../email/suggestDomain.js';
import { FREE_BY_HAND } from './freeByHand.js';
import { isFreeHost, isRoleWord, isThrowawayHost } from './index.js';
import { readHosts } from './readHosts.js';
import { THROWAWAY_HOSTS } from './throwawayHosts.js';

describe('the whole lists of the server', () => {
  const hosts = readHosts(THROWAWAY_HOSTS);

  it('hold no provider, no public mail host and no privacy relay', () => {
    expect(hosts.size).toBeGreaterThan(50_000);
    for (const host of [
      ...PROVIDERS.map(({ domain }) => domain),
      ...FREE_BY_HAND.split(/\s+/),
      ...PRIVACY_RELAYS,
    ])
      expect(isThrowawayHost(host), host).toBe(false);
  });

  it('hold no slip of a provider, which has to be offered instead', () => {
    const slips = [...hosts].filter((host) => suggestDomain(host) !== undefined);
    expect(slips).toEqual([]);
  });

  it('answer for sub-domains, and not for names that only end alike', () => {
    expect(isThrowawayHost('mailinator.com')).toBe(true);
    expect(isThrowawayHost('a.b.mailinator.com')).toBe(true);
    expect(isThrowawayHost('kalynamailinator.ua')).toBe(false);
    expect(isThrowawayHost('com')).toBe(false);
  });

  it('tell public hosts and words of roles', () => {
    expect([isFreeHost('siol.net'), isFreeHost('kalyna.ua')]).toEqual([true, false]);
    expect([isRoleWord('prodazhi'), isRoleWord('olena')]).toEqual([true, false]);
  });
});

it('does not call a neighbour of a big provider thrown away, because a list does', () => {
  expect(['gmail.net', 'qmail.com', 'onet.com'].filter(isThrowawayHost)).toEqual([]);
});
