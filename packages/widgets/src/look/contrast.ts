/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const parseHex = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

export const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 to 1: WCAG 2.2, "relative luminance". */
export function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A share of another colour mixed in, 0 to 1. */
export const mix = (colour: Rgb, other: Rgb, share: number): Rgb =>
  colour.map((part, index) => part + ((other[index] ?? 0) - part) * share) as unknown as Rgb;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEP = 0.02;

/** The colour itself where it can be told from all these surfaces, else the nearest darker or lighter one that can. */
export function readableOn(colour: Rgb, surfaces: readonly Rgb[], ratio = 4.5): Rgb {
  const isDark = luminanceOf(surfaces[0] ?? WHITE) < 0.18;
  for (let share = 0; share < 1; share += STEP) {
    const mixed = mix(colour, isDark ? WHITE : BLACK, share).map(Math.round) as unknown as Rgb;
    if (surfaces.every((surface) => contrastOf(mixed, surface) >= ratio)) return mixed;
  }
  return isDark ? WHITE : BLACK;
}

/** What can be written on a colour: white where that is readable, else black, which then is. */
export const textOn = (colour: Rgb): Rgb => (contrastOf(colour, WHITE) >= 4.5 ? WHITE : BLACK);
