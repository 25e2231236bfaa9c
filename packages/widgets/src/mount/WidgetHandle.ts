import type { CloseReason } from '@lodestone/core';

/** A widget that stands on the page. */
export interface WidgetHandle {
  /** The element in the page's own tree; events are told on it. */
  readonly element: HTMLElement;
  /** Closes it as the visitor would, unless a listener of `before-close` prevents it. `api` if no reason is given. */
  close(reason?: CloseReason): void;
  /** Aborted once it is gone, for whatever reason. */
  readonly signal: AbortSignal;
  /** Takes it away without asking and without an event; inline, the plain form comes back. */
  destroy(): void;
}
