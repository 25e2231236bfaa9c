import type { Clock } from '@lodestone/core';
import type { Sites } from '../sites/createSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { Job, Store } from '../store/Store.js';
import { composeLetter } from './composeLetter.js';
import type { Tokens } from './createTokens.js';
import { MailError, type Mailer } from './Letter.js';
import { letterIdOf } from './letterIdOf.js';
import { pauseAfter } from './pauseAfter.js';
import { planLetter, type SkipCode } from './planLetter.js';

export interface LetterOfficeOptions {
  store: Store;
  sites: Sites;
  mailer: Mailer;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
  publicUrl: string;
  /** A letter that was not taken: `code` names no address. */
  onFailure(code: string, isFinal: boolean): void;
}

/** Letters of one step: so few that a mail server which hangs at each of them is done within the lease of their jobs. */
const STEP = 4;
const DAY_MS = 86_400_000;

/** Sends the letters that jobs ask for. Gives the step of a loop: how many jobs it took. */
export function createLetterOffice(options: LetterOfficeOptions): () => Promise<number> {
  const { store, sites, mailer, tokens, clock, publicUrl, onFailure } = options;

  async function skip(job: Job, code: SkipCode, mailboxHash = ''): Promise<void> {
    await store.settleMail({ jobId: job.id, id: letterIdOf(job), state: 'skipped', code, mailboxHash });
  }

  async function work(job: Job): Promise<void> {
    const mail = sites.find(job.site)?.mail;
    if (!mail) return skip(job, 'not-set-up');
    const lead = await store.findLead(job.leadId);
    const address = lead?.contact.email;
    if (!lead || !address) return skip(job, 'no-address');
    const nowMs = clock.nowMs();
    const mailboxHash = hashMailbox(job.site, address);
    const mailbox = await store.readMailbox(job.site, mailboxHash, nowMs - DAY_MS);
    const plan = planLetter({ job, lead, doubleOptIn: mail.doubleOptIn, mailbox, nowMs });
    if ('skip' in plan) return skip(job, plan.skip, mailboxHash);
    const result = { jobId: job.id, id: letterIdOf(job), mailboxHash };
    try {
      await mailer.send(composeLetter({ job, lead, mail, tokens, publicUrl, nowMs }));
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      const pauseMs = error.isFinal ? undefined : pauseAfter(job.attempts);
      onFailure(error.code, pauseMs === undefined);
      if (pauseMs === undefined) await store.settleMail({ ...result, state: 'failed', code: error.code });
      else await store.postponeJob(job.id, nowMs + pauseMs);
      return;
    }
    await store.settleMail({ ...result, state: 'sent', code: '' });
  }

  return async () => {
    const jobs = await store.claimJobs(['mail', 'welcome'], STEP);
    // One after the other: the limits of a mailbox count what was sent before.
    for (const job of jobs) await work(job);
    return jobs.length;
  };
}
