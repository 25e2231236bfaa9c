import { type Measured, percentOf } from './Measured.js';
import { type EmailRow, measureEmails } from './measureEmails.js';
import { type MessageRow, measureMessages } from './measureMessages.js';
import { measureNames, type NameRow } from './measureNames.js';
import { measureOrganisations, type OrganisationRow } from './measureOrganisations.js';
import { measurePhones, type PhoneRow } from './measurePhones.js';
import { measureSubmissions, type SubmissionRow } from './measureSubmissions.js';
import { PARTS, type Part, readRows } from './readRows.js';

/*
 * Prints how right each check is on its corpus: on what it was developed on, and on the third that nobody looked at.
 * The figures of the README are the second column's.
 */

const MEASURES: Readonly<Record<string, (part: Part) => Measured | Promise<Measured>>> = {
  email: (part) => measureEmails(readRows<EmailRow>('email', part)),
  phone: (part) => measurePhones(readRows<PhoneRow>('phone', part)),
  name: (part) => measureNames(readRows<NameRow>('name', part)),
  organisation: (part) => measureOrganisations(readRows<OrganisationRow>('organisation', part)),
  message: (part) => measureMessages(readRows<MessageRow>('message', part)),
  submission: (part) => measureSubmissions(readRows<SubmissionRow>('submission', part)),
};

for (const [kind, measure] of Object.entries(MEASURES)) {
  const [develop, heldOut] = await Promise.all(PARTS.map((part) => measure(part)));
  process.stdout.write(`${kind}, ${develop?.rows} rows, ${heldOut?.rows} held out\n`);
  for (const [name, figure] of Object.entries(develop?.figures ?? {})) {
    const unseen = heldOut?.figures[name] ?? { right: 0, of: 0 };
    process.stdout.write(
      `  ${name.padEnd(52)} ${percentOf(figure).toFixed(2).padStart(6)}   ${percentOf(unseen).toFixed(2).padStart(6)} (${unseen.right} of ${unseen.of})\n`,
    );
  }
}
