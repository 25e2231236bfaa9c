import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../style/tokens.js';
import { brandTokens, type Tokens } from './brandTokens.js';
import { contrastOf, parseHex } from './contrast.js';
import { THEMES } from './themes.js';

const long = (hex: string) => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
const modes = [
  ['light', 0],
  ['dark', 1],
] as const;

function contrast(tokens: Tokens, one: string, other: string, mode: 0 | 1): number {
  const of = (name: string) =>
    parseHex(long((tokens[name] ?? (COLOURS as unknown as Tokens)[name])?.[mode] ?? ''));
  return contrastOf(of(one), of(other));
}

describe.each(Object.entries(THEMES))('the theme %s', (_, { colours }) => {
  test.each(modes)('is readable in %s', (_name, mode) => {
    for (const surface of ['background', 'control-background'])
      for (const words of ['text', 'muted', 'error'])
        expect(contrast(colours, words, surface, mode), `${words} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours, 'accent-text', 'accent', mode)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours, 'accent-text', 'accent-hover', mode)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours, 'accent', 'suggestion', mode)).toBeGreaterThanOrEqual(4.5);
    for (const edge of ['control-border', 'focus'])
      expect(contrast(colours, edge, 'background', mode), edge).toBeGreaterThanOrEqual(3);
  });
});

describe('brandTokens', () => {
  test('makes words readable on and in every brand colour, in every theme', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, fc.constantFrom(...Object.values(THEMES)), (brand, { colours }) => {
        const tokens = { ...colours, ...brandTokens(brand, colours) };
        for (const [, mode] of modes) {
          expect(contrast(tokens, 'accent-text', 'accent', mode)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(tokens, 'accent-text', 'accent-hover', mode)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(tokens, 'accent', 'background', mode)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(tokens, 'accent', 'suggestion', mode)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test('leaves a colour alone that can be read as it is', () => {
    expect(brandTokens('#2a4bd0').accent?.[0]).toBe('#2a4bd0');
    expect(brandTokens('#2a4bd0')['accent-text']?.[0]).toBe('#ffffff');
  });

  test('darkens a yellow until it can be read', () => {
    const [light = ''] = brandTokens('#ffd400').accent ?? [];
    expect(light).not.toBe('#ffd400');
    expect(contrastOf(parseHex(light), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
  });
});
