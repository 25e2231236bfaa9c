import { ADDRESS_FORMS } from '#words';
import { foldLetters } from '../text/foldLetters.js';
import { isWordListed } from '../words/isListed.js';

const NOT_LETTERS = /[^\p{L}\p{M}]+/u;

/** Patronymics: nothing else in these languages looks like them. */
const PATRONYMIC =
  /(?:^|\s)[\p{L}']{3,20}(?:івна|ївна|овна|евна|ович|йович|евич|ьич)(?:\s|$)|\s(?:огли|оглы|кизи|кызы|оглу)$/u;
/** Пан Помідор is a shop, and so is Mr Pizza Ltd: two words are a person's only with a name that shops hardly take. */
const SHOP =
  /(?:^|\s)(?:ltd|llc|gmbh|inc|co|shop|group|студія|магазин|перукар\p{L}*|помідор|pizza|sport\p{L}*|clean\p{L}*|smile|donut\p{L}*)(?!\p{L})/u;

/** Whether a folded text is surely the name of a person, where an organisation's belongs: a patronymic, a form of address, no trade. */
export function isPersonName(folded: string): boolean {
  const text = folded.slice(0, 100);
  return (
    !/[«"&+\d]/.test(text) &&
    !SHOP.test(text) &&
    (PATRONYMIC.test(text) || ADDRESS_FORMS.test(text)) &&
    !foldLetters(text)
      .split(NOT_LETTERS)
      .some((word) => isWordListed('organisation', word))
  );
}
