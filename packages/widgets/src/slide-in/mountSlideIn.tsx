import type { CloseReason, WidgetHost } from '@lodestone/core';
import { render } from 'preact';
import { isBusy, isDone } from '../form/FormState.js';
import { onceSeen } from '../mount/onceSeen.js';
import type { WidgetHandle } from '../mount/WidgetHandle.js';
import { adoptStyles } from '../style/adoptStyles.js';
import { loadModel } from '../view/LeadFormModel.js';
import { Root } from '../view/Root.js';
import { followViewport } from './followViewport.js';
import { watchFocus } from './returnFocus.js';
import { type Corner, SlideIn } from './SlideIn.js';
import { SLIDE_IN_CSS } from './slideInCss.js';

export interface SlideInOptions {
  campaign: string;
  host: WidgetHost;
  /** `end` if not given: bottom right, and bottom left where the language runs from right to left. */
  corner?: Corner | undefined;
  document?: Document | undefined;
}

/**
 * Shows a campaign's form in a corner, on phones as a sheet at the bottom, without taking the focus. Resolves once it is
 * visible; undefined if there is no such campaign, the texts cannot be loaded or the page cancelled. Never rejects.
 * Whether it may show at all (frequency, a dialog of the page, a second one of ours) is the caller's to know.
 */
export async function mountSlideIn({
  campaign: id,
  host,
  corner = 'end',
  document = globalThis.document,
}: SlideInOptions): Promise<WidgetHandle | undefined> {
  const element = document.createElement('lodestone-slide-in');
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root);
  adoptStyles(root, SLIDE_IN_CSS);
  // A live region is only listened to if it stood there before its text.
  const announcer = document.createElement('div');
  announcer.className = 'hidden';
  announcer.setAttribute('role', 'status');
  announcer.lang = host.locale;
  const tree = document.createElement('div');
  root.append(announcer, tree);
  document.body.append(element);

  const model = await loadModel({ host, campaign: id, placement: 'slide-in', target: () => element });
  const event = {
    campaign: id,
    widget: model?.campaign.widget ?? 'subscribe',
    placement: 'slide-in',
  } as const;
  if (!model || !host.emit('before-open', event, element)) {
    element.remove();
    return undefined;
  }
  const { form, texts } = model;
  const life = new AbortController();
  const giveFocusBack = watchFocus(element, life.signal);

  function destroy(): void {
    const hadFocus = document.activeElement === element;
    life.abort();
    render(null, tree);
    element.remove();
    if (hadFocus) giveFocusBack();
  }

  function close(reason: CloseReason = 'api'): void {
    if (!element.isConnected || !host.emit('before-close', { ...event, reason }, element)) return;
    const state = form.getState();
    const isDismissed = !isBusy(state) && !isDone(state) && reason !== 'api';
    // Told while the element still stands, so that the events bubble through the page.
    host.emit('close', { ...event, reason }, element);
    if (isDismissed) host.emit('dismiss', event, element);
    destroy();
  }

  render(
    <Root host={host}>
      <SlideIn model={model} corner={corner} onClose={close} />
    </Root>,
    tree,
  );
  const panel = tree.querySelector<HTMLElement>('.panel') ?? element;
  panel.showPopover?.();
  followViewport(panel, life.signal);
  onceSeen(panel, life.signal, () => host.emit('view', event, element));
  announcer.textContent = texts.t('title');
  host.emit('open', event, element);
  return { element, close, destroy };
}
