/** What `lodestone('COMMAND', …)` may say, before and after load. */
export const COMMANDS = [
  'ready',
  'init',
  'page',
  'track',
  'identify',
  'consent',
  'open',
  'close',
  'submit',
  'flush',
  'on',
  'off',
  'explain',
  'deadLetters',
  'reset',
  'destroy',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Commands that answer with a promise, so that a call before load can be awaited. */
export const PROMISED: readonly Command[] = ['ready', 'open', 'submit', 'flush', 'deadLetters', 'reset'];
