import { describe, expect, test } from 'vitest';
import { PANEL_CSS } from '../popup/panelCss.js';
import { SLIDE_IN_CSS } from '../slide-in/slideInCss.js';
import { AFTER_CSS } from './afterCss.js';
import { CSS } from './css.js';
import { COLOURS, declareTokens, MEASURES } from './tokens.js';

/** Relative luminance: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const hex = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Colour = keyof typeof COLOURS;
const SHEETS = CSS + AFTER_CSS + PANEL_CSS + SLIDE_IN_CSS;

const TEXT: [Colour, Colour][] = [
  ['text', 'background'],
  ['text', 'control-background'],
  ['text', 'error-background'],
  ['muted', 'background'],
  ['accent', 'suggestion'],
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['error', 'background'],
  ['error', 'error-background'],
  ['success', 'success-background'],
];
const CONTROLS: [Colour, Colour][] = [
  ['control-border', 'background'],
  ['control-border', 'control-background'],
  ['accent', 'background'],
  ['focus', 'background'],
  ['focus', 'control-background'],
  ['error', 'control-background'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const of = (name: Colour) => COLOURS[name][theme === 'light' ? 0 : 1];

  test.each(TEXT)('reads %s on %s at 4.5:1', (ink, paper) => {
    expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(CONTROLS)('shows %s on %s at 3:1', (edge, paper) => {
    expect(contrast(of(edge), of(paper))).toBeGreaterThanOrEqual(3);
  });
});

describe('the sheet', () => {
  const names = [...Object.keys(COLOURS), ...Object.keys(MEASURES)];

  test('uses every token and no other', () => {
    const used = new Set([...SHEETS.matchAll(/var\(--_([\w-]+)\)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual([...names].sort());
  });

  test('lets the page set every token', () => {
    for (const name of names) expect(declareTokens()).toContain(`--_${name}:var(--lodestone-${name},`);
  });

  test('has no rem, no left and right, and nothing outside the widgets', () => {
    expect(SHEETS).not.toMatch(/\drem\b/);
    expect(SHEETS).not.toMatch(/\b(?:left|right)\b/);
    expect(SHEETS).not.toMatch(/(?:^|})\s*(?:html|body|:root|\*)/m);
  });

  test('moves only by transform and opacity', () => {
    for (const [, frames] of SHEETS.matchAll(/@keyframes [\w-]+\{from\{([^}]*)\}/g))
      expect(frames).toMatch(/^opacity:0;transform:[^;]+$/);
    expect(SHEETS).not.toMatch(/transition:(?!none)/);
  });
});
