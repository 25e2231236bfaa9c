/**
 * The mail hosts that people mistype, as `brand ending ending …`, the most used first. `*` before a brand: its name is a
 * common word or very short, so that other firms own names around it, and only slips that spell no other name are repaired.
 * Sources: email-providers 2.26.0 (ISC), hosts of Ukraine and Iran by hand.
 */
const BRANDS =
  '!gmail com|yahoo com co.uk fr de it es ca in co.in com.br com.au com.mx com.ar co.jp co.id com.tr com.vn com.ph com.sg com.hk com.tw com.my co.th co.nz co.za ie gr pl ro se no dk' +
  '|hotmail com fr co.uk it es de com.br com.ar cl be nl se no dk gr ca co.jp co.th|outlook com fr de es it com.br pt at be cz ie in jp kr com.tr com.au com.ar cl dk hu co.id' +
  '|!icloud com|*live com fr co.uk nl it de se ca be at ie no dk com.au com.mx com.ar com.pt ru|~ukr net|*i ua|*meta ua|bigmir net|*email ua com cz|*online ua de no' +
  '|chmail ir|vatanmail ir|*mailfa com org|*mail ru com ua ir bg ee kz de|*aol com co.uk de fr|*msn com|googlemail com|*me com|*mac com|protonmail com ch|*proton me|yandex ru com ua kz by|rambler ru' +
  '|comcast net|*att net|verizon net|sbcglobal net|bellsouth net|*cox net|charter net|earthlink net|optonline net|*juno com|windstream net|centurylink net|mindspring com|roadrunner com|*frontier com' +
  '|netzero net|suddenlink net|ameritech net|pacbell net|swbell net' +
  '|*gmx de net com at ch fr co.uk|*web de|*t-online de|freenet de|arcor de|vodafone de|alice-dsl net|posteo de net|*mailbox org' +
  '|orange fr|wanadoo fr|laposte net|~free fr|*sfr fr|bbox fr|*neuf fr|numericable fr|club-internet fr' +
  '|libero it|virgilio it|*alice it|tiscali it co.uk cz|*tin it|fastwebnet it|inwind it|*wind it|*poste it' +
  '|*wp pl|~onet pl eu|*interia pl eu com|*o2 pl co.uk|gazeta pl|buziaczek pl|seznam cz|centrum cz|*atlas cz|*post cz sk com|zoznam sk|azet sk|*abv bg|*dir bg|*inbox lv lt ru com|freemail hu|citromail hu|indamail hu' +
  '|btinternet com|virginmedia com|talktalk net|blueyonder co.uk|*ntlworld com|*sky com|*bk ru|*list ru' +
  '|bigpond com net.au|optusnet com.au|iinet net.au|ozemail com.au|~xtra co.nz|telkomsa net|vodamail co.za' +
  '|*bol com.br|*uol com.br|terra com.br es|*ig com.br|*globo com|telefonica net|movistar es|prodigy net.mx' +
  '|rediffmail com|indiatimes com|*sify com|naver com|hanmail net|*daum net|*nate com|*qq com|*163 com|*126 com|*sina com cn com.cn|*foxmail com|aliyun com|docomo ne.jp|ezweb ne.jp|softbank ne.jp' +
  '|*mynet com|*superonline com|*ttmail com|maktoob com|walla co.il|telenet be|skynet be|proximus be|ziggo nl|planet nl|*hetnet nl|xs4all nl|chello nl at|kpnmail nl|bluewin ch|sunrise ch' +
  '|shaw ca|rogers com|sympatico ca|videotron ca|*telus net|*telia com|bredband net|comhem se' +
  '|fastmail com fm|tutanota com de|zohomail com eu|*zoho com eu|*q com|*telkom net|*bell net|*emailfa com|rocketmail com|windowslive com|mailfence com|hushmail com|netscape net|compuserve com|*ymail com|tutamail com|*tuta com io';

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
  /** Whether the brand alone, without an ending, names this host. */
  isSole: boolean;
}

export const PROVIDERS: readonly Provider[] = BRANDS.split('|').flatMap((line) => {
  const [mark = '', ...endings] = line.split(' ');
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
