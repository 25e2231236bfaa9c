import type { LeadCandidate, LeadDescription } from './LeadVerdict.js';

/**
 * What `qualifyLead` answers, with the check of every field that was given: for who stores or shows why.
 * Errors: never rejects, whatever it is given, only when its own file cannot be loaded.
 */
export async function describeLead(candidate: LeadCandidate): Promise<LeadDescription> {
  const { judgeLead } = await import('./judgeLead.js');
  return judgeLead(candidate ?? {});
}
