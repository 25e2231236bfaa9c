/*
 * What an e-mail field needs, as a chunk of its own: the mail hosts that people mistype. Only `import()` may reach this module.
 */
import { checkEmailShape } from '@lodestone/contact/email';
import type { ContactChecks } from './checkField.js';

/**
 * The check of an address for one visitor: who took an offer and typed the first value again meant it, and is not asked about it any
 * more. A value that cannot be a contact at all keeps its offer.
 */
export function createEmailCheck(): NonNullable<ContactChecks['email']> {
  const typedBefore = new Map<string, string>();
  const insisted = new Set<string>();
  return (value) => {
    const { status, suggestion } = checkEmailShape(value);
    const typed = typedBefore.get(value);
    if (typed) insisted.add(typed);
    if (status === 'invalid') return { status, suggestion };
    if (!suggestion || insisted.has(value)) return { status };
    typedBefore.set(suggestion, value);
    return { status, suggestion };
  };
}
