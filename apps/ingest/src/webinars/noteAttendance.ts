import type { Clock } from '@lodestone/core';
import type { GroupCommit } from '../intake/createGroupCommit.js';
import { sha256 } from '../intake/sha256.js';
import type { SeatStore } from '../store/promises/SeatStore.js';
import type { StoredLead } from '../store/Store.js';

export interface AttendancePorts {
  store: Pick<SeatStore, 'findVisitor'>;
  groupCommit: GroupCommit;
  clock: Pick<Clock, 'nowMs'>;
}

/** Stores the signal `webinar_joined` of whoever came in; once for each lead, by its key. */
export async function noteAttendance(
  { store, groupCommit, clock }: AttendancePorts,
  { id, site }: Pick<StoredLead, 'id' | 'site'>,
  webinarId: string,
): Promise<void> {
  const visitor = await store.findVisitor(id);
  const nowMs = clock.nowMs();
  const at = new Date(nowMs).toISOString();
  const key = sha256(`webinar_joined\n${webinarId}\n${id}`).slice(0, 32);
  await groupCommit.add({
    ...{ site, visitor, sentAt: at, receivedAtMs: nowMs },
    items: [
      {
        key,
        hash: key,
        type: 'signal',
        at,
        event: { name: 'webinar_joined', props: { webinar: webinarId } },
      },
    ],
  });
}
