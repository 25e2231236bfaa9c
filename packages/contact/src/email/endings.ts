/**
 * Country endings by their first letter: every two-letter top-level domain there is.
 * Source: IANA, list of top-level domains, 2026-11 (248).
 */
const COUNTRIES =
  'acdefgilmoqrstuwxz babdefghijmnorstvwyz cacdfghiklmnoruvwxyz dejkmoz ecegrstu fijkmor gabdefghilmnpqrstuwy hkmnrtu ' +
  'idelmnoqrst jemop keghimnprwyz labcikrstuvy macdeghklmnopqrstuvwxyz nacefgilopruz om paefghklmnrstwy qa reosuw ' +
  'sabcdeghijklmnorstuvxyz tcdfghjklmnortvwz uagksyz vaceginu wfs yet zamw';

const COUNTRY_CODES: ReadonlySet<string> = new Set(
  COUNTRIES.split(' ').flatMap((group) => [...group.slice(1)].map((letter) => `${group[0]}${letter}`)),
);

/** Endings of three letters or more that are one slip away from one of `ENDINGS` and exist. Source: as above. */
export const NEAR: ReadonlySet<string> = new Set(
  (
    'bom cam mom bet nec new next ntt pet vet ong goo gop got mov bid bio gbiz boo foo llc bbt ' +
    'anz bar beer box buy buzz eco ftr goog inc ing ink int jeep jll jmp mma mtr nico ott pin trv vin win xin'
  ).split(' '),
);

/** Endings that people mean, the most frequent first: the slip of an ending is looked for among these. */
export const ENDINGS: readonly string[] = (
  'com net org info com.ua ir de ua co.uk edu gov fr it pl es nl com.br com.au org.ua co.nz co.in net.ua in.ua ne.jp co.jp co.ir ac.ir com.tr ' +
  'uk ru br ca au in cz ch at be jp se no dk gr ro ie biz'
).split(' ');

/** Whether two letters are the ending of a country. */
export function isCountry(label: string): boolean {
  return COUNTRY_CODES.has(label);
}
