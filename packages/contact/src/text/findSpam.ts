import { ASKING, PRESSURE, TOPICS } from './spamWords.js';

/** A topic weighs as much as two ways to press. */
const TOPIC = 2;
const SPAM = 4;
/** Somebody who asks gets the benefit of this much doubt. */
const MAX_DOUBT = 2;
const MAX_TEXT_LENGTH = 2_000;

/** Whether a text is an unasked-for offer: what it is about and how it presses, less how much it asks. Linear in the length. */
export function isSpam(text: string): boolean {
  const looked = text.slice(0, MAX_TEXT_LENGTH);
  const count = (words: readonly RegExp[]): number => words.filter((word) => word.test(looked)).length;
  const topics = count(TOPICS);
  if (topics === 0) return false;
  const doubt = Math.min(looked.match(ASKING)?.length ?? 0, MAX_DOUBT);
  return topics * TOPIC + count(PRESSURE) - doubt >= SPAM;
}
