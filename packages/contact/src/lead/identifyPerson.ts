import type { EmailCheck } from '../email/EmailCheck.js';
import { foldForMatching } from '../fold/fold.js';
import type { NameCheck, NameReason } from '../name/NameCheck.js';
import type { OrganisationCheck } from '../organisation/OrganisationCheck.js';
import { isMadeOf } from '../words/isMadeOf.js';
import type { VerdictField, VerdictReason } from './LeadVerdict.js';

interface Given {
  email: EmailCheck | undefined;
  name: NameCheck | undefined;
  organisation: OrganisationCheck | undefined;
  hasPhone: boolean;
  /** The message says who writes. */
  isIntroduced: boolean;
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

/** A name that was refused: it names nobody, and it is no lie. */
const REFUSED =
  /^(?:no|none|n\/?a|nope|null|nil|ні|нема|немає|нет|ندارم|ندارد|نه|لا|nein|keine?r?|non|aucun|ninguno|nie|brak|yok|hayır)$/;
/** Two words of a name, put together as the names of files are. */
const JOINED_NAME = /^\p{Lu}\p{Ll}+_\p{Lu}\p{Ll}+$/u;
/** A mailbox that names neither a role nor a person; RFC 2142 knows none of them. Of a firm of one they are the person's. */
const GREETING =
  /^(?:e?-?mail|mailbox|inbox|post|hello|hi|hey|hallo|hola|ciao|bonjour|ahoj|salut|merhaba|me)@/i;
/** Mailboxes that a public host keeps for itself (RFC 2142, and its habits); any other is somebody's there: `chef@free.fr`. */
const KEPT_BY_HOSTS =
  /^(?:info|sales|support|abuse|security|(?:post|host|web)master|admin|no-?reply|help|contact)@/i;
/** Words of a form's own labels. */
const LABEL = /n[ao]me?|имя|ім'?я|прізв|фам|soyad|imi[eę]/;

/**
 * Whether somebody is named: by a name, by a sole proprietor's registered name, by what the message says, or by a mailbox
 * that is not a role's.
 */
export function identifyPerson({ email, name, organisation, hasPhone, isIntroduced }: Given): Person {
  const fake = findFake(name, email);
  const isAlone = name === undefined && organisation === undefined;
  const isRole = email !== undefined && isRoleOnly(email, isAlone);
  const hasMailbox =
    email !== undefined && (email.status !== 'invalid' || email.suggestion !== undefined) && !isRole;
  const isOrganisationName =
    name?.reasons.some((reason) => /^(?:organisation|position)/.test(reason)) ?? false;
  const isNamed =
    fake !== undefined ||
    isIntroduced ||
    (name !== undefined && !isOrganisationName && !isNameless(name)) ||
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

/** A mailbox that says nothing of a person: a role's, unless a public host gave it to somebody or it only greets. */
function isRoleOnly({ value, reasons, mailbox }: EmailCheck, isAlone: boolean): boolean {
  if (!reasons.includes('role-mailbox')) return false;
  return mailbox === 'free' ? KEPT_BY_HOSTS.test(value) : !(isAlone && GREETING.test(value));
}

function isNameless({ value, reasons }: NameCheck): boolean {
  if (reasons.includes('placeholder-handle') && JOINED_NAME.test(value)) return false;
  return isNoLie(value, reasons) || reasons.some((reason) => NAMELESS.includes(reason));
}

function findFake(name: NameCheck | undefined, email: EmailCheck | undefined): Person['fake'] {
  if (!name || isNoLie(name.value, name.reasons)) return undefined;
  if (name.reasons.includes('placeholder-name'))
    return isWrittenIn(name.value, email?.value ?? '') ? 'heuristic' : 'list';
  return name.reasons.some((reason) => FAKE.test(reason) && reason !== 'spam-address')
    ? 'heuristic'
    : undefined;
}

/** A refusal, or a handle made of a hero's name (`dark_lord99`): neither pretends to be a person's name. */
function isNoLie(value: string, reasons: readonly NameReason[]): boolean {
  if (!reasons.some((reason) => /^placeholder-(?:name|famous)/.test(reason))) return false;
  const folded = foldForMatching(value);
  const isHandle = /[_\d]/.test(folded) && !LABEL.test(folded) && !isMadeOf('nameless', 'beside', folded);
  return isHandle || REFUSED.test(folded);
}

/** `James Bond` who writes from james.bond@…: somebody is called so, after all. One word alone says little. */
function isWrittenIn(name: string, address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const words = name
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length > 2);
  return words.length > 1 && words.every((word) => local.includes(word));
}
