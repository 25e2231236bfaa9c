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
  let isConnected = false;

  const perform = (command: Command, args: unknown[]): unknown =>
    (client?.[command as keyof LodestoneClient] as Anything | undefined)?.(...(args as never[]));

  function wait(command: Command, args: unknown[]): unknown {
    const answer = new Promise<unknown>((resolve) => {
      if (waiting.length < MAX_WAITING) waiting.push(() => resolve(perform(command, args)));
    });
    if (PROMISED.includes(command)) return answer;
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
    },
  };
}
