import type { EventDetails } from '@lodestone/core';

/** `<lodestone-form campaign="…">`: a campaign's form in the page. Attributes: `campaign`, `heading-level` (1 to 6, default 2). */
export type LodestoneFormElement = HTMLElement;
/** `<lodestone-popup campaign="…" open>`: a campaign above the page, as long as it has the attribute `open`. */
export type LodestonePopupElement = HTMLElement;
/** `<lodestone-chat campaign="…" open>`: a chat's launcher, as long as the element stands; `open` is its panel. */
export type LodestoneChatElement = HTMLElement;

/** Each event as the document and our elements tell it: `lodestone:success` with the detail of `success`. */
export type LodestoneEventMap = {
  [Name in keyof EventDetails as `lodestone:${Name}`]: CustomEvent<EventDetails[Name]>;
};

declare global {
  interface HTMLElementTagNameMap {
    'lodestone-form': LodestoneFormElement;
    'lodestone-popup': LodestonePopupElement;
    'lodestone-chat': LodestoneChatElement;
  }
  interface HTMLElementEventMap extends LodestoneEventMap {}
  interface DocumentEventMap extends LodestoneEventMap {}
}
