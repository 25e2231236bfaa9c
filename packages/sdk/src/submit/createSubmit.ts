import type { LeadSubmission, QueuedReason, SubmitOutcome, Timers } from '@lodestone/core';
import type { Attempt, Outbox } from '@lodestone/outbox';
import { type Campaign, type Item, KEY, type WirePage } from '@lodestone/schema';
import type { Teller } from '../events/createTeller.js';
import { findIssues } from './findIssues.js';
import { makeLeadItem } from './makeLeadItem.js';

/** `submit` resolves this long after the call at the latest. Contract of architecture.md. */
export const SUBMIT_DEADLINE_MS = 5_000;

export interface SubmitPorts {
  outbox: Outbox;
  targets: Map<string, object | undefined>;
  teller: Teller;
  itemNowMs: () => number;
  timers: Timers;
  makeKey: () => string;
  campaign: (id: string) => Campaign | undefined;
  locale: string;
  page: () => WirePage;
  /** Takes each lead as it is made. */
  hear: (item: Item) => void;
}

export type Submit = (submission: LeadSubmission, target?: object) => Promise<SubmitOutcome>;

/**
 * Makes `submit`. Up to the request everything happens in the caller's task, so not awaiting it is safe.
 * Never rejects; an event or an outcome is told only after the row is durable or a receipt came.
 */
export function createSubmit(ports: SubmitPorts): Submit {
  const { outbox, targets, teller, itemNowMs, timers, makeKey, campaign, locale, page, hear } = ports;

  return async (submission, target) => {
    const key = submission?.key ?? makeKey();
    const wrong = findWrongInput(submission, key);
    if (wrong) return failed('submit/invalid-input', wrong);
    const id = submission.campaign;
    const issues = findIssues(submission, campaign(id));
    if (issues.length > 0) return { status: 'rejected', issues };
    if (!teller.tell('before-submit', { campaign: id, key }, target)) return failed('submit/cancelled');
    const item = makeLeadItem(submission, { key, nowMs: itemNowMs(), locale, page: page() });

    targets.set(key, target);
    hear(item);
    const { stored, attempt } = outbox.enqueue(item);
    void stored.then(() => {
      teller.tell('submit', { campaign: id, key }, target);
    });
    const outcome = await firstOf(stored, attempt, timers, key);
    if (outcome.status === 'queued')
      teller.tell('queued', { campaign: id, key, reason: outcome.reason }, target);
    if (outcome.status === 'failed') teller.tell('error', { campaign: id, code: outcome.error.code }, target);
    return outcome;
  };
}

const failed = (code: string, path?: string): SubmitOutcome => ({
  status: 'failed',
  error: { code, path },
});

/** What would make no lead at all; everything finer is the server's to say, by path. */
function findWrongInput(submission: LeadSubmission, key: string): string | undefined {
  const { campaign, contact } = submission ?? {};
  if (typeof campaign !== 'string' || !campaign) return 'campaign';
  if (Object(contact) !== contact) return 'contact';
  if (!KEY.test(key)) return 'key';
  return undefined;
}

/** The receipt, or the first failed attempt once the row is kept, or the deadline. */
function firstOf(
  stored: Promise<boolean>,
  attempt: Promise<Attempt>,
  timers: Timers,
  key: string,
): Promise<SubmitOutcome> {
  return new Promise((resolve) => {
    let isDurable = false;
    const queued = (reason: QueuedReason): void =>
      resolve({ status: 'queued', key, reason: isDurable ? reason : 'storage' });
    const cancel = timers.after(SUBMIT_DEADLINE_MS, () => queued('timeout'));
    void stored.then((kept) => {
      isDurable = kept;
    });
    void attempt.then(async (result) => {
      if (result.status === 'delivered') resolve({ ...result, key });
      else if (result.status === 'dead') resolve(refusal(result));
      else {
        await stored;
        queued(result.reason);
      }
      cancel();
    });
  });
}

function refusal({ code, path = '' }: { code: string; path?: string | undefined }): SubmitOutcome {
  if (code !== 'intake/invalid-item') return failed(code);
  return { status: 'rejected', issues: [{ path: path.replace(/^lead\./, ''), code }] };
}
