import { VISIT_GAP_MS } from '@lodestone/core/scoring';
import type { SignalProp } from '@lodestone/schema';
import { type FunnelStep, stepOf } from './stepOf.js';

/** What happened, as projections read it. */
export interface PastEvent {
  key: string;
  name: string;
  atMs: number;
  props: Record<string, SignalProp>;
  /** Of a submission. */
  leadId: string | undefined;
  hasGpc: boolean;
}

/** A run of one visitor's signals without a pause of 30 minutes. */
export interface Visit {
  startedAtMs: number;
  endedAtMs: number;
  signals: number;
  /** From its first `visit_start`; `unknown` where there is none. */
  source: string;
  device: string;
  language: string;
  path: string;
  touch: Record<string, SignalProp> | undefined;
  hasGpc: boolean;
  /** How far it came with each campaign. */
  campaigns: Map<string, FunnelStep>;
  leadIds: string[];
}

const UNKNOWN = 'unknown';

/** Cuts the events of one visitor into visits, the oldest first. A pure function of the set: its order does not matter. */
export function cutVisits(events: readonly PastEvent[]): Visit[] {
  const visits: Visit[] = [];
  let last: Visit | undefined;
  for (const event of events.toSorted(compare)) {
    if (!last || event.atMs - last.endedAtMs >= VISIT_GAP_MS) {
      last = startVisit(event);
      visits.push(last);
    }
    addEvent(last, event);
  }
  return visits;
}

const startVisit = ({ atMs }: PastEvent): Visit => ({
  startedAtMs: atMs,
  endedAtMs: atMs,
  signals: 0,
  source: UNKNOWN,
  device: UNKNOWN,
  language: '',
  path: '',
  touch: undefined,
  hasGpc: false,
  campaigns: new Map(),
  leadIds: [],
});

function addEvent(visit: Visit, { name, atMs, props, leadId, hasGpc }: PastEvent): void {
  visit.endedAtMs = atMs;
  visit.signals += 1;
  visit.hasGpc ||= hasGpc;
  if (leadId !== undefined) visit.leadIds.push(leadId);
  if (name === 'visit_start' && !visit.touch) {
    visit.touch = props;
    visit.source = textOf(props.source) || UNKNOWN;
    visit.device = textOf(props.device) || UNKNOWN;
    visit.language = textOf(props.language);
    visit.path = textOf(props.path);
  }
  const step = stepOf(name);
  const campaign = textOf(props.campaign);
  if (step && campaign !== '')
    visit.campaigns.set(campaign, Math.max(step, visit.campaigns.get(campaign) ?? 0) as FunnelStep);
}

const textOf = (prop: SignalProp | undefined): string => (typeof prop === 'string' ? prop : '');

const compare = (one: PastEvent, other: PastEvent): number =>
  one.atMs - other.atMs || (one.key < other.key ? -1 : 1);
