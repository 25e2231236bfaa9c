import type { CloseReason, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { Campaign } from '@lodestone/schema';

/** A widget on the page. */
export interface WidgetHandle {
  close(reason?: CloseReason): void;
  destroy(): void;
}

/** Loads a widget's chunk and shows it. Resolves once it is visible, undefined if the page cancelled; rejects when the chunk does not load. */
export type OpenWidget = (campaign: Campaign) => Promise<WidgetHandle | undefined>;

export function createOpenWidget(
  loadHost: () => Promise<WidgetHost<Messages>>,
  document: Document,
): OpenWidget {
  return async ({ id, placement }) => {
    if (placement === 'slide-in') {
      const [host, { mountSlideIn }] = await Promise.all([
        loadHost(),
        import('@lodestone/widgets/subscribe'),
      ]);
      return mountSlideIn({ campaign: id, host });
    }
    // Inline campaigns stand where the page put them: opening one brings it into view.
    document
      .querySelector(`lodestone-form[campaign="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: 'center' });
    return undefined;
  };
}
