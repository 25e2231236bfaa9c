import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** An answer, made up here or on its way from the server behind. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer | Readable;
}

/** One request that stands at the proxy, and everything that can become of it. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body to its end; the same bytes at every call. Rejects when the client goes away meanwhile. */
  read(): Promise<Buffer>;
  /** Idempotency keys in the body, in its order; none where it is no envelope. */
  keys(): Promise<string[]>;
  /** Sends the request to the server behind, as often as it is called. */
  forward(): Promise<Answer>;
  answer(answer: Answer): void;
  /** Sends status, headers and the first bytes, and never ends. */
  begin(answer: Answer & { body: string }): void;
  /** Ends the connection by a TCP reset. */
  reset(): void;
}

/** What becomes of one request, with the word that stands in the log for it. */
export interface Fault {
  readonly name: string;
  act(exchange: Exchange): Promise<void> | void;
}

/** One request as the log keeps it. It is there from the request's head on and filled in as the exchange goes on. */
export interface ProxiedRequest {
  /** Epoch milliseconds of the request's head. */
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** `name` of the fault that it met. */
  readonly fault: string;
  /** The body as far as a fault had it read; undefined where nobody did. */
  body: string | undefined;
  /** UTF-8 bytes of the body. */
  bytes: number;
  /** Idempotency keys in the body, in its order. */
  keys: string[];
  /** Status that the client was answered, `reset` when the connection was ended instead; undefined while neither is. */
  outcome: number | 'reset' | undefined;
  /** How often the server behind answered it. */
  forwarded: number;
}
