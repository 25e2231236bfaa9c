import { describe, expect, it } from 'vitest';
import { createNetworkCheck, isNetwork } from './createNetworkCheck.js';

describe('networks of the owner', () => {
  it('are addresses and networks of both versions, and nothing else', () => {
    const right = ['203.0.113.7', '203.0.113.0/24', '2001:db8::1', '2001:db8::/32', '0.0.0.0/0'];
    expect(right.filter(isNetwork)).toEqual(right);
    const wrong = [
      '',
      'localhost',
      '203.0.113.0/33',
      '203.0.113.0/24/8',
      '203.0.113',
      '2001:db8::/129',
      '1.2.3.4/',
    ];
    expect(wrong.filter(isNetwork)).toEqual([]);
  });

  it('hold the addresses inside of them, also as a socket for both versions gives them', () => {
    const isOwn = createNetworkCheck(['203.0.113.0/24', '198.51.100.7', '2001:db8::/32']);
    const inside = ['203.0.113.0', '203.0.113.255', '::ffff:203.0.113.9', '198.51.100.7', '2001:db8:1::5'];
    expect(inside.filter(isOwn)).toEqual(inside);
    const outside = ['203.0.114.1', '198.51.100.8', '2001:db9::1', '::1', 'unknown', ''];
    expect(outside.filter(isOwn)).toEqual([]);
  });

  it('are none unless the owner named some', () => {
    expect(createNetworkCheck([])('203.0.113.1')).toBe(false);
  });
});
