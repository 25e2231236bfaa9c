import { foldForMatching } from '../fold/fold.js';
import { foldMarks } from '../text/foldMarks.js';
import { countWords, foldOffer, readWords } from './countWords.js';
import { OFFER_SIGNS, OWN_NEED } from './offerSigns.js';
import { FORBIDDEN, GOODS, PRESSURE, PROMOTION, STAKE, TALE, THREAT } from './offerWords.js';

const MAX_TEXT_LENGTH = 2_000;
/** What a topic weighs that hardly anybody but advertisers and frauds has, and what anything else does. */
const TOPIC = 2;
/** Signs of two kinds at least: no kind weighs more than two. */
const OFFER = 3;
/** Without a topic there must be more of the rest: who is in a hurry and has a budget is a customer. */
const OFFER_WITHOUT_TOPIC = 4;
/** Who says what he needs gets the benefit of this much doubt. */
const MAX_DOUBT = 3;

const TOPICS = [PROMOTION, FORBIDDEN, TALE, GOODS].map(readWords);
const [STAKES, THREATS, PRESSES] = [readWords(STAKE), readWords(THREAT), readWords(PRESSURE)];

/** Whether a message has several kinds of signs of an unasked-for offer or a fraud, less what the writer needs. Linear in the length. */
export function isOffer(text: string): boolean {
  const looked = text.slice(0, MAX_TEXT_LENGTH);
  const folded = foldMarks(foldForMatching(looked));
  const words = foldOffer(looked);
  const isThreat = countWords(STAKES, words, 1) > 0 && countWords(THREATS, words, 1) > 0;
  const hits = TOPICS.map((topic) => countWords(topic, words, 2));
  const worded = hits.reduce((sum, count) => sum + (count > 0 ? TOPIC - 1 + count : 0), isThreat ? TOPIC : 0);
  const signs = OFFER_SIGNS.filter(({ pattern }) => pattern.test(folded));
  const patterned = signs.filter(({ points }) => points === TOPIC).length;
  // The words and the patterns know the same kinds: what both have found is one sign.
  const topics = Math.max(worded, patterned * TOPIC);
  const needs = Math.min(folded.match(OWN_NEED)?.length ?? 0, MAX_DOUBT);
  const [shaped, pressing] = [signs.length - patterned, countWords(PRESSES, words, 1)];
  const presses = needs === 0 ? shaped + pressing : Math.max(shaped, pressing);
  const points = topics + presses;
  const least = topics > 0 || needs === 0 ? OFFER : OFFER_WITHOUT_TOPIC;
  return points - needs >= least;
}
