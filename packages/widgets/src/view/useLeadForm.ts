import { useEffect, useState } from 'preact/hooks';
import type { LeadForm } from '../form/createLeadForm.js';
import type { FormState } from '../form/FormState.js';
import { type LeadFormModel, type LoadOptions, loadModel } from './LeadFormModel.js';

/** Re-renders with the form's state. */
export function useFormState(form: LeadForm): FormState {
  const [state, setState] = useState(form.getState());
  useEffect(() => {
    const update = () => setState(form.getState());
    update();
    return form.subscribe(update);
  }, [form]);
  return state;
}

/**
 * Loads the form of a campaign for a view of one's own: drive `form`, and read its state with `useFormState(form)`.
 * Undefined until it has loaded, and for good if there is no such campaign.
 */
export function useLeadForm({ host, campaign, placement, target }: LoadOptions): LeadFormModel | undefined {
  const [model, setModel] = useState<LeadFormModel>();
  // A new function for `target` is no reason to begin a new form
  useEffect(() => {
    let isCurrent = true;
    setModel(undefined);
    void loadModel({ host, campaign, placement, target }).then((loaded) => {
      if (isCurrent) setModel(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, campaign, placement]);
  return model;
}
