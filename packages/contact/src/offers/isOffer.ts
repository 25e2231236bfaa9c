import { foldForMatching } from '../fold/fold.js';
import { foldMarks } from '../text/foldMarks.js';
import { OFFER_SIGNS, OWN_NEED } from './offerSigns.js';

const MAX_TEXT_LENGTH = 2_000;
/** Signs of two kinds at least: no kind weighs more than two. */
const OFFER = 3;
/** Who says what he needs gets the benefit of this much doubt. */
const MAX_DOUBT = 3;

/** Whether a message has several kinds of signs of an unasked-for offer or a fraud, less what the writer needs. Linear in the length. */
export function isOffer(text: string): boolean {
  const folded = foldMarks(foldForMatching(text.slice(0, MAX_TEXT_LENGTH)));
  let points = 0;
  for (const sign of OFFER_SIGNS) if (sign.pattern.test(folded)) points += sign.points;
  if (points < OFFER) return false;
  return points - Math.min(folded.match(OWN_NEED)?.length ?? 0, MAX_DOUBT) >= OFFER;
}
