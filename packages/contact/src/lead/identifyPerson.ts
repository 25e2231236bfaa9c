import type { EmailCheck } from '../email/EmailCheck.js';
import type { NameCheck, NameReason } from '../name/NameCheck.js';
import type { OrganisationCheck } from '../organisation/OrganisationCheck.js';
import type { VerdictField, VerdictReason } from './LeadVerdict.js';

interface Given {
  email: EmailCheck | undefined;
  name: NameCheck | undefined;
  organisation: OrganisationCheck | undefined;
  hasPhone: boolean;
}

interface Person {
  reason?: Extract<VerdictReason, 'unidentified-person' | 'organisation-without-person'>;
  field: VerdictField;
  /** `list`: the whole name is a known fake. `heuristic`: it only looks like one. */
  fake?: 'list' | 'heuristic';
}

const FAKE = /^(?:keyboard|repeat|markup|spam|placeholder-famous)/;
/** Such a name names nobody, but it is no lie either. */
const NAMELESS: readonly NameReason[] = [
  'placeholder-empty',
  'placeholder-handle',
  'number-only',
  'spam-address',
];

/** Whether somebody is named: by a name, by a sole proprietor's registered name, or by a mailbox that is not a role's. */
export function identifyPerson({ email, name, organisation, hasPhone }: Given): Person {
  const fake = findFake(name);
  const isRole = email?.reasons.includes('role-mailbox') ?? false;
  const hasMailbox =
    email !== undefined && (email.status !== 'invalid' || email.suggestion !== undefined) && !isRole;
  const isOrganisationName =
    name?.reasons.some((reason) => /^(?:organisation|position)/.test(reason)) ?? false;
  const isNamed =
    fake !== undefined ||
    (name !== undefined &&
      !isOrganisationName &&
      !name.reasons.some((reason) => NAMELESS.includes(reason))) ||
    (organisation?.reasons.some((reason) => reason.startsWith('person')) ?? false);
  const base: Person = { field: 'name', ...(fake ? { fake } : {}) };
  if (isNamed || hasMailbox) return base;
  const isOrganisation =
    isOrganisationName || organisation?.status === 'ok' || organisation?.status === 'suspect';
  if (isOrganisation && hasPhone && !isRole)
    return {
      ...base,
      reason: 'organisation-without-person',
      field: isOrganisationName ? 'name' : 'organisation',
    };
  return { ...base, reason: 'unidentified-person', field: isRole ? 'email' : 'name' };
}

function findFake(name: NameCheck | undefined): Person['fake'] {
  if (name?.reasons.includes('placeholder-name')) return 'list';
  return name?.reasons.some((reason) => FAKE.test(reason) && reason !== 'spam-address')
    ? 'heuristic'
    : undefined;
}
