import {
  createEmitter,
  type Emitter,
  type ErrorCode,
  type EventDetails,
  type EventName,
  type LogFields,
  type Logger,
} from '@lodestone/core';

/** Says that something went wrong: to the log by code, to the page by an `error` event. */
export type Report = (code: ErrorCode, fields?: LogFields) => void;

/** Tells the page what happened, both ways: `lodestone:*` events in the document and `on` listeners. */
export interface Teller {
  on: Emitter<EventDetails>['on'];
  off: Emitter<EventDetails>['off'];
  /** False when a `before-…` event was cancelled. Never throws. */
  tell<Name extends EventName>(name: Name, detail: EventDetails[Name], target?: object): boolean;
  clear(): void;
}

export function createTeller(document: Document, logger: Logger): Teller {
  const emitter = createEmitter<EventDetails>((cause) => logger.warn('sdk/listener-failed', { cause }));
  return {
    ...emitter,
    tell(name, detail, target) {
      const event = new CustomEvent(`lodestone:${name}`, {
        bubbles: true,
        composed: true,
        cancelable: name.startsWith('before-'),
        detail,
      });
      const goesOn = (
        (target as Element | undefined)?.isConnected ? (target as Element) : document
      ).dispatchEvent(event);
      emitter.emit(name, detail);
      return goesOn;
    },
  };
}
