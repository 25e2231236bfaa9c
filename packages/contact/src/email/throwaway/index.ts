import { hasParent } from '../hasParent.js';
import { PACKED_ROLES, PACKED_THROWAWAY } from './packedKeys.js';
import { readKeys } from './readKeys.js';

const isListed = readKeys(PACKED_THROWAWAY);

/** Whether a host is, by the compact list, a throwaway host or a sub-domain of one: most of them, and wrongly one of a thousand others. */
export function isThrowawayHost(domain: string): boolean {
  return hasParent(domain, isListed);
}

/** Whether a word names a role and no person, or with `+` before it makes no person of one, by the compact list. */
export const isRoleWord: (word: string) => boolean = readKeys(PACKED_ROLES);

/** Beyond the providers of the typo list the compact list knows no public mail host. */
export function isFreeHost(_domain: string): boolean {
  return false;
}
