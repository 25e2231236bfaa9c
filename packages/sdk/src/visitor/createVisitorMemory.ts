import { type CampaignMemory, type ConsentState, type KeyValueStore, parseJson } from '@lodestone/core';
import { memoryKeys } from './memoryKeys.js';

/** A visit ends after so long without a page or a touch. */
const VISIT_GAP_MS = 1_800_000;
/** Showings that budgets look back on. */
const MAX_SHOWN = 50;

/** The visit that a page belongs to, as budgets and triggers count it. */
export interface CampaignVisit {
  /** Empty until it is asked for. */
  seed: string;
  startedAtMs: number;
  lastAtMs: number;
  /** This one counted. */
  pages: number;
  /** Of the pages before this one. */
  engagedMs: number;
}

/** What is remembered of a visitor's answers to campaigns: in memory, and on the device while `functional` is granted. */
export interface VisitorMemory {
  of(campaign: string): CampaignMemory;
  note(campaign: string, answer: 'dismissedAtMs' | 'convertedAtMs' | 'shownAtMs', atMs: number): void;
  /** Another page of the visit has begun. */
  turnPage(atMs: number): void;
  /** Time was spent on this page, which is left: the visit is kept where it may be. */
  spend(engagedMs: number, atMs: number): void;
  visit(): CampaignVisit;
  /** What percentages and experiments are drawn by: the same for one visitor as long as it may be kept. */
  seed(): string;
  /** Forgets all of this page; what is on the device goes with the consent (`memoryKeys`). */
  clear(): void;
}

type Campaigns = Record<string, CampaignMemory>;

export function createVisitorMemory(
  site: string,
  storage: KeyValueStore,
  consent: ConsentState,
  makeSeed: () => string,
): VisitorMemory {
  const [key, visitKey] = memoryKeys(site);
  const isKept = (): boolean => consent.isGranted('functional');
  let memory: Campaigns = {};
  let visit: CampaignVisit = { seed: '', startedAtMs: 0, lastAtMs: 0, pages: 0, engagedMs: 0 };

  const read = <Kept>(from: string): Partial<Kept> => Object(parseJson(storage.get(from)) ?? {}) as Kept;

  /** What another tab noted counts here as well. */
  function refresh(): void {
    if (isKept()) memory = { ...memory, ...(read<Campaigns>(key) as Campaigns) };
  }

  function keepVisit(): void {
    if (isKept()) storage.set(visitKey, JSON.stringify(visit));
  }

  function resume(): void {
    const kept = read<CampaignVisit>(visitKey);
    const isSame = (kept.lastAtMs ?? 0) > visit.lastAtMs - VISIT_GAP_MS;
    visit = {
      ...visit,
      seed: kept.seed || visit.seed,
      ...(isSame && kept.startedAtMs
        ? {
            startedAtMs: kept.startedAtMs,
            pages: visit.pages + (kept.pages ?? 0),
            engagedMs: visit.engagedMs + (kept.engagedMs ?? 0),
          }
        : {}),
    };
  }

  consent.onUpdate(({ purposes, previous }) => {
    if (!purposes.functional || previous.functional) return;
    memory = { ...(read<Campaigns>(key) as Campaigns), ...memory };
    if (Object.keys(memory).length > 0) storage.set(key, JSON.stringify(memory));
    if (visit.pages > 0) resume();
  });

  return {
    of(campaign) {
      return memory[campaign] ?? {};
    },
    note(campaign, answer, atMs) {
      refresh();
      const known = memory[campaign] ?? {};
      const { shownAtMs = [], dismissals = 0 } = known;
      memory = {
        ...memory,
        [campaign]: {
          ...known,
          ...(answer === 'shownAtMs'
            ? { shownAtMs: [...shownAtMs, atMs].slice(-MAX_SHOWN) }
            : { [answer]: atMs, ...(answer === 'dismissedAtMs' ? { dismissals: dismissals + 1 } : {}) }),
        },
      };
      if (isKept()) storage.set(key, JSON.stringify(memory));
    },
    turnPage(atMs) {
      const isFirst = visit.pages === 0;
      const isOver = visit.lastAtMs > 0 && atMs - visit.lastAtMs >= VISIT_GAP_MS;
      if (isFirst || isOver) visit = { ...visit, startedAtMs: atMs, pages: 0, engagedMs: 0 };
      visit = { ...visit, pages: visit.pages + 1, lastAtMs: atMs };
      refresh();
      if (isFirst && isKept()) resume();
    },
    spend(engagedMs, atMs) {
      visit = { ...visit, engagedMs: visit.engagedMs + engagedMs, lastAtMs: atMs };
      keepVisit();
    },
    seed() {
      if (!visit.seed) visit = { ...visit, seed: makeSeed() };
      return visit.seed;
    },
    visit: () => visit,
    clear() {
      memory = {};
    },
  };
}
