import type { Clock, Timers } from '@lodestone/core';
import type { SignalProp } from '@lodestone/schema';
import type { Scheduler } from './createScheduler.js';

/** Takes a behaviour fact: a name of the wire, and flat props without free text. */
export type Emit = (name: string, props?: Record<string, SignalProp>) => void;

/** What a source of signals needs of the page. */
export interface SignalPorts {
  window: Window & typeof globalThis;
  document: Document;
  clock: Clock;
  timers: Timers;
  scheduler: Scheduler;
}

/** Watches one kind of behaviour until it is stopped. Never throws into the page and never reads layout in a handler. */
export type SignalSource = (emit: Emit, ports: SignalPorts) => () => void;
