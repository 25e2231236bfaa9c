import type { ErrorCode } from '@lodestone/core';
import { ERROR_TEXTS } from '@lodestone/core/error-texts';
import type { DoorAnswer } from './Door.js';

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
export function toProblemAnswer(
  code: ErrorCode,
  { status, path, detail, headers }: ProblemOptions,
): DoorAnswer {
  const { text, fix } = ERROR_TEXTS[code];
  const problem = {
    type: `urn:lodestone:${code}`,
    title: text,
    status,
    detail: detail ?? fix,
    code,
    ...(path === undefined ? {} : { path }),
  };
  return {
    status,
    body: JSON.stringify(problem),
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  };
}

export function toProblemResponse(code: ErrorCode, options: ProblemOptions): Response {
  const { body, ...init } = toProblemAnswer(code, options);
  return new Response(body, init);
}
