import type { Signal } from '@lodestone/core';
import {
  createProfile,
  deriveSignals,
  type LedgerEntry,
  matchesRule,
  type Profile,
  type Stage,
} from '@lodestone/core/scoring';
import type { ScoringRules, Segment } from '@lodestone/schema';
import type { KeptVisitor } from './readVisitor.js';
import type { RuleFile } from './ruleFileOf.js';

/** All that the live page shows of one moment. */
export interface View {
  stage: Stage;
  /** Oldest first, with those that follow from others. */
  signals: Signal[];
  segments: { segment: Segment; holds: boolean }[];
}

export interface Views {
  /**
   * `given`: what `lodestone.stage()` says. It knows a signal some seconds before it is stored; by other rules than the site's
   * the stage is made here, of the same signals.
   */
  at(nowMs: number, given: Stage, kept: KeptVisitor, file: RuleFile, isSites: boolean): View;
}

export function createViews(): Views {
  let profile: Profile | undefined;
  let made = '';
  let rules: ScoringRules | undefined;

  /** The profile of these signals by these rules; made anew when either has changed. */
  function profileOf(signals: readonly Signal[], keptCount: number, scoring: ScoringRules): Profile {
    const now = `${signals.length} ${keptCount} ${signals.at(-1)?.key}`;
    if (profile && rules === scoring && made === now) return profile;
    profile = createProfile(scoring);
    rules = scoring;
    made = now;
    for (const signal of signals) profile.add(signal);
    return profile;
  }

  return {
    at(nowMs, given, { signals: kept, fields }, { scoring, segments }, isSites) {
      const signals = withUnkept(kept, given.ledger);
      const stage = isSites ? given : profileOf(signals, kept.length, scoring).stageAt(nowMs, fields);
      const past = deriveSignals(signals).filter(({ atMs }) => atMs <= nowMs);
      const all = [...signals, ...past].sort((one, other) => one.atMs - other.atMs);
      const { temperature, qualification, funnel, score, fit } = stage;
      const facts = {
        nowMs,
        signals: all,
        fields: {
          ...fields,
          temperature,
          funnel,
          score,
          fit,
          ...(qualification ? { qualification } : {}),
        },
      };
      return {
        stage,
        signals: all,
        segments: segments.map((segment) => ({ segment, holds: matchesRule(segment.rule, facts) })),
      };
    },
  };
}

/** Adds the signals that are in the ledger and not yet in the storage; their facts come with it. */
function withUnkept(kept: readonly Signal[], ledger: readonly LedgerEntry[]): Signal[] {
  const known = new Set([...kept, ...deriveSignals(kept)].map(({ key }) => key));
  const others = new Map(
    ledger
      .filter(({ key }) => !known.has(key))
      .map(({ key, signal: name, atMs }): [string, Signal] => [key, { key, name, atMs, props: {} }]),
  );
  return [...kept, ...others.values()].sort((one, other) => one.atMs - other.atMs);
}
