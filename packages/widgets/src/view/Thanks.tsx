import type { JSX } from 'preact';
import type { FormState } from '../form/FormState.js';
import { isLetterAwaited } from '../resend/isLetterAwaited.js';
import { Resend } from '../resend/Resend.js';
import { Heading } from './Heading.js';
import type { LeadFormModel } from './LeadFormModel.js';

export interface ThanksProps {
  model: LeadFormModel;
  headingLevel: number | undefined;
  state: FormState;
}

/** The focused control is gone with the form, which leaves the focus on the body; anywhere else it is the visitor's. */
function takeLostFocus(heading: HTMLHeadingElement | null): void {
  const active = heading?.ownerDocument.activeElement;
  if (!active || active.localName === 'body') heading?.focus();
}

/** What became of it, told honestly: arrived, kept on the device, or kept in this page only. */
export function Thanks({ model, headingLevel, state }: ThanksProps): JSX.Element {
  const { t } = model.texts;
  const isDelivered = state.phase === 'delivered';
  const isInMemory = state.queuedReason === 'storage';
  return (
    <div class="thanks" part="success">
      <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
        <path d={isDelivered ? 'M15 25l6.5 6.5L34 18.5' : 'M24 14v11l6.5 4'} />
      </svg>
      <Heading
        class="title"
        part="title"
        level={headingLevel}
        id={model.id}
        tabIndex={-1}
        innerRef={takeLostFocus}
      >
        {t(isDelivered || isInMemory ? 'success.title' : 'queued.title')}
      </Heading>
      <p class="intro">{t(isDelivered ? 'success.text' : isInMemory ? 'queued.memory' : 'queued.text')}</p>
      {isLetterAwaited(model, state) && <Resend model={model} />}
    </div>
  );
}
