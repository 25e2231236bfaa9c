import type { WebinarCard } from '@lodestone/schema';
import type { Sequence } from '../sites/sequenceSchema.js';
import { nextSendMs } from './nextSendMs.js';

/** Why a sequence ended before its last letter. */
export const STOP_REASONS = [
  /** The site, its letters or this sequence are no longer set up. */
  'not-set-up',
  'erased',
  /** The verdict in force is not `lead` any more. */
  'no-lead',
  'no-address',
  /** No more letters are wanted. */
  'unsubscribed',
  /** The purpose was granted once, and refused later. */
  'withdrawn',
  'unconfirmed',
  /** What the sequence itself names: bought, mostly. */
  'stop-rule',
  'cancelled',
  'too-late',
  /** The mail server said so for good, or for two days. */
  'refused',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** What is to be done about a step: a letter, later, not this one, or the end. */
export type StepPlan = { send: true } | { waitUntilMs: number } | { skip: 'past' } | { stop: StopReason };

export interface StepFacts {
  sequence: Sequence;
  /** Of the step that is due, from 0. */
  step: number;
  /** When it was to be sent, before any window. */
  wantedAtMs: number;
  lead: { hasAddress: boolean; isLead: boolean } | undefined;
  /** By the last word of whoever it is, over all submissions. */
  isGranted: boolean;
  isSuppressed: boolean;
  /** Whether it has to be confirmed from the mailbox, and was. */
  isConfirmed: boolean;
  hasStopped: boolean;
  webinar: Pick<WebinarCard, 'startsAt' | 'isCancelled'> | undefined;
  /** The last letter of any sequence to this mailbox. */
  lastSentAtMs: number | undefined;
  zone: string;
  nowMs: number;
}

const HOUR_MS = 3_600_000;
/** Two sequences at once do not write on each other's heels. */
export const MIN_GAP_MS = 4 * HOUR_MS;
/** Nobody is written to about what was so long ago: the server was off, or had no mail server. */
export const MAX_LATE_MS = 14 * 24 * HOUR_MS;

/** Decides about a letter, right before it. Pure. What forbids it is asked before what puts it off. */
export function planStep(facts: StepFacts): StepPlan {
  const { sequence, lead, webinar, zone, nowMs } = facts;
  const step = sequence.steps[facts.step];
  if (!step) return { stop: 'not-set-up' };
  if (!lead) return { stop: 'erased' };
  if (!lead.isLead) return { stop: 'no-lead' };
  if (!lead.hasAddress) return { stop: 'no-address' };
  if (facts.isSuppressed) return { stop: 'unsubscribed' };
  if (!facts.isGranted) return { stop: 'withdrawn' };
  if (!facts.isConfirmed) return { stop: 'unconfirmed' };
  if (facts.hasStopped) return { stop: 'stop-rule' };
  if (webinar?.isCancelled && (step.before || step.wait.from)) return { stop: 'cancelled' };
  if (nowMs - facts.wantedAtMs > MAX_LATE_MS) return { stop: 'too-late' };
  if (step.before && webinar && Date.parse(webinar.startsAt) <= nowMs) return { skip: 'past' };
  const gapEndMs = (facts.lastSentAtMs ?? Number.NEGATIVE_INFINITY) + MIN_GAP_MS;
  const atMs = nextSendMs(sequence.window, zone, Math.max(nowMs, gapEndMs));
  return atMs > nowMs ? { waitUntilMs: atMs } : { send: true };
}
