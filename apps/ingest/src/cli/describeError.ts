import { LodestoneError } from '@lodestone/core';
import { ERROR_TEXTS } from '@lodestone/core/error-texts';

/** One line: the code, what happened, where, and what to do. */
export function describeError(error: unknown): string {
  if (!(error instanceof LodestoneError)) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    return `http/internal: ${ERROR_TEXTS['http/internal'].text} (${String(code ?? name)})`;
  }
  const { text, fix } = ERROR_TEXTS[error.code];
  const places = error.problems.map(({ path, expected }) => `${path}: ${expected}`).join('; ');
  return `${error.code}: ${text}${places ? ` [${places}]` : ''} ${fix}`;
}
