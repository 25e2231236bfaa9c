import type { LifecycleStage } from '@lodestone/core/lifecycle';
import type { Stage } from '@lodestone/core/scoring';
import type { Rule, Segment, SignalProp } from '@lodestone/schema';
import type { ChatAuthor } from '../chat/ChatStore.js';
import type { BehaviourSite, EventMark, Overruler } from '../Store.js';

/** Where whoever gave a lead stands at this moment, with a reason for every point. */
export interface LeadStage extends Stage {
  lifecycle: LifecycleStage;
  /** Ids of the segments that he is in. */
  segments: string[];
  scoreWeekBefore: number;
}

/** One thing in the history of somebody. */
export type TimelineEntry = { atMs: number; id: string } & (
  | {
      type: 'visit';
      endedAtMs: number;
      source: string;
      device: string;
      language: string;
      path: string;
      hasGpc: boolean;
      touch: Record<string, SignalProp> | undefined;
      /** By name, the first of each at its time. */
      signals: { name: string; count: number; firstAtMs: number; lastAtMs: number }[];
    }
  | {
      type: 'submission';
      leadId: string;
      campaign: string;
      verdict: string;
      consents: { purpose: string; granted: boolean }[];
    }
  | { type: 'consent'; purposes: Record<string, boolean> }
  | { type: 'stage'; axis: string; from: string; to: string; why: string }
  | { type: 'move'; to: string; reason: string; by: Overruler }
  | { type: 'mail'; kind: string; state: string; code: string }
  /** A step of a sequence; `state`: `entered`, `sent`, `skipped`, `stopped`. */
  | { type: 'sequence'; sequence: string; step: number; state: string; code: string }
  | { type: 'confirmation' | 'unsubscription'; purpose: string }
  | { type: 'chat'; messages: { author: ChatAuthor; name: string; text: string; atMs: number }[] }
  | { type: 'task'; kind: string; note: string; dueAtMs: number; doneAtMs: number | undefined }
);

/** How many signals and submissions count in nothing, by why. */
export type LeftOut = Record<EventMark, number>;

export interface TimelineQuery {
  leadId: string;
  /** Only what stands behind this entry: `AT_MS ID`. */
  after?: string | undefined;
  limit: number;
}

export const FUNNEL_GROUPS = ['campaign', 'source', 'device', 'day'] as const;
export type FunnelGroup = (typeof FUNNEL_GROUPS)[number];

export interface FunnelQuery {
  site: string;
  /** Days since 1970, UTC: from this on, and before that. */
  fromDay: number;
  toDay: number;
  by: FunnelGroup;
  campaign?: string | undefined;
  source?: string | undefined;
  device?: string | undefined;
}

/** Visits that came so far with a campaign; a later step includes the earlier ones. */
export interface FunnelRow {
  /** Of the group: a campaign, a source, a device, or the day's number. */
  group: string | number;
  viewed: number;
  started: number;
  submitted: number;
  /** With a submission whose verdict in force is `lead`. */
  leads: number;
  /** With one of somebody whose lifecycle has come to `iql` or further. */
  qualified: number;
}

export interface CountedSegment extends Segment {
  members: number;
  /** Of the members, how many are known by a contact. */
  people: number;
}

export interface Task {
  id: string;
  site: string;
  leadId: string;
  kind: 'call' | 'reminder';
  /** `hot`, `callback` or `hand`. */
  origin: string;
  note: string;
  dueAtMs: number;
  createdAtMs: number;
  doneAtMs: number | undefined;
}

export interface TaskQuery {
  isDone: boolean;
  site?: string | undefined;
  leadId?: string | undefined;
  /** The id of the last task of the page before. */
  after?: string | undefined;
  limit: number;
}

export interface View {
  id: string;
  name: string;
  query: string;
}

/** What of the store is about behaviour. Like all of it, rejects with `StoreUnavailableError`. */
export interface BehaviourStore {
  /**
   * Projects what visitors did since: visits, touches, stages, segments, tasks. At most 1,000 events at once.
   * Gives how much there was; `undefined` when another process was faster with the same.
   */
  projectBehaviour(sites: readonly BehaviourSite[], limit: number): Promise<number | undefined>;
  /** Has everything that is projected from behaviour made anew, step by step, as `projectBehaviour` comes to it. */
  rebuildBehaviour(): Promise<void>;
  /**
   * Erases signals that were received before a moment, with their keys, at most as many as one transaction should hold.
   * Gives whether there may be more.
   */
  purgeEvents(beforeMs: number): Promise<boolean>;
  /** How many events wait for their projection. */
  countWaitingEvents(): Promise<number>;
  /** Exact at this moment, from all that is kept; nothing while the lead was not looked at, or does not exist. */
  readLeadStage(sites: readonly BehaviourSite[], leadId: string): Promise<LeadStage | undefined>;
  /** The newest first; nothing when there is no such lead. */
  readTimeline(query: TimelineQuery): Promise<TimelineEntry[] | undefined>;
  /** What the visitor who gave a lead did and what counts in nothing; none when there is no such lead. */
  countLeftOut(leadId: string): Promise<LeftOut>;
  /** False when there is no such lead. */
  moveLifecycle(leadId: string, to: LifecycleStage, reason: string, by: Overruler): Promise<boolean>;
  readFunnel(query: FunnelQuery): Promise<FunnelRow[]>;
  listSegments(site: BehaviourSite): Promise<CountedSegment[]>;
  /** Makes or replaces a segment; null takes one away, also a shipped one. */
  writeSegment(
    site: string,
    id: string,
    segment: { name?: string | undefined; rule: Rule } | null,
  ): Promise<void>;
  /** Open ones by when they are due, done ones by when they were done, the newest first. */
  listTasks(query: TaskQuery): Promise<Task[]>;
  findTask(id: string): Promise<Task | undefined>;
  /** Nothing when there is no such lead. */
  createTask(task: Pick<Task, 'leadId' | 'kind' | 'note' | 'dueAtMs'>): Promise<Task | undefined>;
  /** Done or not, and until when it is put off. Nothing when there is no such task. */
  changeTask(
    id: string,
    change: { isDone?: boolean | undefined; dueAtMs?: number | undefined },
  ): Promise<Task | undefined>;
  listViews(): Promise<View[]>;
  writeView(view: View): Promise<void>;
  removeView(id: string): Promise<void>;
}
