/** What a door is told of a request, whatever carries it: Node's own objects, or a `Request`. */
export interface DoorRequest {
  header(name: string): string | undefined;
  /**
   * The body, once.
   * Errors: `ProblemError` 413 `intake/too-large`, 408 `http/incomplete-body`.
   */
  readBody(maxBytes: number): Promise<Uint8Array>;
  requestId: string;
  /** The origin under which this server was asked. */
  ownOrigin: string;
  /** From where it comes: to know the owner's own network, never written anywhere. */
  address: string;
}

/** An answer as plain text, so that no stream has to be built for it. */
export interface DoorAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers every request; never rejects. */
export type Door = (request: DoorRequest) => Promise<DoorAnswer>;
