import {
  checkEmail,
  checkEmailSyntax,
  checkName,
  checkPhone,
  checkPhoneShape,
  type EmailCheck,
  type LeadVerdict,
  type PhoneCheck,
  qualifyLead,
} from './index.js';
import { parsePhone } from './phone/index.js';

const email: EmailCheck = await checkEmail('a@b.co');
const typed: EmailCheck = checkEmailSyntax('a@');
const suggestion: string | undefined = email.suggestion;
const phone: Promise<PhoneCheck> = checkPhone('1', { country: 'UA', locale: undefined });
const shape: PhoneCheck = checkPhoneShape('1');
const parsed: PhoneCheck = parsePhone('1');
const verdict: Promise<LeadVerdict> = qualifyLead({ consentRequired: ['newsletter'], channel: 'form' });
export const used: unknown[] = [suggestion, typed, phone, shape, parsed, verdict];

// @ts-expect-error a number is not what was typed
checkPhone(380671234567);
// @ts-expect-error the status is one of three
export const status: 'good' = (await checkName('x')).status;
// @ts-expect-error no such channel
qualifyLead({ channel: 'pigeon' });
// @ts-expect-error no such origin
qualifyLead({ origin: 'bought' });
