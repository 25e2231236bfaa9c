import type { SignalProp } from '@lodestone/schema';
import type { PastEvent } from '../../behaviour/cutVisits.js';
import type { EventsTable } from './tables.js';

/** A row of `events` as projections read it. */
export const toPastEvent = (
  row: Pick<EventsTable, 'key' | 'name' | 'at_ms' | 'props' | 'lead_id' | 'has_gpc'>,
): PastEvent => ({
  key: row.key,
  name: row.name,
  atMs: row.at_ms,
  props: JSON.parse(row.props) as Record<string, SignalProp>,
  leadId: row.lead_id ?? undefined,
  hasGpc: row.has_gpc === 1,
});
