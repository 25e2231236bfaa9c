import type { Clock } from '@lodestone/core';
import { chooseLocale } from '../forms/chooseLocale.js';
import type { Tokens } from '../letters/createTokens.js';
import { MailError, type Mailer } from '../letters/Letter.js';
import { letterIdOf } from '../letters/letterIdOf.js';
import { pauseAfter } from '../letters/pauseAfter.js';
import { writeAssetLetter } from '../magnetFiles/writeAssetLetter.js';
import { writeCouponLetter } from '../offers/writeCouponLetter.js';
import type { Sites } from '../sites/createSites.js';
import { textIn } from '../sites/textIn.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { PromiseJobKind } from '../store/promises/PromiseStore.js';
import type { Job, Store } from '../store/Store.js';
import { planSeats } from '../webinars/planSeats.js';
import { writeWebinarLetter } from '../webinars/writeWebinarLetter.js';
import type { Promiser } from './createPromiser.js';
import type { PromiseSkip, WriteLetter } from './PromiseLetter.js';
import { planMoment } from './planMoment.js';

export interface PromiseOfficeOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  promiser: Promiser;
  clock: Pick<Clock, 'nowMs'>;
  /** Without it letters wait; promises are set down all the same. */
  mailer: Mailer | undefined;
  /** Where this server is reached from outside, with a slash at the end. */
  publicUrl: string;
  /** A letter that was not taken: `code` names no address. */
  onFailure(code: string, isFinal: boolean): void;
}

type LetterKind = Exclude<PromiseJobKind, 'promise'>;

const BY_THE_CLOCK = { write: writeWebinarLetter, isAnswer: false };

/** Each kind of letter, and whether it answers somebody who typed an address: only these are counted against its mailbox. */
const LETTERS: Record<LetterKind, { write: WriteLetter; isAnswer: boolean }> = {
  asset: { write: writeAssetLetter, isAnswer: true },
  coupon: { write: writeCouponLetter, isAnswer: true },
  seat: { write: writeWebinarLetter, isAnswer: true },
  'seat-free': BY_THE_CLOCK,
  'webinar-day': BY_THE_CLOCK,
  'webinar-hour': BY_THE_CLOCK,
  'webinar-live': BY_THE_CLOCK,
  'webinar-replay': BY_THE_CLOCK,
  'webinar-change': BY_THE_CLOCK,
  'webinar-cancel': BY_THE_CLOCK,
};
const LETTER_KINDS = Object.keys(LETTERS) as LetterKind[];

/** Leads and letters of one step: a mail server that hangs at each letter is done within the lease of their jobs. */
const LEADS_A_STEP = 32;
const LETTERS_A_STEP = 4;
const DAY_MS = 86_400_000;

/** Keeps promises behind the leads, and sends the letters about them. Gives the step of a loop: how many jobs it took. */
export function createPromiseOffice(options: PromiseOfficeOptions): () => Promise<number> {
  const { store, sites, tokens, promiser, clock, mailer, publicUrl, onFailure } = options;

  async function keep(job: Job): Promise<void> {
    const lead = await store.findLead(job.leadId);
    if (lead) await promiser(lead, publicUrl);
    await store.endJob(job.id);
  }

  async function skip(job: Job, code: PromiseSkip, mailboxHash = ''): Promise<void> {
    await store.settleMail({ jobId: job.id, id: letterIdOf(job), state: 'skipped', code, mailboxHash });
  }

  async function send(job: Job, carrier: Mailer): Promise<void> {
    const { write, isAnswer } = LETTERS[job.kind as LetterKind];
    const site = sites.find(job.site);
    const lead = await store.findLead(job.leadId);
    const magnet = lead && site?.magnet(lead.campaign);
    const to = lead?.contact.email;
    if (!site?.mail) return skip(job, 'not-set-up');
    if (!lead || to === undefined) return skip(job, 'no-address');
    if (!magnet) return skip(job, 'no-promise');
    const nowMs = clock.nowMs();
    const mailboxHash = hashMailbox(job.site, to);
    const mailbox = await store.readMailbox(job.site, mailboxHash, nowMs - DAY_MS);
    const moment = isAnswer ? planMoment(mailbox, nowMs) : 'now';
    if (moment === 'too-many') return skip(job, moment, mailboxHash);
    if (moment !== 'now') return store.postponeJob(job.id, moment);
    const locale = chooseLocale(lead.locale, undefined);
    const { mail } = site;
    const body = await write({ job, lead, locale, mail, magnet, store, tokens, publicUrl, nowMs });
    if ('skip' in body) return skip(job, body.skip, mailboxHash);
    const from = { ...mail.from, name: textIn(mail.from.name, locale) };
    const result = { jobId: job.id, id: letterIdOf(job), mailboxHash };
    try {
      await carrier.send({ ...body, id: result.id, from, replyTo: mail.replyTo, to });
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

  /** Seats that became free go to those who wait. */
  async function fillSeats(): Promise<number> {
    let moved = 0;
    for (const site of sites.all)
      for (const webinar of site.webinars)
        if (!webinar.isCancelled) moved += await store.fillSeats(planSeats(site, webinar, clock.nowMs()));
    return moved;
  }

  return async () => {
    const leads = await store.claimJobs(['promise'], LEADS_A_STEP);
    for (const job of leads) await keep(job);
    const letters = mailer ? await store.claimJobs(LETTER_KINDS, LETTERS_A_STEP) : [];
    // One after the other: the limits of a mailbox count what was sent before.
    if (mailer) for (const job of letters) await send(job, mailer);
    const jobs = leads.length + letters.length;
    return jobs > 0 ? jobs : fillSeats();
  };
}
