import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { WidgetHandle } from './createOpenWidget.js';

/**
 * Defines `<lodestone-form>` as a shell of a few lines that loads the widget when one stands on the page, also one
 * that comes later. The plain form inside stays until the widget is ready, and for good if it cannot be had.
 */
export function defineInlineForm(
  window: Window & typeof globalThis,
  loadHost: () => Promise<WidgetHost<Messages>>,
  onFailure: (cause: unknown) => void,
): void {
  const { customElements, HTMLElement } = window;
  if (customElements.get('lodestone-form')) return;
  customElements.define(
    'lodestone-form',
    class extends HTMLElement {
      #handle: WidgetHandle | undefined;

      async connectedCallback(): Promise<void> {
        try {
          const [host, { mountInline }] = await Promise.all([
            loadHost(),
            import('@lodestone/widgets/subscribe'),
          ]);
          // Moved within the page, or gone, while the chunk was on its way.
          if (this.#handle || !this.isConnected) return;
          this.#handle = await mountInline(this, host);
        } catch (cause) {
          onFailure(cause);
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
