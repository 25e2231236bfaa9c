import { ORGANISATION_PARTS } from '#words';
import { foldLetters } from '../text/foldLetters.js';
import { isListed, isWordListed } from '../words/isListed.js';
import { isProprietor } from './isProprietor.js';

const MAX_TEXT_LENGTH = 200;
const MAX_WORDS = 12;
const NOT_WORD = /[^\p{L}\p{M}\p{N}'&-]+/u;

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

/** Words that are families' and persons' names too, when they stand alone. */
const ALONE =
  /^(?:bank|banco|store|school|college|center|hospital|hall|town|market|general|dean|back|service|board|personal|vice|deputy|officer|contact|leiter|alliance|captain|mayor|minister|professor|doctor|driver|teacher|head|chief|president|senior|junior|lead|patron|person|client|банк|школа|садок|рада|мебель|дом)$/;

/** A person, and behind a comma, a dash or a bracket what the person does or where. */
const PERSON_FIRST = /^([\p{L}\p{M}.' -]{2,40}?)(?:,\s?|\s?[(/]|\s[–—-]\s|\sfrom\s|\sз\s|\sиз\s)(.+)$/u;

/** An organisation or a mere position where a person's name belongs. Expects the text, and the text folded. */
export function namesOrganisation(
  value: string,
  folded: string,
): 'organisation-form' | 'organisation-word' | 'position-only' | undefined {
  const text = folded.slice(0, MAX_TEXT_LENGTH);
  if (isProprietor(text)) return undefined;
  const words = wordsOf(text);
  const [, person, rest = ''] = PERSON_FIRST.exec(text) ?? [];
  const isPosition = (word: string): boolean => isWordListed('position', word);
  if (person && !names(person) && !wordsOf(person).every(isPosition) && !isFormOnly(rest)) return undefined;
  if (words.length === 1 && ALONE.test(words[0] ?? '') && !/\d/.test(text)) return undefined;
  const letters = foldLetters(text);
  if (isListed('maker', letters)) return 'organisation-word';
  if (isListed('position', letters)) return 'position-only';
  if (words.some(isPosition) && words.every((word) => isPosition(word) || isListed('beside', word)))
    return 'position-only';
  if (hasForm(value.slice(0, MAX_TEXT_LENGTH), text, words)) return 'organisation-form';
  return names(text, words) ? 'organisation-word' : undefined;
}

function hasForm(value: string, text: string, words: readonly string[]): boolean {
  const isShouted = value === value.toUpperCase() && !/[«"„“]/.test(value);
  return (
    (words.length > 1 && words.some((word) => isWordListed('legal', word))) ||
    (!isShouted && (FORM_BEFORE.test(value) || FORM_BEHIND.test(value))) ||
    DOTTED_FORM.test(text) ||
    COMPANY_OF.test(text) ||
    IN_QUOTES.test(value)
  );
}

/** Whether a word of an organisation stands anywhere in it. */
function names(text: string, words: readonly string[] = wordsOf(text)): boolean {
  return (
    (!SPACED.test(text) && ORGANISATION_PARTS.test(text)) ||
    words.some(
      (word, at) =>
        isWordListed('organisation', word.replace(ARTICLE, '')) ||
        (at > 0 && isListed('organisation', `${words[at - 1]} ${word}`)) ||
        COMPOUND.test(word),
    )
  );
}

function isFormOnly(text: string): boolean {
  return DOTTED_FORM.test(` ${text}`) || wordsOf(text).every((word) => isWordListed('legal', word));
}

function wordsOf(text: string): string[] {
  return foldLetters(text)
    .split(NOT_WORD)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, MAX_WORDS);
}
