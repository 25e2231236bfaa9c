import { isCountry } from './endings.js';
import { foldSound } from './foldSound.js';

/** Numbers of `24info`, `sales2`, `office21`; what `qa77` is short for nobody knows. */
const NUMBER = /^\d+|(?<=\D{4})\d+$|(?<!\d)\d$/g;

/** Asks a list: a word names a role; with `+` before it, it makes no person of one; with `~`, a role sounds so. */
type IsRoleWord = (word: string) => boolean;

/**
 * Whether a local part names a role and no person: `info`, `sales+web`, `office2`, `sales.ua`, `info-kyiv`, `hr.team`,
 * `techsupport`, `info.kalyna` at kalyna.ua. A longer word or a name beside it (`marketa.novak`, `vendas.m`) is a person.
 */
export function isRole(address: string, isRoleWord: IsRoleWord): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1)];
  // A return path that holds the receiver's address (VERP) is made for one person.
  if (local.includes('=')) return false;
  const words = (local.split('+', 1)[0] ?? '').split(/[._-]+/).map((word) => word.replace(NUMBER, ''));
  const isWord = (word: string): boolean =>
    isRoleWord(word) || isRoleWord(`~${foldSound(word)}`) || isGlued(word, isRoleWord);
  const isBeside = (word: string): boolean =>
    word === '' ||
    isRoleWord(`+${word}`) ||
    isCountry(word) ||
    (word.length > 2 && domain.split(/[.-]/).includes(word));
  // `e-shop` is one word, `financia.l` is somebody's.
  const joined = words.every((word, index) => word.length !== 1 || (word === 'e' && index === 0))
    ? words.join('')
    : '';
  return (
    isRoleWord(joined) ||
    isGlued(joined, isRoleWord) ||
    (words.some(isWord) && words.every((word) => isWord(word) || isBeside(word)))
  );
}

/** Two words in one: `hrdept`, `officemanager`. Either has three letters at least, or is one of a few short ones. */
function isGlued(word: string, isRoleWord: IsRoleWord): boolean {
  for (let end = 2; end <= word.length - 4; end++) {
    const [one, two] = [word.slice(0, end), word.slice(end)];
    const isLong = end > 3 || /^(?:hr|it|pr|web)$/.test(one);
    if (isLong && isRoleWord(one) && (isRoleWord(two) || isRoleWord(`+${two}`))) return true;
  }
  return false;
}
