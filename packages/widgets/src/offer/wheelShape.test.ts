import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOf, slicePath, turnTo } from './wheelShape.js';

describe('the wheel', () => {
  test('stops with the middle of what was drawn at the top, whatever the chances are', () => {
    const chances = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(chances, fc.nat(), (pcts, pick) => {
        const shares = sharesOf(pcts);
        const index = pick % shares.length;
        const [from, to] = shares[index] ?? [0, 0];
        const turned = turnTo([from, to]);
        // The angle of the top, counted back into the disc that has turned.
        const top = (((-turned % 360) + 360) % 360) / 360;
        expect(top).toBeGreaterThanOrEqual(from - 1e-9);
        expect(top).toBeLessThanOrEqual(to + 1e-9);
        expect(turned).toBeGreaterThan(0);
      }),
    );
  });

  test('fills the circle without a gap, and hides no prize', () => {
    const shares = sharesOf([0.1, 49.9, 50]);
    expect(shares[0]?.[0]).toBe(0);
    expect(shares.at(-1)?.[1]).toBeCloseTo(1);
    for (const [index, [from, to]] of shares.entries()) {
      expect(to - from).toBeGreaterThan(0.03);
      if (index > 0) expect(from).toBe(shares[index - 1]?.[1]);
    }
  });

  test('draws a prize that is alone as a whole circle', () => {
    expect(slicePath(0, 1)).toContain('A100 100 0 1 1');
    expect(slicePath(0, 0.25)).toBe('M0 0L0.00 -100.00A100 100 0 0 1 100.00 -0.00Z');
  });
});
