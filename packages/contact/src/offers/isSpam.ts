import { listsOf, listsOfWord } from '#words';
import { foldForMatching } from '../fold/fold.js';
import { foldLetters } from '../text/foldLetters.js';
import { bitOf } from '../words/WordList.js';
import { OWN_NEED } from './offerSigns.js';

const TOPICS = bitOf('topic');
const URGES = bitOf('urge');
const MAX_TEXT_LENGTH = 2_000;
const MAX_WORDS = 120;
/** A topic weighs as much as two ways to press. */
const TOPIC = 2;
const MAX_TOPICS = 2;
const MAX_URGES = 4;
/** Somebody who asks gets the benefit of this much doubt. */
const MAX_DOUBT = 3;

/** What presses and is no word: per cents, sums, links. */
const FIGURES = [
  /\d ?%/,
  /[$€]\s?\d|\d ?(?:[$€₽]|грн|руб|usd|btc|dollar|euro|dólar|درصد|دولار|دلار|円|元)/,
  /https?:|www\.|<a\s|\[url/,
];
/** What offers are about, in languages written without spaces. */
const TOPIC_PARTS =
  /カジノ|カジノ|카지노|娱乐城|博彩|发票|外链|排名|红包|兼职|稼ぐ|副業|대출|토토|कसीनो|كازينو|اربح|ربحت|vay tiền|กู้เงิน|พนัน|คาสิโน/g;
/** How people ask. */
const ASKING =
  /\?|(?<!\p{L})(?:i|we)(?:'d| would|'m| am|'re| are)? (?:need|want|like|looking|use|have|sell|wrote|won)(?!\p{L})|(?<!\p{L})(?:please send me|(?:and|but) need|you promised|do you|can i|could|my|our|wrote|потр[іе]б|цікав|интересу|нужн|підкаж|подскаж|хочу|хочемо|чи |можна|можно|будь ласка|пожалуйста|می.?خواه|لطفا|آیا|دارید|چرا|چقدر|möchte|hätte|können sie|pouvez|voudrais|quisiera|vorrei|prosz[ęe])/giu;

/** Points of an unasked-for offer, and of one in a text that asks something too. */
const SPAM = 3;
const ASKING_SPAM = 4;

/** Whether a text is an unasked-for offer: by what it is about and how it presses, less how much it asks. Linear in the length. */
export function isSpam(text: string): boolean {
  const folded = foldForMatching(text.slice(0, MAX_TEXT_LENGTH));
  const words = [...new Set(foldLetters(folded).split(/[^\p{L}\p{M}\p{N}'#-]+/u))].slice(0, MAX_WORDS);
  const lists = words.map((word, at) => {
    const next = words[at + 1];
    return next === undefined ? listsOfWord(word) : listsOfWord(word) | listsOf(`${word} ${next}`);
  });
  const count = (list: number): number => lists.filter((of) => (of & list) !== 0).length;
  const unspaced = folded.match(TOPIC_PARTS)?.length ?? 0;
  const topics = Math.min(count(TOPICS) + unspaced, MAX_TOPICS);
  if (topics === 0) return false;
  const urges = Math.min(
    count(URGES) + unspaced * 2 + FIGURES.filter((figure) => figure.test(folded)).length,
    MAX_URGES,
  );
  const doubt = Math.min(
    Math.max(folded.match(ASKING)?.length ?? 0, folded.match(OWN_NEED)?.length ?? 0),
    MAX_DOUBT,
  );
  return topics * TOPIC + urges - doubt >= (doubt > 0 ? ASKING_SPAM : SPAM);
}
