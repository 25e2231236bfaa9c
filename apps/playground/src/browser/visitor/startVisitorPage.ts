import type { Stage } from '@lodestone/core/scoring';
import type { LiveTexts } from '../../shop/VisitorContent.js';
import { callLodestone } from '../callLodestone.js';
import { createKept } from '../createKept.js';
import type { Choice, Host } from '../Host.js';
import { KEYS } from '../KEYS.js';
import { createViews } from './createViews.js';
import { createViewWriter } from './createViewWriter.js';
import { FAKE_PROPS } from './FAKE_PROPS.js';
import { listStored } from './listStored.js';
import { readVisitor } from './readVisitor.js';
import { startRules } from './startRules.js';

const SITE = 'demo';
/** How often the page looks: points fade by themselves, and other tabs write when they like. */
const LOOK_MS = 500;

/** The live page: shows what is known of the visitor, as it comes. */
export function startVisitorPage(window: Host): void {
  const { document } = window;
  const page = document.querySelector<HTMLElement>('[data-visitor]');
  if (!page) return;
  const texts = JSON.parse(page.dataset.visitor ?? '{}') as LiveTexts;
  const lodestone = callLodestone(window);
  const choice = createKept(() => window.localStorage, KEYS.consent);
  const views = createViews();
  const writer = createViewWriter(page, texts, document.documentElement.lang);
  const config = window
    .fetch(`/v1/config/${SITE}`)
    .then((answer) => answer.json())
    .catch(() => ({}));
  const rules = startRules(page, { texts, config, onChange: () => look() });

  function look(): void {
    const stage = window.lodestone?.stage?.() as Stage | undefined;
    writer.writeStored(listStored([window.localStorage, window.sessionStorage]));
    if (!stage) {
      const { functional, analytics } = Object(choice.read()) as Partial<Choice>;
      writer.writeNothing(functional === true || analytics === true);
      return;
    }
    const kept = readVisitor(window.localStorage, SITE);
    const nowMs = Date.now() + kept.offsetMs;
    writer.write(views.at(nowMs, stage, kept, rules.file(), rules.isSites()));
  }

  page.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-fake], [data-forget]');
    const { fake } = button?.dataset ?? {};
    if (fake) {
      lodestone('track', fake, FAKE_PROPS[fake as keyof typeof FAKE_PROPS]);
      look();
    } else if (button) void forget();
  });

  async function forget(): Promise<void> {
    await lodestone('reset');
    window.localStorage.removeItem(KEYS.consent);
    window.sessionStorage.removeItem(KEYS.cart);
    window.location.reload();
  }

  document.addEventListener('lodestone:stage-changed', look);
  look();
  window.setInterval(look, LOOK_MS);
}
