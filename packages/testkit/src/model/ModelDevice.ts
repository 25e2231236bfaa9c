import type { Fault } from './Fault.js';
import type { Outcome } from './History.js';
import type { ModelItem, PageEnd, StorageMode, Tab, WakeReason } from './Schedule.js';

/**
 * A device with its tabs, its database, its network and one server: in memory, or a real browser. What names a tab without a
 * page does nothing, so that a schedule stays a schedule when steps are taken out of it.
 */
export interface ModelDevice {
  open(tab: Tab, isPrepared: boolean): Promise<void>;
  end(tab: Tab, how: PageEnd): Promise<void>;
  submitAndLeave(tab: Tab, items: readonly ModelItem[]): Promise<void>;
  kill(): Promise<void>;
  enqueue(tab: Tab, items: readonly ModelItem[]): Promise<void>;
  wake(tab: Tab, reason: WakeReason): Promise<void>;
  setNetwork(fault: Fault): void;
  pushNext(faults: readonly Fault[]): void;
  setOffline(isOffline: boolean): Promise<void>;
  moveWallClock(byMs: number): Promise<void>;
  setStorage(mode: StorageMode): Promise<void>;
  disconnect(tab: Tab, hasEvent: boolean): Promise<void>;
  upgrade(): Promise<void>;
  freeze(tab: Tab): Promise<void>;
  thaw(tab: Tab): Promise<void>;
  /** Ends every fault of server, network and storage; open pages stay. */
  heal(): Promise<void>;
  /** Lets tasks run: so many, or all there are. */
  settle(tasks: number | 'idle'): Promise<void>;
  /** Lets virtual time pass; timers and answers come in their order, and between two of them all tasks run. */
  advance(ms: number): Promise<void>;
  /** Whether the tab has a page that is not frozen. */
  isOpen(tab: Tab): boolean;
  outcome(): Promise<Outcome>;
  /** What has been seen so far. */
  history(): Outcome['history'];
}
