import type { Measured } from './Measured.js';
import { type EmailRow, measureEmails } from './measureEmails.js';
import { type MessageRow, measureMessages } from './measureMessages.js';
import { measureNames, type NameRow } from './measureNames.js';
import { measureOrganisations, type OrganisationRow } from './measureOrganisations.js';
import { measurePhones, type PhoneRow } from './measurePhones.js';
import { measureSubmissions, type SubmissionRow } from './measureSubmissions.js';
import { type Part, readRows } from './readRows.js';

/** Every kind of corpus, measured on one part. */
export async function measureAll(part: Part): Promise<Measured[]> {
  return [
    await measureEmails(readRows<EmailRow>('email', part)),
    measurePhones(readRows<PhoneRow>('phone', part)),
    measureNames(readRows<NameRow>('name', part)),
    measureOrganisations(readRows<OrganisationRow>('organisation', part)),
    measureMessages(readRows<MessageRow>('message', part)),
    await measureSubmissions(readRows<SubmissionRow>('submission', part)),
  ];
}
