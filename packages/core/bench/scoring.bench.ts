import { cpus } from 'node:os';
import type { ScoreRule } from '@lodestone/schema';
import type { Signal } from '../src/index.js';
import { createProfile, createScorer, SHOP_RULES } from '../src/scoring/index.js';

/*
 * What one more signal costs: its scoring with 1,000 signals before it and 100 rules, ten of which it may match by name.
 * Interleaved with a calibration loop, so that figures of different machines can be compared as ratios.
 */

const SIGNALS = 1_000;
const RULES = 100;
const NAMES = 10;
const ROUNDS = 30;

const scores: ScoreRule[] = Array.from({ length: RULES }, (_, index) => ({
  id: `rule-${index}`,
  signal:
    index < NAMES
      ? `signal_${index}`
      : { name: `signal_${index % NAMES}`, props: { path: { like: `/part-${index}/*` } } },
  points: 1 + (index % 7),
  halfLifeDays: 7,
  cap: 50,
  ...(index % 5 === 0 ? { group: 'some' } : {}),
}));
const rules = { ...SHOP_RULES, scores, groups: { some: 80 } };

const signalAt = (index: number): Signal => ({
  key: `key-${String(index).padStart(6, '0')}`,
  name: `signal_${index % NAMES}`,
  atMs: index * 60_000,
  props: { path: `/part-${index % RULES}/page` },
});

/** Microseconds of a thousand exponentials: the work that scoring is made of. */
function calibrate(): number {
  const startMs = performance.now();
  let sum = 0;
  for (let index = 0; index < 1_000; index += 1) sum += 2 ** (-index / 7.3);
  if (sum < 0) throw new Error('cannot be');
  return (performance.now() - startMs) * 1_000;
}

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[values.length >> 1] ?? 0;

const adding: number[] = [];
const standings: number[] = [];
const ledgers: number[] = [];
const loops: number[] = [];
const log = Array.from({ length: SIGNALS }, (_, index) => signalAt(index));
for (let round = 0; round < ROUNDS; round += 1) {
  const scorer = createScorer(rules);
  for (const signal of log) scorer.add(signal);
  loops.push(calibrate());
  const next = signalAt(SIGNALS);
  const startMs = performance.now();
  scorer.add(next);
  scorer.scoreAt(next.atMs);
  scorer.temperatureAt(next.atMs);
  adding.push((performance.now() - startMs) * 1_000);
  const profile = createProfile(rules);
  for (const signal of log) profile.add(signal);
  profile.standingAt(next.atMs);
  const standingMs = performance.now();
  profile.add(next);
  profile.standingAt(next.atMs);
  standings.push((performance.now() - standingMs) * 1_000);
  const ledgerMs = performance.now();
  scorer.ledgerAt(next.atMs);
  ledgers.push((performance.now() - ledgerMs) * 1_000);
}

const [cpu] = cpus();
process.stdout.write(
  `${cpu?.model.trim()}, Node ${process.version}\n` +
    `a signal with ${SIGNALS} before it and ${RULES} rules: ${median(adding).toFixed(0)} µs (a thousand exponentials: ${median(loops).toFixed(1)} µs)\n` +
    `the same as a profile, with what follows from the signals, the stages and the fit: ${median(standings).toFixed(0)} µs\n` +
    `the whole ledger, when asked for: ${median(ledgers).toFixed(0)} µs\n`,
);
