// @ts-check
/** What the two commands say: one line a step, with the time it took, and errors that name what to do. */

const isColoured = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
/** @param {number} code @param {string} text */
const paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);

/** @param {string} text */
export const say = (text) => process.stdout.write(`${paint(36, '▸')} ${text}\n`);
/** @param {string} text */
export const good = (text) => process.stdout.write(`${paint(32, '✓')} ${text}\n`);

export class Failure extends Error {
  /**
   * @param {string} what what could not be had or done
   * @param {string} [fix] what to do about it
   */
  constructor(what, fix = '') {
    super(what);
    this.fix = fix;
  }
}

/** Ends the program with one clear message. @param {unknown} error @returns {never} */
export function fail(error) {
  const fix = error instanceof Failure ? error.fix : '';
  const what =
    error instanceof Failure ? error.message : (error instanceof Error && error.stack) || String(error);
  process.stderr.write(`${paint(31, '✗')} ${what}\n${fix ? `  ${fix}\n` : ''}`);
  process.exit(1);
}

/** Milliseconds as seconds with one decimal. @param {number} sinceMs */
export const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
