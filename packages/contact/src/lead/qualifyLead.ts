import { describeLead } from './describeLead.js';
import type { LeadCandidate, LeadVerdict } from './LeadVerdict.js';

/**
 * Judges a submission by the product's definition of a lead.
 * Shape: all reasons that hold, each with its field; a contact offered inside the message counts when the fields give none.
 * Errors: never rejects, whatever it is given, only when its own file cannot be loaded (a form never waits for it, so it is lazy).
 * A verdict is never a refusal: whoever asks stores the submission with it.
 */
export async function qualifyLead(candidate: LeadCandidate): Promise<LeadVerdict> {
  const { verdict, reasons, fields } = await describeLead(candidate);
  return { verdict, reasons, fields };
}
