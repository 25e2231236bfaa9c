import type { Clock } from '@lodestone/core';
import type { Tokens } from '../letters/createTokens.js';
import type { Letter } from '../letters/Letter.js';
import { PREFILL_MS } from '../prefill/createPrefill.js';
import type { Sites } from '../sites/createSites.js';
import type { Sequence } from '../sites/sequenceSchema.js';
import { type Store, type StoredLead, verdictOf } from '../store/Store.js';
import type { SequenceRun } from '../store/sequences/SequenceStore.js';
import { composeSequenceLetter } from './composeSequenceLetter.js';
import { findZone } from './findZone.js';
import { holds } from './holds.js';
import { nameToGreet } from './nameToGreet.js';
import { planStep, type StepPlan } from './planStep.js';

export interface PrepareOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
  publicUrl: string;
}

/** What is to be done about a step now, and the letter. */
export interface PreparedStep {
  plan: StepPlan;
  sequence: Sequence | undefined;
  lead: StoredLead | undefined;
  zone: string;
  /** Nothing, where the site has no such template any more. */
  compose(): Letter | undefined;
}

const stopped = (stop: 'not-set-up' | 'erased'): PreparedStep => ({
  plan: { stop },
  ...{ sequence: undefined, lead: undefined, zone: 'UTC', compose: () => undefined },
});

/** Asks everything that decides about a letter, at this moment. `unknown`: nobody knows yet whose the lead is. */
export async function prepareStep(
  { store, sites, tokens, clock, publicUrl }: PrepareOptions,
  run: Omit<SequenceRun, 'attempts' | 'tries' | 'enteredAtMs'>,
): Promise<PreparedStep | 'unknown'> {
  const site = sites.find(run.site);
  const sequence = site?.sequences.find(({ id }) => id === run.sequence);
  if (!site?.mail || !sequence) return stopped('not-set-up');
  const { mail } = site;
  const lead = await store.findLead(run.leadId);
  if (!lead) return stopped('erased');
  const asked = await store.readSequenceFacts(sites.all, lead.id);
  if (!asked) return 'unknown';
  const nowMs = clock.nowMs();
  const zone = findZone(lead, mail.zone ?? 'UTC', nowMs);
  const mailbox = await store.readMailbox(run.site, run.mailboxHash, nowMs);
  const { purpose, stop } = sequence;
  const plan = planStep({
    ...{ sequence, step: run.step, wantedAtMs: run.wantedAtMs, zone, nowMs },
    lead: { hasAddress: Boolean(lead.contact.email), isLead: verdictOf(lead) === 'lead' },
    isGranted: asked.granted.includes(purpose),
    isSuppressed: mailbox.suppressed.has(purpose),
    isConfirmed: !mail.doubleOptIn.includes(purpose) || mailbox.confirmed.has(purpose),
    hasStopped: stop !== undefined && holds(stop, asked.facts, asked.segments),
    webinar: site.campaign(lead.campaign)?.webinar,
    lastSentAtMs: await store.lastSequenceLetter(run.site, run.mailboxHash),
  });
  const greeting = await nameToGreet(lead.contact.name, lead.locale ?? 'en');
  return {
    ...{ plan, sequence, lead, zone },
    compose: () =>
      composeSequenceLetter({
        ...{ site, mail, sequence, step: run.step, lead, greeting, zone },
        id: `${run.id}.${run.step}`,
        unsubscribeUrl: `${publicUrl}v1/unsubscribe/${tokens.sign({ kind: 'unsubscribe', leadId: lead.id })}`,
        prefillToken: tokens.sign({ kind: 'prefill', leadId: lead.id, expiresAtMs: nowMs + PREFILL_MS }),
      }),
  };
}
