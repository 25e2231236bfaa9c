export {
  createOutbox,
  type Enqueued,
  type FlushReason,
  type Outbox,
  type OutboxPorts,
} from './createOutbox.js';
export type { Attempt } from './delivery/createDelivery.js';
export type { DeadLetter, OutboxRow, Parcel, QueueItem } from './OutboxRow.js';
export { createStore, type StorePorts } from './store/createStore.js';
export type { Claim, Claimed, OutboxStore } from './store/OutboxStore.js';
export { readDeadLetters } from './store/readDeadLetters.js';
export { createFetchTransport, type FetchTransportPorts } from './transport/createFetchTransport.js';
export { createKeepaliveBudget, type KeepaliveBudget } from './transport/createKeepaliveBudget.js';
export type { SendResult, Transport } from './transport/Transport.js';
