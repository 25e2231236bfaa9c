import type { Show, WidgetHandle } from './createShow.js';

/**
 * Defines `<lodestone-form>` as a shell of a few lines that loads the widget when one stands on the page, also one
 * that comes later. The plain form inside stays until the widget is ready, and for good if it cannot be had.
 */
export function defineInlineForm(
  { customElements, HTMLElement }: Window & typeof globalThis,
  show: Show,
  onFailure: (cause: unknown) => void,
): void {
  if (customElements.get('lodestone-form')) return;
  customElements.define(
    'lodestone-form',
    class extends HTMLElement {
      #handle: WidgetHandle | undefined;

      connectedCallback(): void {
        show(this).then((handle) => {
          // The chunk may come after the element went.
          if (this.isConnected) this.#handle ??= handle;
          else handle?.destroy();
        }, onFailure);
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
