import type { LocalText } from './LocalText.js';
import type { WorkingHours } from './WorkingHours.js';

/** The chat prompt as everybody may know it. */
export interface ChatCard {
  /** Who seems to speak before somebody answers. */
  host?: { name: LocalText; avatar?: string | undefined } | undefined;
  /** What the prompt asks. */
  prompt?: LocalText | undefined;
  /** Answers at a click. */
  quickReplies?: LocalText[] | undefined;
  /** Without them somebody is always there. */
  hours?: WorkingHours | undefined;
  /** Unanswered for so long, the chat offers to leave a contact. 60 by default. */
  answerWithinSeconds?: number | undefined;
}
