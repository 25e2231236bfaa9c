import type { FormState } from '../form/FormState.js';
import type { LeadFormModel } from '../view/LeadFormModel.js';

/** Whether the thanks tell of a letter that this visitor is to confirm. Only a lead that has arrived can bring one. */
export function isLetterAwaited({ campaign, form }: LeadFormModel, state: FormState): boolean {
  const { phase, values, granted } = state;
  const isConsented = form.consents.some(
    ({ purpose }) => granted[purpose] && campaign.confirms?.includes(purpose),
  );
  return phase === 'delivered' && isConsented && Boolean(values.email?.trim());
}
