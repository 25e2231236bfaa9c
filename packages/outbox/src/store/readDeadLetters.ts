import type { Item } from '@lodestone/schema';
import { promisifyRequest } from 'idb-keyval';
import type { DeadLetter, OutboxRow } from '../OutboxRow.js';
import { type ConnectionPorts, createConnection } from './createConnection.js';

/**
 * The leads that the server refused for good, as they stand in the database, oldest first. Those that memory alone held
 * were told by event and are not here. Never rejects, and makes no database where there is none.
 */
export async function readDeadLetters(name: string, ports: ConnectionPorts): Promise<DeadLetter[]> {
  const connection = createConnection(name, ports);
  try {
    if (!(await connection.open(false))) return [];
    const rows = await connection.use('readonly', (store) => promisifyRequest<OutboxRow[]>(store.getAll()));
    return (
      rows
        .flatMap(({ item, code }) => (code ? [{ key: item.key, code, item: item as Item }] : []))
        // Under the negative of its place the newest one stands first.
        .reverse()
    );
  } catch {
    return [];
  } finally {
    connection.close();
  }
}
