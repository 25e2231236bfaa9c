import type { FormState } from '../form/FormState.js';
import type { Patience } from './createPatience.js';
import type { LeadFormModel } from './LeadFormModel.js';

/** What the parts of a form share. Fields and boxes are named by their paths (`contact.email`). */
export interface FormParts {
  model: LeadFormModel;
  state: FormState;
  /** The id of the control. */
  idOf(path: string): string;
  /** The error in words. */
  errorOf(path: string): string | undefined;
  focusOn(path: string): void;
  patience: Patience;
}
