import type { Rule } from '@lodestone/schema';

/** Whether a rule holds, and what was seen of all that it asks for, by name. */
export interface RuleReading {
  seen: Readonly<Record<string, unknown>>;
  passed: boolean;
}

/** What is known at one moment about the visitor and the page: all that decides whether a campaign shows. */
export interface CampaignFacts {
  nowMs: number;
  /** Reads a rule of targeting at this moment; undefined while what reads it is on its way. */
  meets: ((rule: Rule) => RuleReading) | undefined;
  /** Time with the page visible, in this page load. */
  engagedMs: number;
  /** Deepest point reached, 0 to 100. */
  scrollPct: number;
  /** Names of events tracked in this page load. */
  events: ReadonlySet<string>;
  /** Selectors of click triggers that were hit in this page load. */
  clicks: ReadonlySet<string>;
  /** Ids of campaigns that showed in this page load. */
  shown: ReadonlySet<string>;
  /** The campaign that is open, or whose form is being filled or was sent in this page load, if any. */
  openCampaign: string | undefined;
  /** The page itself has a modal dialog open. */
  isHostModalOpen: boolean;
  /** When the visitor last closed this campaign without leaving a contact. */
  dismissedAtMs: number | undefined;
  /** When the visitor left a contact in this campaign. */
  convertedAtMs: number | undefined;
}
