import type { WidgetHost } from '@lodestone/core';
import { mountInline } from '../inline/mountInline.js';
import type { WidgetHandle } from '../mount/WidgetHandle.js';

/**
 * Defines `<lodestone-form campaign="…">`; other attribute: `heading-level` (2). Does nothing the second time, where the
 * name is taken, and where there is no page: importing and calling it on a server is safe.
 */
export function defineLodestoneElements(host: WidgetHost): void {
  const { customElements, HTMLElement } = globalThis;
  if (!customElements || customElements.get('lodestone-form')) return;
  customElements.define(
    'lodestone-form',
    class extends HTMLElement {
      static observedAttributes = ['campaign'];
      #handle: WidgetHandle | undefined;
      #mounting: Promise<void> | undefined;

      connectedCallback(): void {
        this.#mount();
      }

      attributeChangedCallback(_name: string, before: string | null): void {
        if (before === null || !this.#handle) return;
        this.#unmount();
        this.#mount();
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

      #mount(): void {
        this.#mounting ??= this.#mountOnce().finally(() => {
          this.#mounting = undefined;
        });
      }

      async #mountOnce(): Promise<void> {
        this.#handle ??= await mountInline(this, host);
        if (!this.isConnected) this.#unmount();
      }
    },
  );
}
