import { isCountry } from './endings.js';

/** Words beside a role word that make no person of it: places, languages, parts of a firm. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'kyiv kiev lviv odesa odessa kharkiv kharkov dnipro dnepr zaporizhzhia vinnytsia poltava rivne lutsk ternopil uzhhorod chernivtsi ' +
    'cherkasy sumy mykolaiv kherson zhytomyr ukraine ukraina tehran mashhad isfahan esfahan shiraz tabriz karaj qom iran berlin hamburg ' +
    'muenchen munich koeln wien vienna zurich geneva paris lyon london dublin madrid barcelona lisboa lisbon porto roma rome milano ' +
    'warszawa warsaw krakow gdansk wroclaw poznan praha prague brno budapest bratislava vilnius riga tallinn istanbul ankara dubai ' +
    'newyork toronto europe eu en eng uk usa asia global world international online web group dept dep department team office ' +
    'center centre central main new head chief general senior junior desk house tech glav gen st info the our my no reply do not eco'
  ).split(' '),
);

/**
 * Whether a local part names a role and no person: `info`, `sales+web`, `office2`, `sales.ua`, `info-kyiv`, `hr.team`,
 * `techsupport`. A longer word or a name beside it (`marketa.novak`, `vendas.m`) is a person.
 */
export function isRole(local: string, isRoleWord: (word: string) => boolean): boolean {
  // A return path that holds the receiver's address (VERP) is made for one person.
  if (local.includes('=')) return false;
  const [plain = ''] = local.toLowerCase().split('+', 1);
  const words = plain.split(/[._-]+/).map((word) => word.replace(/\d+$/, ''));
  const isWord = (word: string): boolean => isRoleWord(word) || isGlued(word, isRoleWord);
  if (words.every((word) => word.length !== 1) && isWord(words.join(''))) return true;
  const isBeside = (word: string): boolean => word === '' || BESIDE.has(word) || isCountry(word);
  return words.some(isWord) && words.every((word) => isWord(word) || isBeside(word));
}

/** Two words in one: `hrdept`, `officemanager`. Either has three letters at least, or is one of a few short ones. */
function isGlued(word: string, isRoleWord: (word: string) => boolean): boolean {
  for (let end = 2; end <= word.length - 4; end++) {
    const [one, two] = [word.slice(0, end), word.slice(end)];
    if (
      (end > 3 || /^(?:hr|it|pr|web)$/.test(one)) &&
      isRoleWord(one) &&
      (isRoleWord(two) || BESIDE.has(two))
    )
      return true;
  }
  return false;
}
