import type { NumberType, PhoneNumber } from '#libphonenumber';
import type { PhoneType } from './PhoneCheck.js';

const TYPES: Readonly<Partial<Record<NonNullable<NumberType>, PhoneType>>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'fixed',
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
};

type Plan = readonly (readonly [PhoneType, RegExp])[];

/** The plans of the two countries as the metadata of 2026 have them: what is not in them is nobody's. */
const WHOLE: Readonly<Record<string, Plan>> = {
  '380': [
    ['mobile', /^(?:790\d|(?:39|50|6[36-8]|7[1-357]|9[1-9])\d\d)\d{5}$/],
    ['fixed', /^(?:3[1-8]|4[13-8]|5[1-7]|6[12459])\d{7}$/],
    ['toll-free', /^800[1-8]\d{5,6}$/],
    ['premium', /^900[239]\d{5,6}$/],
  ],
  '98': [
    ['mobile', /^9(?:0[0-5]|[13]\d|2[0-3]|9\d)\d{7}$/],
    ['fixed', /^(?:1[137]|2[13-68]|3[1458]|4[145]|5[1468]|6[16]|7[1467]|8[13467])\d{8}$/],
  ],
};

/** Prefixes by which two more plans tell what costs nothing or extra. */
const PARTIAL: Readonly<Record<string, Plan>> = {
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

const find = (plan: Plan | undefined, { nationalNumber }: PhoneNumber): PhoneType | undefined =>
  plan?.find(([, numbers]) => numbers.test(nationalNumber))?.[0];

/** Whether the plan that we have as a whole, and the metadata at hand have not, lacks the number. */
export function isOutsidePlan(number: PhoneNumber): boolean {
  const plan = WHOLE[number.countryCallingCode];
  return plan !== undefined && number.getType() === undefined && find(plan, number) === undefined;
}

/**
 * What kind of line it is. Node has the world's types; a browser's smaller metadata know those of four plans, and say
 * `unknown` for the rest until the server tells.
 */
export function findType(number: PhoneNumber): PhoneType {
  const type = TYPES[number.getType() ?? 'PAGER'];
  if (type) return type;
  const { countryCallingCode: code } = number;
  return find(WHOLE[code] ?? PARTIAL[code], number) ?? 'unknown';
}
