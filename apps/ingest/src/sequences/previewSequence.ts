import type { Clock } from '@lodestone/core';
import type { Sites } from '../sites/createSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { Store } from '../store/Store.js';
import { holds } from './holds.js';
import { nextSendMs } from './nextSendMs.js';
import type { StepPlan } from './planStep.js';
import { prepareStep } from './prepareStep.js';
import { stepTime } from './stepTime.js';

export interface PreviewOptions {
  store: Store;
  sites: Sites;
  clock: Pick<Clock, 'nowMs'>;
}

export interface SequencePreview {
  sequence: string;
  lead: string;
  /** Whether the rule holds for whoever gave the lead, now. */
  holds: boolean;
  /** Of his way through it, if there is one. */
  run: { state: string; reason: string; step: number } | null;
  /** What would be done about the next letter at this moment. */
  plan: StepPlan;
  /** By whose clock. */
  zone: string;
  /** The letters that are left, if nothing stops it. Their link to unsubscribe does nothing. */
  letters: {
    step: number;
    template: string;
    at: string;
    subject: string | null;
    text: string | null;
    html: string | null;
  }[];
}

/** A dry run: who gets what and when, with nothing written and nothing sent. Nothing for a lead or a sequence that is not there. */
export async function previewSequence(
  { store, sites, clock }: PreviewOptions,
  sequenceId: string,
  leadId: string,
): Promise<SequencePreview | undefined> {
  const lead = await store.findLead(leadId);
  const site = lead && sites.find(lead.site);
  const sequence = site?.sequences.find(({ id }) => id === sequenceId);
  const asked = lead && (await store.readSequenceFacts(sites.all, leadId));
  if (!sequence || !asked) return undefined;
  const [run] = (await store.listRuns(leadId)).filter(({ sequence: id }) => id === sequenceId);
  const first = run?.state === 'waiting' ? run.step : 0;
  const nowMs = clock.nowMs();
  const tokens = { sign: () => 'preview', read: () => undefined };
  const webinar = site?.campaign(lead.campaign)?.webinar;
  const letters: SequencePreview['letters'] = [];
  let next: { plan: StepPlan; zone: string } | undefined;
  let atMs = nowMs;
  for (let step = first; step < sequence.steps.length; step += 1) {
    const { template, ...rest } = sequence.steps[step] as (typeof sequence.steps)[number];
    const isUnderWay = run?.state === 'waiting' && step === first;
    const wantedAtMs = isUnderWay ? run.wantedAtMs : stepTime({ template, ...rest }, atMs, webinar);
    const prepared = await prepareStep(
      { store, sites, tokens, clock, publicUrl: '/' },
      {
        ...{ id: 'preview', site: lead.site, sequence: sequenceId, leadId, step, wantedAtMs },
        mailboxHash: hashMailbox(lead.site, lead.contact.email ?? ''),
      },
    );
    if (prepared === 'unknown') return undefined;
    next ??= prepared;
    atMs = nextSendMs(sequence.window, prepared.zone, Math.max(wantedAtMs, atMs));
    const { subject = null, text = null, html = null } = prepared.compose() ?? {};
    letters.push({ step, template, at: new Date(atMs).toISOString(), subject, text, html });
  }
  return {
    ...{ sequence: sequenceId, lead: leadId, holds: holds(sequence.when, asked.facts, asked.segments) },
    run: run ? { state: run.state, reason: run.reason, step: run.step } : null,
    ...{ plan: next?.plan ?? { send: true }, zone: next?.zone ?? 'UTC', letters },
  };
}
