import { cpus } from 'node:os';
import type { Campaign, Rule } from '@lodestone/schema';
import { type CampaignFacts, decideCampaign, explainCampaign } from '../src/index.js';
import { readRule } from '../src/scoring/index.js';

/*
 * One look at 100 campaigns with 20 rules each, all of which hold but the last, so that nothing is decided early; 1,000 signals.
 * Interleaved with a calibration loop, so that figures of different machines can be compared as ratios.
 */

const CAMPAIGNS = 100;
const SIGNALS = 1_000;
const ROUNDS = 200;

const nowMs = 1_000_000_000;
const rulesOf = (index: number): Rule[] => [
  ...Array.from({ length: 10 }, (_, rule): Rule => ({ field: `fact-${rule}`, is: rule })),
  ...Array.from({ length: 9 }, (_, rule): Rule => ({ signal: `signal-${rule}`, min: 1 })),
  { field: 'fact-0', is: `never ${index}` },
];
const campaigns = Array.from(
  { length: CAMPAIGNS },
  (_, index): Campaign => ({
    id: `campaign-${index}`,
    widget: 'subscribe',
    placement: 'slide-in',
    trigger: { type: 'delay', value: 0 },
    targeting: { all: rulesOf(index) },
  }),
);
const signals = Array.from({ length: SIGNALS }, (_, index) => ({
  key: `key-${index}`,
  name: `signal-${index % 100}`,
  atMs: nowMs - index,
  props: {},
}));
const asked = {
  nowMs,
  signals,
  named: (name: string) => signals.filter((signal) => signal.name === name),
  fields: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`fact-${index}`, index])),
};
const named = new Map(signals.map(({ name }) => [name, asked.named(name)]));
const rule = { ...asked, named: (name: string) => named.get(name) ?? [] };
const facts: CampaignFacts = {
  nowMs,
  visitAtMs: nowMs,
  engagedMs: 9,
  visitMs: 9,
  pages: 1,
  scrollPct: 0,
  events: new Set(),
  clicks: new Set(),
  shown: new Set(),
  openCampaign: undefined,
  overlay: undefined,
  isExcluded: false,
  isFirstFromSearch: false,
  lastShownAtMs: undefined,
  memory: {},
  group: { name: 'offers', budget: { perVisit: 1 }, memory: {} },
  holds: undefined,
  meets: (wanted) => readRule(wanted, rule),
};

const timed = (work: () => void): number => {
  const before = performance.now();
  work();
  return performance.now() - before;
};
const median = (all: number[]): number => all.sort((one, other) => one - other)[all.length >> 1] ?? 0;
const figures: Record<'calibration' | 'decide' | 'explain', number[]> = {
  calibration: [],
  decide: [],
  explain: [],
};
for (let round = 0; round < ROUNDS; round += 1) {
  figures.calibration.push(
    timed(() => {
      let sum = 0;
      for (let index = 0; index < 1_000_000; index += 1) sum += index % 7;
      if (sum < 0) throw new Error('unreachable');
    }),
  );
  figures.decide.push(timed(() => void campaigns.map((campaign) => decideCampaign(campaign, facts))));
  figures.explain.push(
    timed(() => void campaigns.map((campaign) => explainCampaign(campaign.id, campaign, facts))),
  );
}
console.log(`${cpus()[0]?.model}, Node ${process.version}, median of ${ROUNDS} rounds, in ms`);
for (const [name, all] of Object.entries(figures))
  console.log(`${name.padEnd(12)} ${median(all).toFixed(3)}`);
