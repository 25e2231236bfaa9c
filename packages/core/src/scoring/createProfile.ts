import type { ScoringRules } from '@lodestone/schema';
import { deriveSignals } from '../derived/deriveSignals.js';
import type { RuleFacts } from '../rules/RuleFacts.js';
import { createSignalLog, type Signal } from '../signals/createSignalLog.js';
import { createScorer, type Scorer } from './createScorer.js';
import { type Stage, type Standing, stageAt, standingAt } from './stageAt.js';

/** One visitor: the signals, and what follows from them at any moment. */
export interface Profile {
  /** In any order; a key that is known changes nothing and gives false. */
  add(signal: Signal): boolean;
  /** What was added, oldest first. */
  signals(): readonly Signal[];
  /** Where the visitor stands, without the reasons: cheap enough to be asked after every signal. */
  standingAt(nowMs: number, fields?: RuleFacts['fields']): Standing;
  /** The same with the ledger. */
  stageAt(nowMs: number, fields?: RuleFacts['fields']): Stage;
  /** What a rule may ask about at a moment: the fields, and where the visitor stands by name (`temperature`, `score`, `fit` …). */
  factsAt(nowMs: number, fields?: RuleFacts['fields']): RuleFacts;
  clear(): void;
}

/**
 * The profile of one visitor by a rule file. Its answers depend on the set of signals and the moment alone: not on their
 * order of arrival, nor on what was asked before. Later signals than the moment count nothing.
 * Limits: twice `maxSignals` (1,000 by default); beyond them it goes on with the newest `maxSignals`.
 */
export function createProfile(rules: ScoringRules, maxSignals = 1_000): Profile {
  const log = createSignalLog(2 * maxSignals);
  let scorer: Scorer = createScorer(rules);
  /** Keys of the derived signals that are in the scorer. */
  let counted = new Set<string>();
  /** Derived from the log as it stands; made anew after a change of it. */
  let derived: Signal[] | undefined;
  const byName = new Map<string, Signal[]>();

  function take(signal: Signal): void {
    scorer.add(signal);
    const others = byName.get(signal.name);
    if (others) others.push(signal);
    else byName.set(signal.name, [signal]);
  }

  /** Scores the log from the beginning. */
  function restart(): void {
    scorer = createScorer(rules);
    counted = new Set();
    byName.clear();
    for (const signal of log.all()) take(signal);
  }

  /** Brings the scorer to what is known at a moment. */
  function refresh(nowMs: number): RuleFacts {
    derived ??= deriveSignals(log.all());
    const past = derived.filter(({ atMs }) => atMs <= nowMs);
    const keys = new Set(past.map(({ key }) => key));
    // A signal that came late may undo what had followed from the others.
    if ([...counted].some((key) => !keys.has(key))) restart();
    for (const signal of past) if (!counted.has(signal.key)) take(signal);
    counted = keys;
    return {
      nowMs,
      signals: past.length > 0 ? [...log.all(), ...past] : log.all(),
      named: (name) => byName.get(name) ?? [],
      fields: {},
    };
  }

  function standAt(nowMs: number, fields: RuleFacts['fields']): Standing {
    const facts = { ...refresh(nowMs), fields };
    return standingAt(rules, facts, scorer.temperatureAt(nowMs), scorer.scoreAt(nowMs));
  }

  return {
    add(signal) {
      if (!log.add(signal)) return false;
      derived = undefined;
      take(signal);
      if (log.all().length < 2 * maxSignals) return true;
      const newest = log.all().slice(-maxSignals);
      log.clear();
      for (const each of newest) log.add(each);
      restart();
      return true;
    },
    signals: log.all,
    standingAt: (nowMs, fields = {}) => standAt(nowMs, fields),
    factsAt(nowMs, fields = {}) {
      const { fitReasons: _, ...standing } = standAt(nowMs, fields);
      return { ...refresh(nowMs), fields: { ...fields, ...standing } };
    },
    stageAt(nowMs, fields = {}) {
      const facts = { ...refresh(nowMs), fields };
      return stageAt(rules, facts, scorer.temperatureAt(nowMs), scorer.ledgerAt(nowMs));
    },
    clear() {
      log.clear();
      derived = undefined;
      restart();
    },
  };
}
