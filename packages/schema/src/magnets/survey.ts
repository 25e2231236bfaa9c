import type { Rule } from '../rules.js';
import type { LocalText } from './LocalText.js';

/** One thing to choose. `value` goes into the answers, `label` is read. */
export interface Choice {
  value: string;
  label: LocalText;
}

/** One question. Its answer stands under `id` in the lead's `answers`. */
export interface Question {
  /** `[A-Za-z0-9_-]` */
  id: string;
  kind: 'single' | 'multiple' | 'scale' | 'nps' | 'text';
  text: LocalText;
  choices?: Choice[] | undefined;
  /** Of a scale: 1 to 5 by default; NPS is always 0 to 10. */
  min?: number | undefined;
  max?: number | undefined;
  /** Words at the two ends of a scale. */
  ends?: [low: LocalText, high: LocalText] | undefined;
  required?: boolean | undefined;
  /** Asked only where this holds; `field` names a question: `{ "field": "role", "is": "cto" }`. */
  when?: Rule | undefined;
}
