export type { Check, CheckStatus, LocaleOption } from './Check.js';
export { checkEmail } from './email/checkEmail.js';
export { checkEmailSyntax } from './email/checkEmailSyntax.js';
export type { EmailCheck, EmailOptions, EmailReason } from './email/EmailCheck.js';
export { describeLead } from './lead/describeLead.js';
export {
  type LeadCandidate,
  type LeadChecks,
  type LeadDescription,
  type LeadOrigin,
  type LeadVerdict,
  VERDICT_REASONS,
  type Verdict,
  type VerdictField,
  type VerdictReason,
} from './lead/LeadVerdict.js';
export { qualifyLead } from './lead/qualifyLead.js';
export { checkMessage } from './message/checkMessage.js';
export { findContacts } from './message/findContacts.js';
export type { MessageCheck, MessageReason } from './message/MessageCheck.js';
export { checkName } from './name/checkName.js';
export { checkNameShape } from './name/checkNameShape.js';
export type { NameCheck, NameReason } from './name/NameCheck.js';
export { checkOrganisation } from './organisation/checkOrganisation.js';
export { checkOrganisationShape } from './organisation/checkOrganisationShape.js';
export type { OrganisationCheck, OrganisationReason } from './organisation/OrganisationCheck.js';
export { checkPhone } from './phone/checkPhone.js';
export { checkPhoneShape } from './phone/checkPhoneShape.js';
export type { PhoneCheck, PhoneOptions, PhoneReason, PhoneType } from './phone/PhoneCheck.js';
