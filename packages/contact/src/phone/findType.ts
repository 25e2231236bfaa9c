import type { NumberType, PhoneNumber } from '#libphonenumber';
import type { PhoneType } from './PhoneCheck.js';

const TYPES: Readonly<Partial<Record<NonNullable<NumberType>, PhoneType>>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
};

/** Prefixes of national numbers, from the national numbering plans, where the metadata at hand have no types. */
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

/**
 * What kind of line it is. Node has the world's types; a browser's smaller metadata know those of four plans, and say
 * `unknown` for the rest until the server tells.
 */
export function findType(number: PhoneNumber): PhoneType {
  const type = TYPES[number.getType() ?? 'PAGER'];
  if (type) return type;
  const plan = PLANS[number.countryCallingCode];
  return plan?.find(([, prefix]) => prefix.test(number.nationalNumber))?.[0] ?? 'unknown';
}
