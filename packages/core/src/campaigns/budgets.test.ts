import type { Budget, Campaign } from '@lodestone/schema';
import { expect, it } from 'vitest';
import type { CampaignFacts, CampaignMemory } from './CampaignFacts.js';
import { decideCampaign } from './explainCampaign.js';
import { groupOf } from './resolveCampaign.js';

const DAY_MS = 86_400_000;
const VISITORS = 10_000;
const DAYS = 60;
const GAP_MS = 1_800_000;

/** A small generator with a fixed seed: the same visitors in every run. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const BUDGETS: Record<string, Budget> = { research: { max: 2, withinDays: 30 } };
const CAMPAIGNS: Campaign[] = [
  { id: 'news', widget: 'subscribe', placement: 'slide-in', frequency: { max: 3 } },
  { id: 'book', widget: 'ebook', placement: 'modal', priority: 1 },
  { id: 'offer', widget: 'offer', placement: 'bar', frequency: { perVisit: 1, restDays: [1, 2, 14] } },
  { id: 'study', widget: 'survey', placement: 'slide-in', frequency: { group: 'research' } },
];

/** Lives one visitor's days; gives every showing, dismissal and conversion, oldest first. */
function live(
  chance: () => number,
): { id: string; atMs: number; visitAtMs: number; end: 'dismissed' | 'converted' | 'left' }[] {
  const memory: Record<string, CampaignMemory> = {};
  const log: ReturnType<typeof live> = [];
  let nowMs = 1_000 * DAY_MS;
  const endMs = nowMs + DAYS * DAY_MS;
  while (nowMs < endMs) {
    const visitAtMs = nowMs;
    const pages = 1 + Math.floor(chance() * 3);
    for (let page = 0; page < pages; page += 1) {
      const shown = new Set<string>();
      for (let look = 0; look < 2; look += 1) {
        for (const campaign of CAMPAIGNS) {
          const group = groupOf(campaign, { budgets: BUDGETS });
          const all = CAMPAIGNS.filter((each) => groupOf(each, {}).name === group.name).map(
            ({ id }) => memory[id] ?? {},
          );
          const facts: CampaignFacts = {
            ...{ nowMs, visitAtMs, engagedMs: 60_000, visitMs: 60_000, pages: page + 1, scrollPct: 0, shown },
            ...{ meets: undefined, holds: undefined, events: new Set(), clicks: new Set() },
            ...{ openCampaign: undefined, overlay: undefined, isExcluded: false, isFirstFromSearch: false },
            lastShownAtMs: undefined,
            memory: memory[campaign.id] ?? {},
            group: {
              ...group,
              memory: {
                shownAtMs: all.flatMap(({ shownAtMs = [] }) => shownAtMs),
                dismissedAtMs: Math.max(0, ...all.map(({ dismissedAtMs = 0 }) => dismissedAtMs)) || undefined,
                dismissals: all.reduce((sum, { dismissals = 0 }) => sum + dismissals, 0),
              },
            },
          };
          if (decideCampaign(campaign, facts).verdict !== 'eligible') continue;
          const known = memory[campaign.id] ?? {};
          const lot = chance();
          const end = lot < 0.6 ? 'dismissed' : lot < 0.63 ? 'converted' : 'left';
          shown.add(campaign.id);
          memory[campaign.id] = {
            ...known,
            shownAtMs: [...(known.shownAtMs ?? []), nowMs],
            ...(end === 'dismissed' ? { dismissedAtMs: nowMs, dismissals: (known.dismissals ?? 0) + 1 } : {}),
            ...(end === 'converted' ? { convertedAtMs: nowMs } : {}),
          };
          log.push({ id: campaign.id, atMs: nowMs, visitAtMs, end });
        }
        nowMs += chance() * 120_000;
      }
    }
    nowMs += GAP_MS + chance() ** 2 * 15 * DAY_MS;
  }
  return log;
}

it('10,000 visitors over sixty days never see more than a budget allows, nor are asked in their rest', () => {
  const chance = createChance(20_261_124);
  let showings = 0;
  for (let visitor = 0; visitor < VISITORS; visitor += 1) {
    const log = live(chance);
    showings += log.length;
    const dismissals: Record<string, number> = {};
    for (const [index, { id, atMs, visitAtMs }] of log.entries()) {
      const before = log.slice(0, index);
      const own = before.filter((each) => each.id === id);
      const offers = before.filter((each) => each.id !== 'study');
      const problem = `visitor ${visitor}, ${id}, showing ${index}`;
      if (own.some(({ end }) => end === 'converted')) throw new Error(`${problem}: after a conversion`);
      if (id === 'news' && own.length >= 3) throw new Error(`${problem}: over its own budget`);
      if (id === 'study') {
        if (own.filter((each) => each.atMs >= atMs - 30 * DAY_MS).length >= 2)
          throw new Error(`${problem}: over 30 days`);
      } else {
        if (offers.some((each) => each.visitAtMs === visitAtMs))
          throw new Error(`${problem}: twice in a visit`);
        const last = offers.filter(({ end }) => end === 'dismissed').at(-1);
        if (last && atMs - last.atMs < 7 * DAY_MS) throw new Error(`${problem}: the group rests`);
      }
      const closed = own.filter(({ end }) => end === 'dismissed').at(-1);
      const rests = id === 'offer' ? [1, 2, 14] : [7, 30, 90];
      const times = dismissals[id] ?? 0;
      const restDays = rests[Math.min(times, rests.length) - 1] ?? 0;
      if (closed && atMs - closed.atMs < restDays * DAY_MS) throw new Error(`${problem}: it rests`);
      if (log[index]?.end === 'dismissed') dismissals[id] = times + 1;
    }
  }
  // Visitors who never see anything would prove nothing.
  expect(showings / VISITORS).toBeGreaterThan(2);
}, 120_000);
