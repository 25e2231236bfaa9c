import type { JSX } from 'preact';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { LeadFormView } from '../view/LeadFormView.js';

export type Corner = 'start' | 'end';

export interface SlideInProps {
  model: LeadFormModel;
  corner: Corner;
  onClose: (reason: 'button' | 'escape') => void;
}

/**
 * The panel that nobody asked for: a popover takes no focus, which `<dialog>` would, and stands above whatever z-index
 * the page uses. Without popovers it is a fixed box.
 */
export function SlideIn({ model, corner, onClose }: SlideInProps): JSX.Element {
  return (
    <div
      class="panel"
      part="panel"
      popover="manual"
      role="dialog"
      aria-labelledby={model.id}
      data-corner={corner}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.stopPropagation();
        onClose('escape');
      }}
    >
      <LeadFormView model={model} />
      <button
        type="button"
        class="close"
        part="close"
        aria-label={model.texts.t('close')}
        onClick={() => onClose('button')}
      >
        <svg viewBox="0 0 44 44" aria-hidden="true">
          <path d="M16 16l12 12M28 16L16 28" />
        </svg>
      </button>
    </div>
  );
}
