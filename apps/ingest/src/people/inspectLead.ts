import { domainToASCII } from 'node:url';
import {
  checkEmail,
  checkMessage,
  checkName,
  checkOrganisation,
  checkPhone,
  type EmailCheck,
  type NameCheck,
  type PhoneCheck,
} from '@lodestone/contact';
import { mailboxKey } from '@lodestone/contact/mailbox';
import type { FieldCheck, FieldChecks, IdentityKeys, Inspect, Inspection } from '../store/Store.js';
import { nameKey } from './nameKey.js';

/**
 * Finds out what a person has to know about the fields of a lead, and by what its sender can be known again. By the same
 * checks as the judgement, so that a mark never contradicts a reason.
 * A contact offered inside the message counts where the fields give none. Errors: never rejects on any strings.
 */
export const inspectLead: Inspect = async ({ contact, locale, country }) => {
  const options = { locale, country };
  const email = isGiven(contact.email) ? await checkEmail(contact.email) : undefined;
  const phone = isGiven(contact.phone) ? await checkPhone(contact.phone, options) : undefined;
  const name = isGiven(contact.name) ? await checkName(contact.name, { locale }) : undefined;
  const organisation = isGiven(contact.organisation)
    ? await checkOrganisation(contact.organisation, { locale })
    : undefined;
  const message = isGiven(contact.message) ? await checkMessage(contact.message) : undefined;
  const checks: FieldChecks = {
    ...(email && { email: describeEmail(email, contact.email) }),
    ...(phone && { phone: describePhone(phone) }),
    ...(name && { name: { marks: name.reasons } }),
    ...(organisation && { organisation: { marks: organisation.reasons } }),
    ...(message && { message: { marks: message.reasons } }),
  };
  const own = await toIdentity(email, phone, name);
  if (own.mailbox !== '' || own.phone !== '') return toInspection(checks, own, 'email', email);
  const { email: address, phone: number } = message?.contacts ?? {};
  const offered = address === undefined ? undefined : await checkEmail(address);
  const dialled = number === undefined ? undefined : await checkPhone(number, options);
  return toInspection(checks, await toIdentity(offered, dialled, name), 'message', offered);
};

/** `field`: where the address stands whose domain is to be asked about. */
function toInspection(
  checks: FieldChecks,
  identity: IdentityKeys,
  field: 'email' | 'message',
  email: EmailCheck | undefined,
): Inspection {
  const domain = email && email.status !== 'invalid' ? domainOf(email.value) : '';
  const check = checks[field];
  return {
    checks: domain === '' || !check ? checks : { ...checks, [field]: { ...check, domain } },
    ...(domain === '' ? {} : { domain }),
    ...(identity.mailbox === '' && identity.phone === '' ? {} : { identity }),
  };
}

async function toIdentity(
  email: EmailCheck | undefined,
  phone: PhoneCheck | undefined,
  name: NameCheck | undefined,
): Promise<IdentityKeys> {
  const mailbox = email !== undefined && email.status !== 'invalid' ? toKey(mailboxKey(email.value)) : '';
  const isPossible = !phone?.reasons.some((reason) => reason.startsWith('impossible'));
  return {
    mailbox,
    // Of the key and not of the address, so that all ways to write one mailbox agree.
    isRole: mailbox !== '' && (await checkEmail(mailbox)).reasons.includes('role-mailbox'),
    phone: isPossible && phone?.value.startsWith('+') ? phone.value : '',
    // An organisation, a position, a test or a handle names nobody.
    name: name?.status === 'ok' ? toKey(nameKey(name.value)) : '',
  };
}

function describeEmail(check: EmailCheck, typed: string | undefined): FieldCheck {
  const { mailbox } = check as EmailCheck & { mailbox?: string };
  return {
    marks: check.reasons,
    ...(check.value === typed ? {} : { value: check.value }),
    ...(check.suggestion === undefined ? {} : { suggestion: check.suggestion }),
    ...(mailbox === undefined ? {} : { mailbox }),
  };
}

function describePhone({ reasons, value, national, country, type, extension }: PhoneCheck): FieldCheck {
  return { marks: reasons, value, national, country, type, extension };
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
const toKey = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** Empty when no name server could be asked about it. */
const domainOf = (address: string): string =>
  domainToASCII(address.slice(address.lastIndexOf('@') + 1)).toLowerCase();

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
