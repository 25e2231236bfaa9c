import type { Check } from '../Check.js';

export type MessageReason = 'links' | 'spam-words' | 'markup-script' | 'markup-html' | 'markup-injection';

export interface MessageCheck extends Check<MessageReason> {
  /** The first usable address and the first number-like run found inside, as normal forms. */
  contacts: { email?: string; phone?: string };
}
