import type { WidgetHost } from '@lodestone/core';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { LeadFormView } from './view/LeadFormView.js';
import { Root } from './view/Root.js';
import { useLeadForm } from './view/useLeadForm.js';

export interface SubscribeFormProps {
  host: WidgetHost;
  campaign: string;
  /** Level of the title among the headings of the page, 2 if not given. */
  headingLevel?: number;
}

/**
 * The subscribe form as a component, drawn into the tree it is put into: in the light DOM password managers reach its
 * fields, and the page's CSS does too. Draws nothing until the campaign and the texts are there.
 */
export function SubscribeForm({ host, campaign, headingLevel }: SubscribeFormProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const model = useLeadForm({ host, campaign, target: () => element.current ?? undefined });
  return (
    <div ref={element}>
      {model && (
        <Root host={host}>
          <div class="card" part="card">
            <LeadFormView model={model} headingLevel={headingLevel} />
          </div>
        </Root>
      )}
    </div>
  );
}
