import { ENDINGS } from './endings.js';
import { letterBits } from './letterBits.js';

/**
 * The mail hosts that people mistype, as `brand ending ending …`, the most used first. `*` before a brand: its name is a
 * common word or very short, so that other firms own names around it, and only slips that spell no other name are repaired.
 * Sources: email-providers 2.26.0 (ISC), hosts of Ukraine and Iran by hand.
 */
const BRANDS =
  '!gmail com|yahoo *|hotmail *|outlook *|!icloud com|*live *|~ukr net|*i ua|*meta ua|bigmir net|*email ua com cz|*online ua de no' +
  '|chmail ir|vatanmail ir|*mailfa com org|*mail ru com ua ir bg ee kz de|*aol com co.uk de fr|*msn com|googlemail com|*me com|*mac com' +
  '|protonmail com ch|*proton me|yandex ru com ua kz by|rambler ru|comcast net|*att net|verizon net|sbcglobal net|bellsouth net|*cox net' +
  '|charter net|earthlink net|optonline net|*juno com|windstream net|centurylink net|mindspring com|roadrunner com|*frontier com|*gmx *|*web de' +
  '|*t-online de|freenet de|arcor de|vodafone de|posteo de|*mailbox org|orange fr|wanadoo fr|laposte net|~free fr|*sfr fr|bbox fr|*neuf fr' +
  '|libero it|virgilio it|*alice it|tiscali it co.uk|*tin it|fastwebnet it|*poste it|*wp pl|~onet pl eu|*interia pl eu|*o2 pl co.uk|gazeta pl' +
  '|seznam cz|centrum cz|*atlas cz|*post cz sk|zoznam sk|azet sk|*abv bg|*inbox lv lt ru|freemail hu|citromail hu|indamail hu|btinternet com' +
  '|virginmedia com|talktalk net|blueyonder co.uk|*ntlworld com|*sky com|*bk ru|*list ru|bigpond com|optusnet com.au|iinet net.au|~xtra co.nz' +
  '|telkomsa net|*bol com.br|*uol com.br|terra com.br|*ig com.br|*globo com|telefonica net|rediffmail com|indiatimes com|naver com|hanmail net' +
  '|*daum net|*nate com|*qq com|*163 com|*126 com|*sina com cn|*foxmail com|docomo ne.jp|ezweb ne.jp|*mynet com|maktoob com|telenet be|skynet be' +
  '|ziggo nl|*hetnet nl|xs4all nl|bluewin ch|shaw ca|rogers com|sympatico ca|*telus net|*telia com|fastmail com fm|tutanota com de' +
  '|zohomail com eu|*zoho com eu|*q com|*emailfa com|rocketmail com|windowslive com|mailfence com|hushmail com|netscape net|*ymail com';

/** Brands with a host in many a country: `*` for their endings. */
const WORLDWIDE = ENDINGS.filter((ending) => /^com?\b|^..$/.test(ending));

export interface Provider {
  /** The whole host. */
  domain: string;
  brand: string;
  /** All before the last label, and the last label. */
  head: string;
  last: string;
  /** What a slip of the brand may cost; tenths of a letter. */
  limit: number;
  isDistinct: boolean;
  /** The letters of the whole host: what differs in more of them is not compared. */
  letters: number;
  /** Whether the brand alone, without an ending, names this host. */
  isSole: boolean;
}

export const PROVIDERS: readonly Provider[] = BRANDS.split('|').flatMap((line) => {
  const [mark = '', ...named] = line.split(' ');
  const endings = named[0] === '*' ? WORLDWIDE : named;
  const brand = mark.replace(/^[!*~]/, '');
  const isDistinct = mark[0] !== '*';
  return endings.map((ending, index) => {
    const domain = `${brand}.${ending}`;
    const dot = domain.lastIndexOf('.');
    return {
      domain,
      brand,
      head: domain.slice(0, dot),
      last: domain.slice(dot + 1),
      limit: limitOf(brand, mark),
      isDistinct,
      letters: letterBits(domain),
      isSole: brand.length > 2 && index === 0 && (isDistinct || endings.length === 1),
    };
  });
});

function limitOf({ length }: string, mark: string): number {
  if (mark[0] === '~') return 6;
  if (mark[0] === '*') return length < 5 ? 5 : 8;
  if (mark[0] === '!') return 17;
  return length < 5 ? 9 : length < 6 ? 12 : length < 7 ? 13 : 15;
}
