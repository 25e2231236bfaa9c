import type { CloseReason, WidgetHost } from '@lodestone/core';
import { render } from 'preact';
import { isBusy, isDone } from '../form/FormState.js';
import type { WidgetHandle } from '../mount/WidgetHandle.js';
import { adoptStyles } from '../style/adoptStyles.js';
import { type LoadOptions, loadModel } from '../view/LeadFormModel.js';
import { loadAfterwards } from '../view/loadAfterwards.js';
import { Root } from '../view/Root.js';
import { Panel } from './Panel.js';
import { PANEL_CSS } from './panelCss.js';
import type { Surface } from './Surface.js';

export interface PopupOptions {
  campaign: string;
  host: WidgetHost;
  /** The visitor opened it: it may take the focus. */
  isAsked?: boolean | undefined;
  loadBody?: LoadOptions['loadBody'];
  document?: Document | undefined;
}

/**
 * Shows a campaign's form above the page. Resolves once it is visible; undefined if there is no such campaign, the texts
 * cannot be loaded or the page cancelled. Never rejects. Whether it may show at all (frequency, a dialog of the page, a
 * second one of ours) is the caller's to know.
 */
export async function mountPopup(
  { campaign: id, host, isAsked = false, loadBody, document = globalThis.document }: PopupOptions,
  { placement, css, isModal = false, attach }: Surface,
): Promise<WidgetHandle | undefined> {
  const element = document.createElement(`lodestone-${placement}`);
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root);
  adoptStyles(root, PANEL_CSS);
  adoptStyles(root, css);
  // A live region is only listened to if it stood there before its text.
  const announcer = document.createElement('div');
  announcer.className = 'hidden';
  announcer.setAttribute('role', 'status');
  announcer.lang = host.locale;
  const tree = document.createElement('div');
  root.append(announcer, tree);
  document.body.append(element);

  const model = await loadModel({ host, campaign: id, placement, loadBody, target: () => element });
  const event = { campaign: id, widget: model?.campaign.widget ?? 'subscribe', placement } as const;
  if (!model || !host.emit('before-open', event, element)) {
    element.remove();
    return undefined;
  }
  const { form, texts, body } = model;
  const life = new AbortController();
  const { signal } = life;
  const before = document.activeElement as HTMLElement | null;
  let giveFocusBack = (): void => before?.focus();
  const isDialog = isModal && isAsked;

  function destroy(): void {
    const hadFocus = document.activeElement === element;
    body?.stop?.();
    life.abort();
    render(null, tree);
    element.remove();
    if (hadFocus) giveFocusBack();
  }

  function close(reason: CloseReason = 'api'): void {
    if (!element.isConnected || !host.emit('before-close', { ...event, reason }, element)) return;
    const state = form.getState();
    const isDismissed = !isBusy(state) && !isDone(state) && reason !== 'api' && reason !== 'done';
    // Told while the element still stands, so that the events bubble through the page.
    host.emit('close', { ...event, reason }, element);
    if (isDismissed) host.emit('dismiss', event, element);
    destroy();
  }

  model.close = close;
  render(
    <Root host={host} look={model.campaign.look}>
      <Panel model={model} isModal={isDialog} onClose={close} />
    </Root>,
    tree,
  );
  if (body?.css) adoptStyles(root, body.css);
  const panel = tree.querySelector<HTMLDialogElement>('.panel') as HTMLDialogElement;
  if (isDialog) {
    // The focus goes to the button that closes: no keyboard comes up, and no form begins before the visitor goes to a field.
    const view = panel.firstElementChild as HTMLElement;
    view.inert = true;
    panel.showModal();
    view.inert = false;
  } else panel.showPopover?.();
  const title = texts.t('title');
  attach?.({ panel, campaign: model.campaign, signal, close, title, isAsked, memory: model.memory });
  void loadAfterwards().then(({ onceSeen, followViewport, watchFocus }) => {
    if (signal.aborted) return;
    onceSeen?.(panel, signal, () => host.emit('view', event, element));
    followViewport?.(panel, signal);
    giveFocusBack = watchFocus?.(element, signal, before) ?? giveFocusBack;
  });
  // A dialog that takes the focus is read out by its name.
  if (!isDialog) announcer.textContent = title;
  host.emit('open', event, element);
  return { element, close, destroy, signal };
}
