import type { FormState } from '../form/FormState.js';

/** What the link of a letter told this page of its visitor, for all forms of it. */
export interface Prefilled {
  /** Empty once the visitor said that he is somebody else. */
  contact(): FormState['values'];
  /** It is somebody else: every form is told, and none that opens later is filled in. */
  forget(): void;
  /** Called when it is forgotten; gives the way to stop. */
  onForget(listener: () => void): () => void;
}
