import type { LodestoneClient } from '../client/LodestoneClient.js';
import { COMMANDS, type Command, PROMISED } from './commands.js';

type Anything = (...args: never[]) => unknown;

/** `lodestone('track', …)`, `lodestone.track(…)`, and the calls that a page made before either was there. */
export type LodestoneFunction = ((command: string, ...args: unknown[]) => unknown) &
  Partial<Record<Command, (...args: unknown[]) => unknown>> & { q?: ArrayLike<unknown>[]; loaded?: true };

export interface Calls {
  lodestone: LodestoneFunction;
  /** Runs what waits, in order, and everything later at once. */
  connect(client: LodestoneClient): void;
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
  let client: LodestoneClient | undefined;

  function perform(command: Command, args: unknown[]): unknown {
    return (client?.[command as keyof LodestoneClient] as Anything | undefined)?.(...(args as never[]));
  }

  function wait(command: Command, args: unknown[]): unknown {
    if (waiting.length >= MAX_WAITING) return undefined;
    if (PROMISED.includes(command)) {
      return new Promise((resolve) => {
        waiting.push(() => resolve(perform(command, args)));
      });
    }
    let stop: unknown;
    waiting.push(() => {
      if (stop !== null) stop = perform(command, args);
    });
    if (command !== 'on') return undefined;
    return () => {
      if (typeof stop === 'function') stop();
      stop = null;
    };
  }

  function call(command: string, args: unknown[]): unknown {
    if (command === 'init') return onInit(args[0]);
    if (!COMMANDS.includes(command as Command)) return onUnknown(command);
    return client ? perform(command as Command, args) : wait(command as Command, args);
  }

  const lodestone: LodestoneFunction = (command, ...args) => call(String(command), args);
  for (const command of COMMANDS) lodestone[command] = (...args) => call(command, args);
  return {
    lodestone,
    connect(connected) {
      client = connected;
      for (const run of waiting.splice(0)) run();
    },
  };
}
