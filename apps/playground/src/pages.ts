import { renderDialog } from './fixtures/dialog.js';
import { HOSTILE_VARIANTS, renderHostile } from './fixtures/hostile.js';
import { renderStrict, STRICT_POLICY } from './fixtures/strict.js';
import { renderDelayed, renderTraps } from './fixtures/traps.js';
import { landingEn } from './landing/content/en.js';
import { landingFa } from './landing/content/fa.js';
import { landingUk } from './landing/content/uk.js';
import { renderLanding } from './landing/renderLanding.js';

/** Every page by its path; each is written as the `index.html` of its folder. */
export function renderPages(): Map<string, string> {
  return new Map<string, string>([
    ...[landingEn, landingUk, landingFa].map((content): [string, string] => [
      content.path,
      renderLanding(content),
    ]),
    ['/strict/', renderStrict()],
    ...HOSTILE_VARIANTS.map((variant): [string, string] => [variant.path, renderHostile(variant)]),
    ['/traps/', renderTraps()],
    ['/traps/delayed/', renderDelayed()],
    ['/dialog/', renderDialog()],
  ]);
}

/** Response headers by path, for the server to add. */
export const PAGE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict/': { 'content-security-policy': STRICT_POLICY },
};
