import { itemsOf } from '../../itemsOf.js';
import type { OutboxRow } from '../../OutboxRow.js';
import type { TaskQueue } from './createTaskQueue.js';
import { DATABASE } from './openModelOutbox.js';

/** Everything that the device's database holds, in order; nothing where there is none. */
export async function readRows(
  factory: IDBFactory,
  tasks: TaskQueue,
): Promise<{ key: string; code?: string | undefined }[]> {
  let rows: OutboxRow[] = [];
  const request = factory.open(DATABASE);
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onerror = (event) => event.preventDefault();
  request.onsuccess = () => {
    const all = request.result.transaction('rows', 'readonly').objectStore('rows').getAll();
    all.onsuccess = () => {
      rows = all.result as OutboxRow[];
    };
  };
  await tasks.run('idle');
  return rows.flatMap((row) =>
    itemsOf(row).map(({ key }) => ({ key, ...(row.code === undefined ? {} : { code: row.code }) })),
  );
}
