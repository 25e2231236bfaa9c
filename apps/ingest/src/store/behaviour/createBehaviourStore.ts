import type { Clock } from '@lodestone/core';
import { sql } from 'kysely';
import type { Engine } from '../Engine.js';
import type { BehaviourStore } from './BehaviourStore.js';
import { countLeftOut } from './countLeftOut.js';
import { moveLifecycle } from './moveLifecycle.js';
import { projectBehaviour } from './projectBehaviour.js';
import { purgeEvents } from './purgeEvents.js';
import { readFunnel } from './readFunnel.js';
import { readLeadStage } from './readLeadStage.js';
import { readTimeline } from './readTimeline.js';
import { rebuildBehaviour } from './rebuildBehaviour.js';
import { listSegments, writeSegment } from './segmentQueries.js';
import { changeTask, createTask, findTask, listTasks } from './taskQueries.js';

/** Events of one step of the projection. */
const MAX_EVENTS = 1_000;

export interface BehaviourPorts {
  engine: Engine;
  clock: Pick<Clock, 'nowMs'>;
  makeId: () => string;
}

/** The part of the store that is about behaviour; `guard` turns the errors of a driver into those of the store. */
export function createBehaviourStore(
  ports: BehaviourPorts,
  guard: <T>(work: Promise<T>) => Promise<T>,
): BehaviourStore {
  const { engine, clock, makeId } = ports;
  const { reader, writer } = engine;
  return {
    projectBehaviour: (sites, limit) =>
      guard(projectBehaviour({ ...ports, sites, limit: Math.min(limit, MAX_EVENTS) })),
    rebuildBehaviour: () => guard(rebuildBehaviour(engine)),
    purgeEvents: (beforeMs) => guard(purgeEvents(engine, beforeMs, clock.nowMs())),
    async countWaitingEvents() {
      const { rows } = await guard(
        sql<{ waiting: number | null }>`select max(seq) - (select cast(position as bigint) from cursors
          where name = 'behaviour') as waiting from events`.execute(reader),
      );
      return Math.max(Number(rows[0]?.waiting ?? 0), 0);
    },
    readLeadStage: (sites, leadId) => guard(readLeadStage(engine, sites, leadId, clock.nowMs())),
    readTimeline: (query) => guard(readTimeline(engine, query)),
    countLeftOut: (leadId) => guard(countLeftOut(engine, leadId)),
    moveLifecycle: (leadId, to, reason, by) =>
      guard(moveLifecycle(engine, { id: makeId(), leadId, to, reason, by, nowMs: clock.nowMs() })),
    readFunnel: (query) => guard(readFunnel(engine, query)),
    listSegments: (site) => guard(listSegments(engine, site)),
    writeSegment: (site, id, segment) => guard(writeSegment(engine, site, id, segment)),
    listTasks: (query) => guard(listTasks(reader, query)),
    findTask: (id) => guard(findTask(reader, id)),
    createTask: (task) => guard(createTask(writer, task, makeId(), clock.nowMs())),
    changeTask: (id, change) => guard(changeTask(writer, id, change, clock.nowMs())),
    listViews: () => guard(reader.selectFrom('views').selectAll().orderBy('name').orderBy('id').execute()),
    async writeView(view) {
      const query = writer
        .insertInto('views')
        .values(view)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: view.name, query: view.query }));
      await guard(query.execute());
    },
    async removeView(id) {
      await guard(writer.deleteFrom('views').where('id', '=', id).execute());
    },
  };
}
