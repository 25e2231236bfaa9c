import type { Signal } from '@lodestone/core';
import {
  B2B_RULES,
  createProfile,
  type Profile,
  type RuleFacts,
  SHOP_RULES,
  type Stage,
  type Standing,
} from '@lodestone/core/scoring';
import type { AnswerValue, ScoringRules, SiteConfig } from '@lodestone/schema';

/** Where the visitor of this page stands, kept up with every signal. */
export interface VisitorStanding {
  /** Takes signals to be counted soon, in slices that no page feels. */
  add(signals: readonly Signal[]): void;
  /** Counts all that waits, and answers with the reasons. */
  stage(): Stage;
  /** Counts all that waits, and answers with what rules may ask about. */
  facts(): RuleFacts;
  /** Begins anew: by other rules, or with nobody. */
  restart(rules?: SiteConfig['scoring']): void;
}

export interface StandingPorts {
  nowMs: () => number;
  /** What rules may ask about beside signals. */
  fields: () => Record<string, AnswerValue | undefined>;
  after: (delayMs: number, callback: () => void) => () => void;
  onChange: (standing: Standing) => void;
  /** Signals were counted, whether they changed where the visitor stands or not. */
  onCounted: () => void;
}

/** Signals of one slice: about a millisecond of a slow phone's time with the shipped rules. */
const SLICE = 100;

const rulesOf = (scoring: SiteConfig['scoring']): ScoringRules =>
  typeof scoring === 'object' ? scoring : scoring === 'b2b' ? B2B_RULES : SHOP_RULES;

export function createStanding(
  { nowMs, fields, after, onChange, onCounted }: StandingPorts,
  scoring: SiteConfig['scoring'],
): VisitorStanding {
  let rules = rulesOf(scoring);
  let profile: Profile = createProfile(rules);
  let waiting: Signal[] = [];
  let cancel: (() => void) | undefined;
  let last = '';

  function count(atMost: number): void {
    for (const signal of waiting.splice(0, atMost)) profile.add(signal);
  }

  function step(): void {
    cancel = undefined;
    count(SLICE);
    if (waiting.length > 0) {
      soon();
      return;
    }
    const standing = profile.standingAt(nowMs(), fields());
    const { temperature, qualification, funnel } = standing;
    const now = [temperature, qualification, funnel].join();
    if (last !== now) onChange(standing);
    last = now;
    onCounted();
  }

  function soon(): void {
    cancel ??= after(0, step);
  }

  return {
    add(signals) {
      waiting.push(...signals);
      soon();
    },
    stage() {
      count(Number.POSITIVE_INFINITY);
      return profile.stageAt(nowMs(), fields());
    },
    facts() {
      count(Number.POSITIVE_INFINITY);
      return profile.factsAt(nowMs(), fields());
    },
    restart(other = rules) {
      cancel?.();
      cancel = undefined;
      rules = rulesOf(other);
      profile = createProfile(rules);
      waiting = [];
    },
  };
}
