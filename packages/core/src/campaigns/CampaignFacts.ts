import type { Budget, CampaignTrigger, Rule } from '@lodestone/schema';

/** Whether a rule holds, and what was seen of all that it asks for, by name. */
export interface RuleReading {
  seen: Readonly<Record<string, unknown>>;
  passed: boolean;
}

/** What a visitor's earlier meetings with one campaign left behind. */
export interface CampaignMemory {
  /** When the visitor last closed it without leaving a contact, and how often that happened. */
  dismissedAtMs?: number | undefined;
  dismissals?: number | undefined;
  /** When the visitor left a contact in it. */
  convertedAtMs?: number | undefined;
  /** When it showed by itself, oldest first. */
  shownAtMs?: readonly number[] | undefined;
}

/** What is known at one moment about the visitor and the page: all that decides whether a campaign shows. */
export interface CampaignFacts {
  nowMs: number;
  /** Reads a rule of targeting at this moment; undefined while what reads it is on its way. */
  meets: ((rule: Rule, campaign: string) => RuleReading) | undefined;
  /** Reads a `schedule`, and an `event` that has tests of its props or follows from others (`cart_abandoned`); undefined while what reads them is on its way. */
  holds: ((moment: CampaignTrigger) => boolean) | undefined;
  /** Time with the page visible, in this page load, and in the whole visit. */
  engagedMs: number;
  visitMs: number;
  /** Pages of the visit, this one counted. */
  pages: number;
  /** Deepest point reached, 0 to 100. */
  scrollPct: number;
  /** What happened in this page load: names of events, and `TYPE VALUE` of stages, exits, idleness, elements seen, answers. */
  events: ReadonlySet<string>;
  /** Selectors of click triggers that were hit in this page load. */
  clicks: ReadonlySet<string>;
  /** Ids of campaigns that showed in this page load. */
  shown: ReadonlySet<string>;
  /** The campaign that is open, or whose form is being filled or was sent in this page load, if any. */
  openCampaign: string | undefined;
  /** What of the page's own stands in the way: `dialog`, `banner`, `keyboard`, `input`. */
  overlay: string | undefined;
  /** This path is one where nothing shows by itself. */
  isExcluded: boolean;
  /** A phone, on its first page, from a search engine. */
  isFirstFromSearch: boolean;
  /** When the visit began. */
  visitAtMs: number;
  /** When something last closed or showed by itself in this page load. */
  lastShownAtMs: number | undefined;
  memory: CampaignMemory;
  /** The budget of the campaign's group, and what all campaigns of the group left behind. */
  group: { name: string; budget: Budget; memory: CampaignMemory };
}
