import type { CloseReason, KeyValueStore } from '@lodestone/core';
import type { Campaign, Placement } from '@lodestone/schema';

/** A panel that stands on the page. */
export interface PanelContext {
  panel: HTMLElement;
  campaign: Campaign;
  /** Ends with the panel. */
  signal: AbortSignal;
  close: (reason: CloseReason) => void;
  title: string;
  /** The visitor opened it. */
  isAsked: boolean;
  /** What may be kept; missing where the widget is a plain form and nothing was loaded for it. */
  memory: KeyValueStore | undefined;
}

/** How a placement differs from the others. */
export interface Surface {
  placement: Placement;
  /** What it adds to the sheet of all panels. */
  css: string;
  /** Whether a panel that the visitor asked for takes the page's place until it is closed. */
  isModal?: boolean | undefined;
  /** Called once the panel stands, and is shown, in the page. */
  attach?(context: PanelContext): void;
}
