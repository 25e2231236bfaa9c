import { renderDialog } from './fixtures/dialog.js';
import { HOSTILE_VARIANTS, renderHostile } from './fixtures/hostile.js';
import { renderStrict, STRICT_POLICY } from './fixtures/strict.js';
import { renderDelayed, renderTraps } from './fixtures/traps.js';
import { renderLanding } from './landing/renderLanding.js';
import { shopEn } from './shop/content/en.js';
import { shopFa } from './shop/content/fa.js';
import { shopUk } from './shop/content/uk.js';
import { renderShop } from './shop/renderShop.js';
import { renderStates } from './states/renderStates.js';

const SHOPS = [shopEn, shopUk, shopFa];

/** Every page by its path; each is written as the `index.html` of its folder. */
export function renderPages(): Map<string, string> {
  return new Map<string, string>([
    ...SHOPS.map((shop): [string, string] => [shop.landing.path, renderLanding(shop)]),
    ...SHOPS.flatMap(renderShop),
    ['/strict/', renderStrict()],
    ...HOSTILE_VARIANTS.map((variant): [string, string] => [variant.path, renderHostile(variant)]),
    ['/traps/', renderTraps()],
    ['/traps/delayed/', renderDelayed()],
    ['/dialog/', renderDialog()],
    ['/states/', renderStates()],
  ]);
}

/** Response headers by path, for the server to add. */
export const PAGE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict/': { 'content-security-policy': STRICT_POLICY },
};
