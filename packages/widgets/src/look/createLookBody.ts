import type { CreateBody } from '../body/Body.js';
import { brandTokens } from './brandTokens.js';
import { THEMES } from './themes.js';

/** The theme and the brand's colour of a campaign. What the page sets as `--lodestone-NAME` still stands over both. */
export const createLookBody: CreateBody = ({ campaign }) => {
  const { theme = 'plain', brand } = campaign.look ?? {};
  const { colours, measures, font } = THEMES[theme];
  const tokens = { ...colours, ...(brand ? brandTokens(brand, colours) : {}) };
  const own = (name: string, value: string): string => `--_${name}:var(--lodestone-${name},${value});`;
  const light = Object.entries(tokens).map(([name, [value]]) => own(name, value));
  const both = Object.entries(tokens).map(([name, [value, dark]]) =>
    own(name, `light-dark(${value},${dark})`),
  );
  const sizes = Object.entries(measures).map(([name, value]) => own(name, value));
  const family = font ? `font-family:var(--lodestone-font,${font});` : '';
  const css = `.lodestone{${light.join('')}${sizes.join('')}}@supports(color:light-dark(red,red)){.lodestone{${both.join('')}}}${family && `.lodestone:not(:lang(fa)){${family}}`}`;
  return { css };
};
