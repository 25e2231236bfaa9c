import { COLOURS } from '../style/tokens.js';
import { mix, parseHex, type Rgb, readableOn, textOn, toHex } from './contrast.js';

/** The tokens that follow from a brand colour, light and dark. */
export type Tokens = Readonly<Record<string, readonly [light: string, dark: string]>>;

const SHADES: readonly [light: Rgb, dark: Rgb] = [
  [0, 0, 0],
  [255, 255, 255],
];

/**
 * Buttons in the brand's colour with readable words on them, and the colour for links, as far from it as being read takes:
 * at least 4.5:1 on the surfaces of the theme (WCAG 2.2 §1.4.3), in light and in dark.
 */
export function brandTokens(brand: string, theme: Tokens = {}): Tokens {
  const colour = parseHex(brand);
  const of = (name: keyof typeof COLOURS, mode: 0 | 1): Rgb =>
    parseHex(long((theme[name] ?? COLOURS[name])[mode]));
  const [light, dark] = ([0, 1] as const).map((mode) => {
    const surface = of('background', mode);
    const suggestion = mix(surface, colour, mode === 0 ? 0.08 : 0.16).map(Math.round) as unknown as Rgb;
    const accent = readableOn(colour, [surface, suggestion]);
    return { accent, hover: mix(accent, SHADES[mode] as Rgb, 0.18), suggestion, text: textOn(accent) };
  });
  if (!light || !dark) return {};
  const pair = (name: keyof typeof light): readonly [string, string] => [
    toHex(light[name]),
    toHex(dark[name]),
  ];
  return {
    accent: pair('accent'),
    'accent-hover': pair('hover'),
    'accent-text': pair('text'),
    focus: pair('accent'),
    suggestion: pair('suggestion'),
  };
}

/** `#fff` as `#ffffff`. */
const long = (hex: string): string => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
