import type { CloseReason, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { HostPorts } from '../client/createHost.js';
import type { AddPrefill } from './prefill.js';

/** A widget on the page. */
export interface WidgetHandle {
  close(reason?: CloseReason): void;
  /** Of a chat, whose launcher stays: opens its panel. */
  open?(): void;
  destroy(): void;
  /** Aborted once it is gone. */
  signal: AbortSignal;
}

/** Where a campaign shows: in an element of the page, or above it, asked for by the visitor or not. */
export type Place = HTMLElement | { campaign: string; isAsked?: boolean | undefined };

/** Resolves once it is visible, undefined if the page cancelled; rejects when the chunk does not load, which may go better the next time. */
export type Show = (place: Place) => Promise<WidgetHandle | undefined>;

/** What each placement's chunk gives. */
type Mount = (
  place: Place,
  host: WidgetHost<Messages>,
  ports: HostPorts,
  prefill: AddPrefill | undefined,
) => Promise<WidgetHandle | undefined>;

/**
 * Loads the widgets' chunk with the first widget. What it shows goes when the client is destroyed. `given` is the port
 * of a page that imports the SDK and has it already.
 */
export function createShow(ports: HostPorts, given?: WidgetHost<Messages>): Show {
  let host = given;
  return async (place) => {
    // Both chunks are requested at once.
    const [{ createHost }, { mount }, prefill] = await Promise.all([
      import('./show.js'),
      place instanceof HTMLElement ? import('./inline.js') : import('./popup.js'),
      ports.prefill?.then((ask) => ask?.()),
    ]);
    host ??= createHost(ports);
    const handle = await (mount as Mount)(place, host, ports, prefill);
    if (handle) ports.atEnd(handle.destroy, handle.signal);
    return handle;
  };
}
