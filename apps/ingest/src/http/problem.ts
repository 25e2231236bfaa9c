import type { ErrorCode } from '@lodestone/core';
import { ERROR_TEXTS } from '@lodestone/core/error-texts';

export interface ProblemOptions {
  status: number;
  /** Where in the body or the query, dotted. */
  path?: string | undefined;
  detail?: string | undefined;
  headers?: Record<string, string> | undefined;
}

/** A refusal on its way to the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ErrorCode,
    readonly options: ProblemOptions,
  ) {
    super(code);
  }
}

/** RFC 9457 problem details with our code. */
export function toProblemResponse(
  code: ErrorCode,
  { status, path, detail, headers }: ProblemOptions,
): Response {
  const { text, fix } = ERROR_TEXTS[code];
  const problem = {
    type: `urn:lodestone:${code}`,
    title: text,
    status,
    detail: detail ?? fix,
    code,
    ...(path === undefined ? {} : { path }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
