import type { CloseReason } from '@lodestone/core';
import type { JSX } from 'preact';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { LeadFormView } from '../view/LeadFormView.js';

export interface PanelProps {
  model: LeadFormModel;
  /** It was asked for, and stands before everything else. */
  isModal: boolean;
  onClose: (reason: CloseReason) => void;
}

/**
 * The panel that nobody asked for is a popover: it takes no focus, which `<dialog>` would, and stands above whatever
 * z-index the page uses. Without popovers it is a fixed box. What the visitor opened may be a modal dialog.
 */
export function Panel({ model, isModal, onClose }: PanelProps): JSX.Element {
  const { placement, position } = model.campaign;
  const Tag = (isModal ? 'dialog' : 'div') as 'div';
  return (
    <Tag
      class="panel"
      part="panel"
      popover={isModal ? undefined : 'manual'}
      role="dialog"
      aria-labelledby={model.id}
      data-placement={placement}
      data-position={position ?? ''}
      // The browser's own way to close a dialog: Escape, and "back" on Android.
      onCancel={(event: Event) => {
        event.preventDefault();
        onClose('escape');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
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
    </Tag>
  );
}
