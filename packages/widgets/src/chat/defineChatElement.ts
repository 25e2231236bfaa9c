import type { WidgetHandle } from '../mount/WidgetHandle.js';

/** Shows a chat campaign; `mountChat` with host and port. */
export type MountOne = (campaign: string) => Promise<WidgetHandle | undefined>;

/**
 * Defines `<lodestone-chat campaign="…">`: while it stands on the page, the chat's launcher does. Does nothing the second
 * time, where the name is taken, and where there is no page.
 */
export function defineChatElement(
  mount: MountOne,
  page: Partial<Pick<typeof globalThis, 'customElements' | 'HTMLElement'>> = globalThis,
): void {
  const { customElements, HTMLElement } = page;
  if (!customElements || !HTMLElement || customElements.get('lodestone-chat')) return;
  customElements.define(
    'lodestone-chat',
    class extends HTMLElement {
      #handle: WidgetHandle | undefined;
      #isMounting = false;

      connectedCallback(): void {
        if (this.#handle || this.#isMounting) return;
        this.#isMounting = true;
        void mount(this.getAttribute('campaign') ?? '').then((handle) => {
          this.#isMounting = false;
          this.#handle = handle;
          if (!this.isConnected) this.#unmount();
        });
      }

      disconnectedCallback(): void {
        // A move within the page disconnects and connects in one task: only what stays away is taken down.
        queueMicrotask(() => {
          if (!this.isConnected) this.#unmount();
        });
      }

      #unmount(): void {
        this.#handle?.destroy();
        this.#handle = undefined;
      }
    },
  );
}
