import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { LeadFormView } from '../view/LeadFormView.js';
import { followViewport } from './followViewport.js';

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
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.showPopover?.();
    return followViewport(element);
  }, []);
  return (
    <div
      class="panel"
      part="panel"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      data-corner={corner}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.stopPropagation();
        onClose('escape');
      }}
    >
      <LeadFormView model={model} titleId="title" />
      <button
        type="button"
        class="close"
        part="close"
        aria-label={model.texts.t('close')}
        onClick={() => onClose('button')}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}
