import type { Clock } from '@lodestone/core';
import { createLanes } from '../letters/createLanes.js';
import type { LetterOffice } from '../letters/createLetterOffice.js';
import type { Tokens } from '../letters/createTokens.js';
import { MailError, type Mailer } from '../letters/Letter.js';
import { pauseAfter } from '../letters/pauseAfter.js';
import type { Sites } from '../sites/createSites.js';
import type { Store, StoredLead } from '../store/Store.js';
import type { SequenceRun } from '../store/sequences/SequenceStore.js';
import { type PreparedStep, prepareStep } from './prepareStep.js';
import { stepTime } from './stepTime.js';

export interface SequenceOfficeOptions {
  store: Store;
  sites: Sites;
  mailer: Mailer;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
  publicUrl: string;
  /** A letter that was not taken: `code` names no address. */
  onFailure(code: string, isFinal: boolean): void;
}

/** As letters have: their connections are shared. */
const SEQUENCE_LANES = 4;
const PATIENCE_MS = 1_000;
/** Nobody knows yet whose the lead is, as while behaviour is made anew. */
const UNKNOWN_PAUSE_MS = 10 * 60_000;

/** Sends the letters of sequences. A step gives how many runs it took. */
export function createSequenceOffice(options: SequenceOfficeOptions): LetterOffice {
  const { store, sites, clock } = options;
  const lanes = createLanes(SEQUENCE_LANES);
  let failure: { cause: unknown } | undefined;

  async function work(run: SequenceRun): Promise<void> {
    const prepared = await prepareStep(options, run);
    if (prepared === 'unknown')
      return store.settleRun(run, { kind: 'postpone', dueAtMs: clock.nowMs() + UNKNOWN_PAUSE_MS });
    const { plan } = prepared;
    if ('stop' in plan) return store.settleRun(run, { kind: 'stop', reason: plan.stop, code: '' });
    if ('waitUntilMs' in plan) return store.settleRun(run, { kind: 'postpone', dueAtMs: plan.waitUntilMs });
    if ('skip' in plan) return goOn(run, prepared, 'skipped', plan.skip);
    if (!(await store.beginStep(run))) return goOn(run, prepared, 'skipped', 'unknown');
    await send(run, prepared);
  }

  async function send(run: SequenceRun, prepared: PreparedStep): Promise<void> {
    const letter = prepared.compose();
    if (!letter) return store.settleRun(run, { kind: 'stop', reason: 'not-set-up', code: '' });
    try {
      await options.mailer.send(letter);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      const pauseMs = error.isFinal ? undefined : pauseAfter(run.tries + 1);
      options.onFailure(error.code, pauseMs === undefined);
      if (pauseMs === undefined)
        return store.settleRun(run, { kind: 'stop', reason: 'refused', code: error.code });
      return store.settleRun(run, { kind: 'retry', dueAtMs: clock.nowMs() + pauseMs });
    }
    await goOn(run, prepared, 'sent', '');
  }

  function goOn(
    run: SequenceRun,
    { sequence, lead }: PreparedStep,
    state: 'sent' | 'skipped',
    code: string,
  ): Promise<void> {
    const next = sequence?.steps[run.step + 1];
    const webinar = webinarOf(lead);
    const nextAtMs = next && stepTime(next, clock.nowMs(), webinar);
    return store.settleRun(run, { kind: 'next', state, code, nextAtMs });
  }

  const webinarOf = (lead: StoredLead | undefined) =>
    lead && sites.find(lead.site)?.campaign(lead.campaign)?.webinar;

  async function step(): Promise<number> {
    if (lanes.free() <= 0) await lanes.rest(PATIENCE_MS);
    const free = lanes.free();
    const runs = free > 0 ? await store.claimRuns(free) : [];
    for (const run of runs)
      lanes.start(run.mailboxHash, () =>
        work(run).catch((cause: unknown) => {
          failure = { cause };
        }),
      );
    await lanes.rest(PATIENCE_MS);
    const failed = failure;
    failure = undefined;
    if (failed) throw failed.cause;
    return runs.length;
  }
  return Object.assign(step, { settled: lanes.settled });
}
