export interface CheckoutPorts {
  isEmpty: boolean;
  /** A step is in front of the visitor: 1, 2 or 3. */
  onStep: (step: number) => void;
  onOrder: (contact: { name: string; email: string }) => void;
}

/** Something before an `@` and something with a dot after it: the real check is the confirmation that a shop would send. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Walks through the steps of the checkout where the page has one. Nothing that is typed leaves the page before the order. */
export function startCheckout(main: HTMLElement, { isEmpty, onStep, onOrder }: CheckoutPorts): void {
  const form = main.querySelector<HTMLFormElement>('[data-checkout]');
  if (!form || isEmpty) return;
  const steps = [...form.querySelectorAll<HTMLFieldSetElement>('[data-step]')];
  const marks = [...main.querySelectorAll('[data-progress]')];
  let current = 0;

  function go(step: number, isMoved = true): void {
    current = step;
    for (const [index, fieldset] of steps.entries()) fieldset.hidden = index !== step;
    for (const [index, mark] of marks.entries()) {
      if (index === step) mark.setAttribute('aria-current', 'step');
      else mark.removeAttribute('aria-current');
    }
    if (isMoved) steps[step]?.querySelector('legend')?.focus();
    onStep(step + 1);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isComplete(steps[current])) return;
    if (current < steps.length - 1) return go(current + 1);
    const typed = new FormData(form);
    onOrder({ name: String(typed.get('name')), email: String(typed.get('email')).trim() });
  });
  form.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-back]')) go(current - 1);
  });
  go(0, false);
}

/** Marks what is missing in a step, and moves the focus to the first of it. */
function isComplete(step: HTMLFieldSetElement | undefined): boolean {
  const inputs = [...(step?.querySelectorAll<HTMLInputElement>('input[required]') ?? [])];
  const wrong = inputs.filter(
    ({ value, type }) => value.trim() === '' || (type === 'email' && !ADDRESS.test(value.trim())),
  );
  for (const input of inputs) {
    const isWrong = wrong.includes(input);
    input.setAttribute('aria-invalid', String(isWrong));
    const error = step?.querySelector<HTMLElement>(`#${input.id}-error`);
    if (error) error.textContent = isWrong ? (error.dataset.error ?? '') : '';
  }
  wrong[0]?.focus();
  return wrong.length === 0;
}
