import type { SignalProp } from '@lodestone/schema';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { TimelineEntry } from './BehaviourStore.js';
import { joinEvents } from './joinEvents.js';
import { MAX_EVENTS, type VisitorPlace, wantedRows } from './readHistories.js';
import type { VisitsTable } from './tables.js';

type VisitEntry = Extract<TimelineEntry, { type: 'visit' }>;
type Group = VisitEntry['signals'][number];

/** Tells whether an event of a visitor is the subject's. */
export type IsOwn = (visitor: VisitorPlace, event: { atMs: number; key: string }) => boolean;

interface EventRow extends VisitorPlace {
  key: string;
  name: string;
  at_ms: number;
}

const IS_IN_VISIT = sql`events.site = wanted.site and events.visitor = wanted.visitor
  and events.at_ms >= wanted.start and events.at_ms <= wanted.finish
  and events.is_counted = 1 and events.type in ('signal', 'lead')`;

/** The newest visits of these visitors with their signals by name, as far as they are the subject's. */
export async function readVisitEntries(
  engine: Engine,
  visitors: readonly VisitorPlace[],
  isOwn: IsOwn,
  { beforeMs, limit }: { beforeMs: number; limit: number },
): Promise<TimelineEntry[]> {
  if (visitors.length === 0) return [];
  const { rows: visits } = await sql<VisitsTable>`
    select visits.* from (${wantedRows(engine, visitors)}) as wanted
    join visits on visits.site = wanted.site and visits.visitor = wanted.visitor
    where visits.started_at_ms <= ${beforeMs}
    order by visits.started_at_ms desc limit ${limit}`.execute(engine.reader);
  const columns = { site: 'text', visitor: 'text', start: 'bigint', finish: 'bigint' } as const;
  const spans = visits.map(({ site, visitor, started_at_ms, ended_at_ms }) => ({
    ...{ site, visitor, start: started_at_ms, finish: ended_at_ms },
  }));
  const { rows: events } = await sql<EventRow & { start: number }>`
    select events.site, events.visitor, events.key, events.name, events.at_ms, wanted.start as start
    ${joinEvents(engine, engine.selectRows(columns, spans), IS_IN_VISIT, MAX_EVENTS)}
    order by events.at_ms`.execute(engine.reader);
  return visits.flatMap((visit) => {
    const own = events.filter(
      (event) =>
        event.visitor === visit.visitor &&
        event.start === visit.started_at_ms &&
        isOwn(event, { atMs: event.at_ms, key: event.key }),
    );
    return own.length === 0 ? [] : [toEntry(visit, own)];
  });
}

function toEntry(visit: VisitsTable, events: readonly EventRow[]): VisitEntry {
  const groups = new Map<string, Group>();
  for (const { name, at_ms } of events) {
    const group = groups.get(name);
    if (group) groups.set(name, { ...group, count: group.count + 1, lastAtMs: at_ms });
    else groups.set(name, { name, count: 1, firstAtMs: at_ms, lastAtMs: at_ms });
  }
  return {
    type: 'visit',
    atMs: visit.started_at_ms,
    id: `${visit.visitor}:${visit.started_at_ms}`,
    endedAtMs: visit.ended_at_ms,
    source: visit.source,
    device: visit.device,
    language: visit.language,
    path: visit.path,
    hasGpc: visit.has_gpc === 1,
    touch: visit.touch === null ? undefined : (JSON.parse(visit.touch) as Record<string, SignalProp>),
    signals: [...groups.values()],
  };
}
