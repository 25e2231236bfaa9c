import type { ErrorCode } from './errorTexts.js';

/** One thing that is wrong, by its dotted path. Never carries a value, so never anything personal. */
export interface ErrorProblem {
  path: string;
  expected: string;
}

/** A programmer's mistake, with everything that is wrong at once. The message is the code: texts stand in ERRORS.md. */
export class LodestoneError extends Error {
  override readonly name = 'LodestoneError';

  constructor(
    readonly code: ErrorCode,
    readonly problems: readonly ErrorProblem[] = [],
    options?: ErrorOptions,
  ) {
    const places = problems.map(({ path, expected }) => `${path} (${expected})`).join(', ');
    super(`${code}${places ? `: ${places}` : ''}`, options);
  }
}
