import type { Look } from '@lodestone/schema';
import type { Tokens } from './brandTokens.js';

export interface Theme {
  colours: Tokens;
  measures: Readonly<Record<string, string>>;
  /** A family of its own, before the one of the widgets. */
  font?: string | undefined;
}

/** The shipped themes by name; `plain` is that of the widgets. Their contrasts are pinned by a test. */
export const THEMES: Readonly<Record<NonNullable<Look['theme']>, Theme>> = {
  plain: { colours: {}, measures: {} },
  /** Warm, quiet, for reading. */
  paper: {
    colours: {
      background: ['#fbf7f0', '#231f1a'],
      text: ['#2b2520', '#f3ece1'],
      muted: ['#665c50', '#c2b6a5'],
      border: ['#e6dccb', '#40382f'],
      'control-background': ['#fffdf9', '#2c2721'],
      accent: ['#8a3b12', '#f0b48c'],
      'accent-hover': ['#6e2e0d', '#f6cbb0'],
      'accent-text': ['#ffffff', '#3a1a08'],
      focus: ['#8a3b12', '#f0b48c'],
      suggestion: ['#f5e9dc', '#3a2d22'],
    },
    measures: { radius: '6px', 'control-radius': '4px', 'title-size': '24px' },
    font: 'Georgia,"Iowan Old Style","Noto Serif",serif',
  },
  /** Sharp, black on white. */
  ink: {
    colours: {
      background: ['#ffffff', '#111111'],
      text: ['#111111', '#ffffff'],
      muted: ['#555555', '#b8b8b8'],
      border: ['#111111', '#6b6b6b'],
      'control-background': ['#ffffff', '#111111'],
      'control-border': ['#111111', '#a3a3a3'],
      accent: ['#111111', '#ffffff'],
      'accent-hover': ['#3d3d3d', '#d6d6d6'],
      'accent-text': ['#ffffff', '#111111'],
      focus: ['#0b57d0', '#8ab4f8'],
      suggestion: ['#f0f0f0', '#2a2a2a'],
    },
    measures: { radius: '0px', 'control-radius': '0px', 'title-size': '24px' },
  },
  /** Green, round, calm. */
  leaf: {
    colours: {
      background: ['#f7fbf7', '#16211b'],
      text: ['#16281d', '#eaf5ee'],
      muted: ['#4d6355', '#aac3b4'],
      border: ['#d5e6da', '#2f4137'],
      'control-background': ['#ffffff', '#1c2a22'],
      accent: ['#17683c', '#8fdcae'],
      'accent-hover': ['#0f4f2c', '#b5ebca'],
      'accent-text': ['#ffffff', '#0b2c19'],
      focus: ['#17683c', '#8fdcae'],
      suggestion: ['#e6f4ea', '#22362b'],
    },
    measures: { radius: '24px', 'control-radius': '24px' },
  },
  /** Loud, for offers. */
  candy: {
    colours: {
      background: ['#fff7fb', '#24131f'],
      text: ['#32101f', '#ffeaf4'],
      muted: ['#6f4a5c', '#d6b2c5'],
      border: ['#f5d5e4', '#4c2a40'],
      'control-background': ['#ffffff', '#2e1a28'],
      accent: ['#b3135f', '#ffa3cd'],
      'accent-hover': ['#8c0d49', '#ffc4df'],
      'accent-text': ['#ffffff', '#4a0626'],
      focus: ['#b3135f', '#ffa3cd'],
      suggestion: ['#fde6f1', '#43203a'],
    },
    measures: { radius: '20px', 'control-radius': '26px' },
  },
};
