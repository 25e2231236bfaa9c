import { mayBeEmail, mayBePhone } from '@lodestone/contact/quick';
import type { LeadSubmission, SubmitIssue } from '@lodestone/core';
import type { Campaign } from '@lodestone/schema';

/**
 * What alone may refuse a submission in the browser: a required consent that is missing, and a contact that cannot be
 * one at all, by the quick checks: the whole ones come when a form gets the focus, and would take `submit` out of the
 * task that called it. Doubt is the server's business.
 */
export function findIssues(
  { contact, consents = [] }: LeadSubmission,
  campaign: Campaign | undefined,
): SubmitIssue[] {
  const issues: SubmitIssue[] = [];
  for (const { purpose, required } of campaign?.consents ?? []) {
    const isGranted = consents.some((consent) => consent.purpose === purpose && consent.granted);
    if (required && !isGranted) issues.push({ path: `consents.${purpose}`, code: 'consent/required' });
  }
  const [email = '', phone = '', message = ''] = [contact.email, contact.phone, contact.message].map((text) =>
    String(text ?? '').trim(),
  );
  // A second, broken contact never hurts a good one, and a message may offer one.
  if ([email, message].some(mayBeEmail) || [phone, message].some(mayBePhone)) return issues;
  if (email) issues.push({ path: 'contact.email', code: 'contact/invalid-email' });
  else if (phone) issues.push({ path: 'contact.phone', code: 'contact/invalid-phone' });
  else issues.push({ path: 'contact', code: 'contact/missing' });
  return issues;
}
