import type { Clock } from '@lodestone/core';
import { composeTranscript } from '../chat/composeTranscript.js';
import { planTranscript } from '../chat/planTranscript.js';
import type { Sites } from '../sites/createSites.js';
import type { SiteMail } from '../sites/siteSchema.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { Job, Store, StoredLead } from '../store/Store.js';
import { composeLetter } from './composeLetter.js';
import { createLanes } from './createLanes.js';
import type { Tokens } from './createTokens.js';
import { type Letter, MailError, type Mailer } from './Letter.js';
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

/** Letters under way at a time, of which each has its own connection of the pool. */
export const LETTER_LANES = 8;
/** So long a step waits for its letters; what takes longer is left to end by itself. */
const PATIENCE_MS = 1_000;
const DAY_MS = 86_400_000;

/** A step of sending: how many jobs it took. */
export interface LetterOffice {
  (): Promise<number>;
  /** Resolves when no letter is under way, or after so long. */
  settled(patienceMs: number): Promise<void>;
}

/**
 * Sends the letters that jobs ask for, several beside each other: one that hangs holds up no other. Those to one mailbox go
 * one after the other, because its limits count what was sent before.
 */
export function createLetterOffice(options: LetterOfficeOptions): LetterOffice {
  const { store, sites, mailer, tokens, clock, publicUrl, onFailure } = options;
  const lanes = createLanes(LETTER_LANES);
  let failure: { cause: unknown } | undefined;

  async function skip(job: Job, code: SkipCode, mailboxHash = ''): Promise<void> {
    await store.settleMail({ jobId: job.id, id: letterIdOf(job), state: 'skipped', code, mailboxHash });
  }

  async function work(job: Job, lead: StoredLead | undefined): Promise<void> {
    const mail = sites.find(job.site)?.mail;
    if (!mail) return skip(job, 'not-set-up');
    const address = lead?.contact.email;
    if (!lead || !address) return skip(job, 'no-address');
    const nowMs = clock.nowMs();
    const mailboxHash = hashMailbox(job.site, address);
    const mailbox = await store.readMailbox(job.site, mailboxHash, nowMs - DAY_MS);
    if (job.kind === 'transcript') return sendTranscript(job, lead, mail, mailbox.sent, mailboxHash);
    const plan = planLetter({ job, lead, doubleOptIn: mail.doubleOptIn, mailbox, nowMs });
    if ('skip' in plan) return skip(job, plan.skip, mailboxHash);
    await hand(job, composeLetter({ job, lead, mail, tokens, publicUrl, nowMs }), mailboxHash);
  }

  async function sendTranscript(
    job: Job,
    lead: StoredLead,
    mail: SiteMail,
    sent: number,
    mailboxHash: string,
  ): Promise<void> {
    const messages = await store.readConversation(lead.id);
    const code = planTranscript(lead, { sent }, messages);
    if (code) return skip(job, code, mailboxHash);
    const campaign = sites.find(job.site)?.campaign(messages[0]?.campaign ?? '');
    const timeZone = campaign?.chat?.hours?.timeZone ?? 'UTC';
    await hand(job, composeTranscript({ job, lead, mail, messages, timeZone }), mailboxHash);
  }

  async function hand(job: Job, letter: Letter, mailboxHash: string): Promise<void> {
    const result = { jobId: job.id, id: letterIdOf(job), mailboxHash };
    try {
      await mailer.send(letter);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      const pauseMs = error.isFinal ? undefined : pauseAfter(job.attempts);
      onFailure(error.code, pauseMs === undefined);
      if (pauseMs === undefined) await store.settleMail({ ...result, state: 'failed', code: error.code });
      else await store.postponeJob(job.id, clock.nowMs() + pauseMs);
      return;
    }
    await store.settleMail({ ...result, state: 'sent', code: '' });
  }

  async function step(): Promise<number> {
    if (lanes.free() <= 0) await lanes.rest(PATIENCE_MS);
    const free = lanes.free();
    const jobs = free > 0 ? await store.claimJobs(['mail', 'welcome', 'transcript'], free) : [];
    for (const job of jobs) {
      const lead = await store.findLead(job.leadId);
      const address = lead?.contact.email;
      const name = address === undefined ? job.id : hashMailbox(job.site, address);
      lanes.start(name, () =>
        work(job, lead).catch((cause: unknown) => {
          // The job's lease ends, and it is taken again.
          failure = { cause };
        }),
      );
    }
    await lanes.rest(PATIENCE_MS);
    const failed = failure;
    failure = undefined;
    if (failed) throw failed.cause;
    return jobs.length;
  }
  return Object.assign(step, { settled: lanes.settled });
}
