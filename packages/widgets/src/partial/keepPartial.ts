import { parseJson } from '@lodestone/core';
import { isBusy, isDone } from '../form/FormState.js';
import type { LeadFormModel } from '../view/LeadFormModel.js';

/**
 * What was typed into a form in one step is still there after a reload, or when it opens again: on the device only while
 * `functional` is granted, else as long as the page. Only fields that nothing was typed into are filled, boxes never. It is
 * erased once the form was sent, and by `MagnetPort` when the consent is withdrawn. A form in steps does it by itself, and one
 * that many people fill in turn keeps nothing. Never rejects.
 */
export async function keepPartial({ campaign, form, host, body }: LeadFormModel): Promise<void> {
  if (campaign.isKiosk || body?.next) return;
  const memory = (await host.magnets().catch(() => undefined))?.memory;
  if (!memory) return;
  const keptUnder = `partial:${campaign.id}`;

  function keep(): void {
    const state = form.getState();
    const { values, phase } = state;
    const isEmpty = Object.values(values).every((value) => !value?.trim());
    if (isDone(state) || (isEmpty && phase === 'filling')) memory?.remove(keptUnder);
    else if (phase !== 'idle' && !isBusy(state)) memory?.set(keptUnder, JSON.stringify({ values }));
  }

  const { values } = Object(parseJson(memory.get(keptUnder))) as { values?: unknown };
  const kept = (typeof values === 'object' && values ? values : {}) as Record<string, unknown>;
  for (const { name } of form.fields) {
    const value = kept[name];
    if (typeof value === 'string' && value && form.getState().values[name] === undefined)
      form.input(name, value);
  }
  keep();
  form.subscribe(keep);
}
