import type { LeadSubmission } from '@lodestone/core';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import { COMMANDS, type Command, PROMISED } from './commands.js';

type Anything = (...args: never[]) => unknown;

/** `lodestone('track', …)`, `lodestone.track(…)`, and the calls that a page made before either was there. */
export type LodestoneFunction = ((command: string, ...args: unknown[]) => unknown) &
  Partial<Record<Command, (...args: unknown[]) => unknown>> & {
    q?: Iterable<[command: string, ...args: unknown[]]>;
    loaded?: true;
  };

export interface Calls {
  lodestone: LodestoneFunction;
  /** Runs what waits, in order, and everything later at once. */
  connect(client: LodestoneClient): void;
  /** Submissions that wait, each with the key that it keeps from here on. */
  unsent: LeadSubmission[];
}

/** How many calls wait for the engine at the most: a page that calls in a loop must not grow without end. */
const MAX_WAITING = 1_000;

/**
 * One function that takes calls at any time. Before the engine is there they wait; `submit` and the other commands
 * with a promise give one that is settled later, `on` gives its unsubscribe, the rest `undefined`.
 */
export function createCalls(
  onInit: (overrides: unknown) => void,
  onUnknown: (command: string) => void,
): Calls {
  const waiting: (() => void)[] = [];
  const unsent: LeadSubmission[] = [];
  let client: LodestoneClient | undefined;
  let isConnected = false;

  const perform = (command: Command, args: unknown[]): unknown =>
    (client?.[command as keyof LodestoneClient] as Anything | undefined)?.(...(args as never[]));

  function wait(command: Command, args: unknown[]): unknown {
    if (command === 'submit' && waiting.length < MAX_WAITING) {
      // The engine's maker of keys is not there yet; this one has to differ from the others of one site, no more.
      const key = `early-${Date.now()}${String(Math.random()).slice(2)}`;
      const submission = { key, ...(args[0] as LeadSubmission) };
      args[0] = submission;
      unsent.push(submission);
    }
    const answer = new Promise<unknown>((resolve) => {
      if (waiting.length < MAX_WAITING) waiting.push(() => resolve(perform(command, args)));
    });
    if (COMMANDS.indexOf(command) < PROMISED) return answer;
    return command === 'on' ? () => void answer.then((stop) => (stop as () => void)()) : undefined;
  }

  function call(command: string, args: unknown[]): unknown {
    if (command === 'init') return onInit(args[0]);
    if (!COMMANDS.includes(command as Command)) return onUnknown(command);
    return (isConnected ? perform : wait)(command as Command, args);
  }

  const lodestone: LodestoneFunction = (command, ...args) => call(command, args);
  for (const command of COMMANDS) lodestone[command] = (...args) => call(command, args);
  return {
    lodestone,
    connect(connected) {
      client = connected;
      // What a call calls in its turn queues behind the others.
      for (let run = waiting.shift(); run; run = waiting.shift()) run();
      isConnected = true;
      unsent.length = 0;
    },
    unsent,
  };
}
