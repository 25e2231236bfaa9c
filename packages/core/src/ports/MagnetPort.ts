import type { LeadPromise } from '@lodestone/schema';
import type { ConsentPurposes } from '../consent/createConsentState.js';
import type { KeyValueStore } from './KeyValueStore.js';

/** What a promise came to: `pending` where nobody could be asked, or the lead is still on its way or held back. */
export type PromiseState = { promise: LeadPromise | null } | 'pending';

/** What widgets that promise something see beside their host. */
export interface MagnetPort {
  /** The public id of the site. */
  readonly site: string;
  /** An address of the endpoint: `url('v1/webinars/demo/class')`. */
  url(path: string): string;
  /** Asks the endpoint, by POST where there is a question. JSON; undefined where there is no usable answer. Never rejects. */
  ask(path: string, question?: object): Promise<Record<string, unknown> | undefined>;
  /** What the lead of this idempotency key got. Asks again for a while until the server knows. Never rejects. */
  promiseOf(key: string): Promise<PromiseState>;
  /** The server's time, epoch milliseconds: the device's until an answer told it. */
  serverNowMs(): number;
  /** The visitor's id, once there is one. */
  visitor(): string | undefined;
  /** What the device may keep at present. */
  purposes(): ConsentPurposes;
  /** The visitor chose in our own notice: it holds from now on, and the choice itself is kept. */
  choose(choice: ConsentPurposes): void;
  /** What may be kept on this device: lasts only with `functional`, else as long as the page. Keys are the widget's own. */
  readonly memory: KeyValueStore;
  /** Tracks a signal of the visitor's. */
  track(name: string, props?: Readonly<Record<string, string | number | boolean>>): void;
}
