import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormState } from '../form/FormState.js';
import type { Texts } from '../texts/createTexts.js';
import { Heading } from './Heading.js';

export interface ThanksProps {
  id: string;
  headingLevel: number;
  state: FormState;
  texts: Texts;
}

/** What became of it, told honestly: arrived, kept on the device, or kept in this page only. */
export function Thanks({ id, headingLevel, state, texts: { t } }: ThanksProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The focused control is gone with the form, which leaves the focus on the body; anywhere else it is the visitor's.
    const active = heading.current?.ownerDocument.activeElement;
    if (!active || active.localName === 'body') heading.current?.focus();
  }, []);
  const isStored = state.queuedReason !== 'storage';
  const [title, text] =
    state.phase === 'delivered'
      ? [t('success.title'), t('success.text')]
      : [t(isStored ? 'queued.title' : 'success.title'), t(isStored ? 'queued.text' : 'queued.memory')];
  return (
    <div class="thanks" part="success">
      <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
        <path
          d={state.phase === 'delivered' ? 'M15 25l6.5 6.5L34 18.5' : 'M24 14v11l6.5 4'}
          fill="none"
          stroke="currentColor"
          stroke-width="3.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <Heading class="title" part="title" level={headingLevel} id={id} tabIndex={-1} innerRef={heading}>
        {title}
      </Heading>
      <p class="intro">{text}</p>
    </div>
  );
}
