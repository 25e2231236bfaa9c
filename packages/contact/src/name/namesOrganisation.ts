import { KNOWS_NAMES, listsOf, listsOfWord, ORGANISATION_PARTS } from '#words';
import { foldLetters } from '../text/foldLetters.js';
import { bitOf } from '../words/WordList.js';
import { isProprietor } from './isProprietor.js';

const MAX_TEXT_LENGTH = 200;
const MAX_WORDS = 12;
const NOT_WORD = /[^\p{L}\p{M}\p{N}'&]+/u;
const LETTER = /\p{L}/u;
const DIGIT = /\d/;
const QUOTE = /[«"„“]/;

const ORGANISATION = bitOf('organisation');
const POSITION = bitOf('position');
const LEGAL = bitOf('legal');
const MAKER = bitOf('maker');
const BESIDE = bitOf('beside');
const CALLED = bitOf('called');
const SURNAME = bitOf('surname');

/** Legal forms that are names too when written small; in capitals before a name, or behind it. */
const FORM_BEFORE =
  /^(?:АТ|АО|АБ|АД|ГО|ГС|БО|БФ|ДП|КП|ПП|ПАТ|ФГ|ТД|СК|ФК|ЖК|ЧП|УП|СТО|FC|PT|CV|F\.?H\.?U|P\.?P\.?H\.?U)\.?(?:\s+|(?=[«"„“]))[«"„“'\p{L}]/u;
const FORM_BEHIND = /\s(?:AG|SA|SAS|AB|AS|BV|NV|KG|UG|OY|OÜ|AD|SE|eG|ApS|A\/S|Co\.)$/;
const DOTTED_FORM =
  /(?:^|[\s,])(?:s\.?r\.?o|s\.p\.a|s\.r\.l|d\.o\.o|z\.? ?o\.?o|ltd|şti)\.(?=$|[\s,])|\bsp\. z|(?<=[^.]{2},? )(?:s\.a|a\.ş|a\.s|b\.v|α\.ε)\.$/u;
/** Smith & Sons, Марія і Ко, H&M. */
const COMPANY_OF =
  /[&+] ?(?:co|fils|figli|hijos)(?![\p{L}])|\s(?:і|и|та) (?:ко|сини|сыновья|партнери|партнеры)$|^\p{L}{1,2} ?[&+] ?\p{L}{1,2}$/u;
/** A word and what it is called, in quotes at the end; a nickname stands between two names. */
const IN_QUOTES = /^«|^[\p{Lu}]{2,5} ?["„“«]/u;
/** German compounds and the banks of Cyrillic. */
const COMPOUND =
  /.{3}(?:praxis|apotheke|schule|handlung|verein|beratung|verwaltung|technik|ministerium|versicherung|gesellschaft|werke|laden|банк|маркет)$/u;
/** Plain Latin without marks, Cyrillic and Arabic letters only: no part of a word says more here than the words. */
const SPACED = /^[ -~\u0400-\u052f\u0600-\u06ff]*$/;
/** The Arabic article grows into its word. */
const ARTICLE = /^ال(?=\p{L}{3})/u;

/** What a person and a remark are divided by. */
const BREAK = /[,(/–—-]|\s(?:from|з|из)\s/;
/** A person, and behind a comma, a dash or a bracket what the person does or where. */
const PERSON_FIRST = /^([\p{L}\p{M}.' -]{2,40}?)(?:,\s?|\s?[(/]|\s[–—-]\s|\sfrom\s|\sз\s|\sиз\s)(.+)$/u;

/** An organisation or a mere position where a person's name belongs. Expects the text, the text folded, and its letters folded. */
export function namesOrganisation(
  value: string,
  folded: string,
  letters: string,
): 'organisation-form' | 'organisation-word' | 'position-only' | undefined {
  const text = folded.slice(0, MAX_TEXT_LENGTH);
  if (isProprietor(text)) return undefined;
  const words = wordsOf(letters.slice(0, MAX_TEXT_LENGTH));
  if (isNameToo(words) && !DIGIT.test(text)) return undefined;
  if (BREAK.test(text) && isPersonFirst(text)) return undefined;
  const whole = listsOf(letters);
  if ((whole & MAKER) !== 0) return 'organisation-word';
  if ((whole & POSITION) !== 0 || isPosition(words)) return 'position-only';
  if (hasForm(value.slice(0, MAX_TEXT_LENGTH), text, words)) return 'organisation-form';
  return names(text, words) ? 'organisation-word' : undefined;
}

/** A word of a name, letters folded, and the lists on which it stands. */
interface Word {
  word: string;
  lists: number;
}

/** Whether a person is named, and behind a comma, a dash or a bracket stands what the person does. */
function isPersonFirst(text: string): boolean {
  const [, person, rest = ''] = PERSON_FIRST.exec(text) ?? [];
  if (!person) return false;
  const words = wordsOf(foldLetters(person));
  return !names(person, words) && !words.every(({ lists }) => (lists & POSITION) !== 0) && !isFormOnly(rest);
}

/** One word that families are called by too, or such a word beside a given name; of the words of a page every other is one. */
function isNameToo(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (!first || words.length > 2) return false;
  if (!second) return (first.lists & SURNAME) !== 0;
  const isCalled = ({ lists }: Word): boolean =>
    KNOWS_NAMES ? (lists & CALLED) !== 0 : (lists & (ORGANISATION | POSITION | LEGAL)) === 0;
  const isFirst = isCalled(first) && (second.lists & (KNOWS_NAMES ? SURNAME | POSITION : SURNAME)) !== 0;
  // Where the family comes first, it is not Latin.
  return isFirst || (isCalled(second) && (first.lists & SURNAME) !== 0 && !/^[a-z]/.test(first.word));
}

/** Nothing but words of a position, and what may stand beside any word. */
function isPosition(words: readonly Word[]): boolean {
  let isFound = false;
  for (const { word, lists } of words) {
    if ((lists & POSITION) !== 0) isFound = true;
    else if ((listsOf(word) & BESIDE) === 0) return false;
  }
  return isFound;
}

function hasForm(value: string, text: string, words: readonly Word[]): boolean {
  if (words.length > 1 && words.some(({ lists }) => (lists & LEGAL) !== 0)) return true;
  const isShouted = value === value.toUpperCase() && !QUOTE.test(value);
  return (
    (!isShouted && (FORM_BEFORE.test(value) || FORM_BEHIND.test(value))) ||
    (text.includes('.') && DOTTED_FORM.test(text)) ||
    COMPANY_OF.test(text) ||
    IN_QUOTES.test(value)
  );
}

/** Whether a word of an organisation stands anywhere in it. */
function names(text: string, words: readonly Word[]): boolean {
  let before = '';
  for (const { word, lists } of words) {
    if ((lists & ORGANISATION) !== 0 || COMPOUND.test(word)) return true;
    if (before && (listsOf(`${before} ${word}`) & ORGANISATION) !== 0) return true;
    before = word;
    if (ARTICLE.test(word) && (listsOfWord(word.replace(ARTICLE, '')) & ORGANISATION) !== 0) return true;
  }
  return !SPACED.test(text) && ORGANISATION_PARTS.test(text);
}

function isFormOnly(text: string): boolean {
  return (
    DOTTED_FORM.test(` ${text}`) || wordsOf(foldLetters(text)).every(({ lists }) => (lists & LEGAL) !== 0)
  );
}

function wordsOf(letters: string): Word[] {
  return letters
    .split(NOT_WORD)
    .filter((word) => LETTER.test(word))
    .slice(0, MAX_WORDS)
    .map((word) => ({ word, lists: listsOfWord(word) }));
}
