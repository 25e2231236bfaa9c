/** What `lodestone('COMMAND', …)` may say, before and after load; those that answer with a promise stand first. */
export const COMMANDS = [
  'ready',
  'open',
  'submit',
  'flush',
  'deadLetters',
  'reset',
  'init',
  'page',
  'track',
  'identify',
  'consent',
  'close',
  'on',
  'off',
  'explain',
  'stage',
  'destroy',
] as const;

export type Command = (typeof COMMANDS)[number];

/** How many of them answer with a promise, so that a call before load can be awaited. */
export const PROMISED = 6;
