import { callLodestone } from './callLodestone.js';
import { createKept } from './createKept.js';
import { type Choice, type Host, PURPOSES } from './Host.js';
import { KEYS } from './KEYS.js';

/** On the root while the question is open; the sheet shows the notice then. */
const ASKING = 'asks-consent';

/**
 * The shop's consent notice: asks until it is answered, tells Lodestone the answer on every page, and can be brought back.
 * Keeps nothing but the answer, and that only once it is given. Runs before the body is there.
 */
export function startConsent(window: Host): void {
  const { document } = window;
  const root = document.documentElement;
  const kept = createKept(() => window.localStorage, KEYS.consent);
  const lodestone = callLodestone(window);

  const known = toChoice(kept.read());
  if (known) lodestone('consent', known);
  else root.classList.add(ASKING);

  function boxes(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>('[data-consent] input')];
  }

  function answer(how: string): void {
    const ticked = boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
    const choice = Object.fromEntries(
      PURPOSES.map((purpose) => [purpose, how === 'all' || (how === 'some' && ticked.includes(purpose))]),
    );
    kept.write(choice);
    lodestone('consent', choice);
    root.classList.remove(ASKING);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  function ask(): void {
    const choice = toChoice(kept.read());
    for (const box of boxes()) box.checked = choice?.[box.value as keyof Choice] ?? false;
    root.classList.add(ASKING);
    document.getElementById('consent-title')?.focus();
  }

  document.addEventListener('click', ({ target }) => {
    const button = (target as Element | null)?.closest?.('[data-consent-answer], [data-consent-open]');
    const how = button?.getAttribute('data-consent-answer');
    if (how) answer(how);
    else if (button) ask();
  });
}

/** What was kept, if it is an answer. */
function toChoice(value: unknown): Choice | undefined {
  const given = Object(value) as Partial<Choice>;
  return PURPOSES.every((purpose) => typeof given[purpose] === 'boolean') ? (given as Choice) : undefined;
}
