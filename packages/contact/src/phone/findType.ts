import type { PhoneType } from './PhoneCheck.js';

/** Prefixes of national numbers, from the national numbering plans; other countries stay `unknown` until the server says it. */
const PLANS: Readonly<Record<string, readonly (readonly [PhoneType, RegExp])[]>> = {
  '380': [
    ['mobile', /^(?:39|50|6[3678]|7[37]|9[1-9])/],
    ['toll-free', /^800/],
    ['premium', /^900/],
    ['fixed', /^[3-6]/],
  ],
  '98': [
    ['mobile', /^9/],
    ['fixed', /^[1-8]/],
  ],
  '1': [
    ['toll-free', /^8(?:00|33|44|55|66|77|88)/],
    ['premium', /^900/],
  ],
  '44': [
    ['mobile', /^7[1-57-9]/],
    ['toll-free', /^80[08]/],
    ['premium', /^9/],
    ['fixed', /^[12]/],
  ],
};

/** What kind of line a national number is, as far as the plans above tell. */
export function findType(callingCode: string, nationalNumber: string): PhoneType {
  return PLANS[callingCode]?.find(([, prefix]) => prefix.test(nationalNumber))?.[0] ?? 'unknown';
}
