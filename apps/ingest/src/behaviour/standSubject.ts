import { type LifecycleStage, lifecycleOf, lifecycleRank, type ManualMove } from '@lodestone/core/lifecycle';
import {
  createProfile,
  deriveSignals,
  matchesRule,
  type RuleFacts,
  type Stage,
  type Standing,
} from '@lodestone/core/scoring';
import type { ScoringRules, Segment } from '@lodestone/schema';
import { type Fields, fieldsOf, type Known } from './fieldsOf.js';
import { findNextLook } from './findNextLook.js';
import { findReached, type Reached, reachedAt } from './findReached.js';
import { lifecycleFacts } from './lifecycleFacts.js';

/** As many of the newest signals as the device keeps: both come to the same. */
const MAX_SIGNALS = 1_000;

const WEEK_MS = 7 * 86_400_000;

/** By what somebody's stages are found. */
export interface StandingRules {
  rules: ScoringRules;
  segments: readonly Segment[];
}

/** What is remembered about somebody's lifecycle. */
export interface LifecycleMemory {
  /** How far they had come by what is no longer kept. */
  reached: LifecycleStage;
  moves: readonly ManualMove[];
}

/** Where somebody stands at a moment, in everything that is listed, counted or filtered by. */
export interface SubjectStanding extends Standing {
  lifecycle: LifecycleStage;
  /** Ids of the segments whose rule holds, sorted. */
  segments: string[];
  /** What rules were asked about. */
  fields: Fields;
}

/** One subject by everything that is known of it: pure, whatever order it came in. */
export interface Subject {
  /** The score of what had happened a week before; to be asked first. */
  scoreWeekBefore(nowMs: number): number;
  standingAt(nowMs: number): SubjectStanding;
  /** What rules are asked about, signals that followed by themselves among it. */
  factsAt(nowMs: number): RuleFacts;
  /** With the ledger. */
  stageAt(nowMs: number): Stage;
  /** When to look again, though nothing happens: scores decay, and carts become left ones. Never, when nothing is given. */
  nextLookAt(nowMs: number): number | undefined;
}

export function standSubject(
  known: Known,
  { rules, segments }: StandingRules,
  { reached: remembered, moves }: LifecycleMemory,
): Subject {
  const profile = createProfile(rules, MAX_SIGNALS);
  for (const { key, name, atMs, props } of known.events.slice(-MAX_SIGNALS))
    profile.add({ key, name, atMs, props });
  const derived = deriveSignals(profile.signals());
  const signals = [...profile.signals(), ...derived];
  const fields = fieldsOf(known);
  /** Only a robot, or what was judged to be no lead, told of them. */
  const isNobody = known.events.length === 0 && !known.leads.some(({ isLead }) => isLead);
  let history: Reached[] | undefined;

  function reachedBy(nowMs: number): LifecycleStage {
    history ??= findReached({
      known,
      derived: derived.map(({ atMs }) => atMs),
      qualificationAt: (atMs, then) => profile.standingAt(atMs, fieldsOf(then)).qualification,
    });
    const proved = reachedAt(history, nowMs);
    return lifecycleRank(proved) > lifecycleRank(remembered) ? proved : remembered;
  }

  function standingAt(nowMs: number): SubjectStanding {
    const standing = profile.standingAt(nowMs, fields);
    const { temperature, qualification, funnel, score, fit, grid } = standing;
    const lifecycle = lifecycleOf(lifecycleFacts(known, qualification), reachedBy(nowMs), moves);
    const asked: Fields = { ...fields, temperature, funnel, score, fit, grid, lifecycle, qualification };
    const facts = { nowMs, signals, fields: asked };
    return {
      ...standing,
      lifecycle,
      segments: (isNobody ? [] : segments)
        .filter(({ rule }) => matchesRule(rule, facts))
        .map(({ id }) => id)
        .sort(),
      fields: asked,
    };
  }

  return {
    scoreWeekBefore: (nowMs) => profile.standingAt(nowMs - WEEK_MS, fields).score,
    standingAt,
    factsAt: (nowMs) => ({ nowMs, signals, fields: standingAt(nowMs).fields }),
    stageAt: (nowMs) => profile.stageAt(nowMs, fields),
    nextLookAt: (nowMs) =>
      findNextLook({
        nowMs,
        standingAt,
        upcoming: derived.map(({ atMs }) => atMs),
        newestMs: profile.signals().at(-1)?.atMs ?? nowMs,
      }),
  };
}
