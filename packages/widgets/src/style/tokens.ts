/**
 * The colours that a page can set, as `--lodestone-NAME`: light and dark. Contrasts are pinned by a test: text 4.5:1,
 * controls and focus 3:1 on the surfaces they stand on (WCAG 2.2 §1.4.3, §1.4.11).
 */
export const COLOURS = {
  background: ['#fff', '#1c1c22'],
  text: ['#1b1a21', '#f3f2f7'],
  muted: ['#5c5a68', '#b5b3c1'],
  border: ['#e3e1ea', '#393843'],
  'control-background': ['#fff', '#25252d'],
  'control-border': ['#84818f', '#84818f'],
  accent: ['#2a4bd0', '#a9bbff'],
  'accent-hover': ['#1f3aa8', '#c4d0ff'],
  'accent-text': ['#fff', '#121a3d'],
  focus: ['#2a4bd0', '#a9bbff'],
  error: ['#b3261e', '#ffb4ab'],
  'error-background': ['#fdf1f0', '#37211f'],
  success: ['#17724a', '#7fdcab'],
  'success-background': ['#e9f6ef', '#1c3227'],
  suggestion: ['#eef1fd', '#272b3f'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** The measures that a page can set, as `--lodestone-NAME`: `px`, never `rem`, whose size belongs to the page. */
export const MEASURES = {
  'font-size': '16px',
  'title-size': '22px',
  radius: '16px',
  'control-radius': '10px',
  'control-height': '48px',
  space: '16px',
  padding: '28px',
  width: '400px',
  offset: '20px',
  duration: '280ms',
} as const;

const own = (name: string, fallback: string): string => `--_${name}:var(--lodestone-${name},${fallback});`;

/** The declarations behind `var(--_NAME)`: light for browsers without `light-dark()`, which older Safari and Chromium lack. */
export function declareTokens(): string {
  const colours = Object.entries(COLOURS);
  const light = colours.map(([name, [value]]) => own(name, value)).join('');
  const both = colours.map(([name, [value, dark]]) => own(name, `light-dark(${value},${dark})`)).join('');
  const measures = Object.entries(MEASURES)
    .map(([name, value]) => own(name, value))
    .join('');
  return `.lodestone{${light}${measures}}@supports(color:light-dark(red,red)){.lodestone{${both}}}`;
}
