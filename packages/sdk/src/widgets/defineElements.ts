import type { Show, WidgetHandle } from './createShow.js';

/** What a declared popup or chat may do with its campaign. */
export interface CampaignControl {
  /** `isAsked` is false for the launcher of a chat: it stands, and its panel stays closed. */
  open(campaign: string, isAsked?: boolean): Promise<boolean>;
  close(campaign: string): void;
  /** Where the events of the campaigns arrive. */
  document: Document;
  /** Calls back when the client is destroyed, but not after `gone`. */
  atEnd(callback: () => void, gone?: AbortSignal): void;
}

/**
 * Defines `<lodestone-form>`, `<lodestone-popup>` and `<lodestone-chat>` as shells of a few lines that load what they need
 * when one stands on the page, also one that comes later. The plain form inside a `<lodestone-form>` stays until the widget
 * is ready, and for good if it cannot be had.
 */
export function defineElements(
  { customElements, HTMLElement }: Window & typeof globalThis,
  show: Show,
  control: CampaignControl,
  onFailure: (cause: unknown) => void,
): void {
  const surface = (element: HTMLElement): Promise<Pick<WidgetHandle, 'destroy'>> =>
    import('./declareSurface.js').then(({ declareSurface }) => declareSurface(element, control));
  for (const name of ['form', 'popup', 'chat']) {
    const tag = `lodestone-${name}`;
    if (customElements.get(tag)) continue;
    customElements.define(
      tag,
      class extends HTMLElement {
        #handle: Pick<WidgetHandle, 'destroy'> | undefined;
        #coming: Promise<void> | undefined;

        connectedCallback(): void {
          if (!this.#handle) this.#coming ??= this.#mount().catch(onFailure);
        }

        async #mount(): Promise<void> {
          try {
            const handle = await (name === 'form' ? show : surface)(this);
            // The chunk may come after the element went.
            if (this.isConnected) this.#handle = handle;
            else handle?.destroy();
          } finally {
            this.#coming = undefined;
          }
        }

        disconnectedCallback(): void {
          // A move within the page disconnects and connects in one task: only what stays away is taken down.
          queueMicrotask(() => {
            if (this.isConnected) return;
            this.#handle?.destroy();
            this.#handle = undefined;
          });
        }
      },
    );
  }
}
