import type { CloseReason, WidgetHost } from '@lodestone/core';
import { render } from 'preact';
import { onceSeen } from '../mount/onceSeen.js';
import type { WidgetHandle } from '../mount/WidgetHandle.js';
import { followViewport } from '../popup/followViewport.js';
import { adoptStyles } from '../style/adoptStyles.js';
import { Root } from '../view/Root.js';
import type { ChatModel } from './ChatModel.js';
import type { ChatPort } from './ChatPort.js';
import { CHAT_CSS } from './chatCss.js';
import { createChat } from './createChat.js';
import { Dock } from './Dock.js';
import { loadChatModel } from './loadChatModel.js';
import { focusFirst } from './Panel.js';

export interface MountChatOptions {
  campaign: string;
  host: WidgetHost;
  port: ChatPort;
  /** The visitor asked for it: the panel opens, with the focus in it. */
  isAsked?: boolean | undefined;
  document?: Document | undefined;
}

/** The launcher stands; its panel opens and closes. */
export interface ChatHandle extends WidgetHandle {
  /** Opens the panel, as the visitor would. */
  open(): void;
}

/** A conversation that is so fresh goes on where it stood when the visitor comes to another page. */
const FRESH_MS = 10 * 60_000;
/** Narrower than this the panel covers the page: it opens only when it is asked to. */
const WIDE_PX = 480;

/**
 * Shows a chat campaign: its launcher, with placement `teaser` the prompt beside it, with `slide-in` the open panel. It never
 * takes the focus by itself. Resolves once it is visible; undefined if there is no such campaign, the texts cannot be loaded or
 * the page cancelled. `open` and `close` are told of the panel, `dismiss` of a prompt that was hidden. Never rejects.
 */
export async function mountChat(options: MountChatOptions): Promise<ChatHandle | undefined> {
  const { campaign: id, host, port, isAsked = false, document = globalThis.document } = options;
  const campaign = await host.campaign(id);
  const element = document.createElement('lodestone-chat-dock');
  if (!campaign) {
    host.emit('error', { code: 'config/unknown-campaign', campaign: id });
    return undefined;
  }
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root);
  adoptStyles(root, CHAT_CSS);
  // A live region is only listened to if it stood there before its text.
  const announcer = document.createElement('div');
  announcer.className = 'hidden';
  announcer.setAttribute('role', 'status');
  announcer.lang = host.locale;
  const tree = document.createElement('div');
  root.append(announcer, tree);
  document.body.append(element);

  // Without it the chat would say that somebody is there who is not: rather none at all.
  const times = campaign.chat?.hours && (await import('./times.js').catch(() => null));
  if (times === null) {
    element.remove();
    host.emit('error', { code: 'sdk/chunk-failed', campaign: id });
    return undefined;
  }
  const { placement = 'teaser' } = campaign;
  const event = { campaign: id, widget: 'chat', placement } as const;
  let model: ChatModel | undefined;
  const chat = createChat({
    ...{
      campaign: id,
      card: campaign.chat ?? {},
      port,
      times,
      isPrompting: !isAsked && placement === 'teaser',
    },
    onStart: () => host.emit('start', event, element),
    onNews({ name, text }) {
      if (model)
        announcer.textContent = model.t('chat.news', {
          x: name || model.textOf(model.card.host?.name) || model.t('chat.team'),
          y: text,
        });
    },
  });
  model = await loadChatModel({ campaign, host, port, chat, times, target: () => element });
  if (!model) {
    chat.stop();
    element.remove();
    return undefined;
  }
  const life = new AbortController();
  let panelLife = new AbortController();
  const { form } = model.form;

  /** What was typed goes along into the form, which the visitor may already have begun. */
  function carryOver(): void {
    const { phase, values } = form.getState();
    const words = chat.unanswered();
    if (chat.get().view !== 'form' || phase === 'delivered' || phase === 'queued') return;
    if (words && !values.message?.includes(words)) form.input('message', words);
  }

  let view = chat.get().view;
  /** Only what an earlier page began goes on by itself, and only until the visitor opened it. */
  let isMet = port.thread() === undefined;
  chat.subscribe(() => {
    const now = chat.get();
    if (now.view !== view) {
      view = now.view;
      if (now.isOpen) carryOver();
    }
    if (!isMet && now.server) {
      isMet = true;
      const isFresh = port.timeMs() - (now.messages.at(-1)?.atMs ?? 0) < FRESH_MS;
      const isWide = (document.defaultView?.innerWidth ?? 0) >= WIDE_PX;
      if (isFresh && isWide && !now.isOpen && now.server.state !== 'closed') open(false);
    }
  });
  let isLeft = false;
  form.subscribe(() => {
    const { phase } = form.getState();
    if (isLeft || (phase !== 'delivered' && phase !== 'queued')) return;
    isLeft = true;
    chat.left();
  });

  let isFocusWanted = false;
  function open(isAsked = true): void {
    if (chat.get().isOpen || !host.emit('before-open', event, element)) return;
    isMet = true;
    isFocusWanted = isAsked;
    chat.open();
    carryOver();
    host.emit('open', event, element);
  }

  function minimise(reason: CloseReason): boolean {
    if (!chat.get().isOpen) return true;
    if (!host.emit('before-close', { ...event, reason }, element)) return false;
    chat.close();
    panelLife.abort();
    host.emit('close', { ...event, reason }, element);
    return true;
  }

  function destroy(): void {
    life.abort();
    panelLife.abort();
    chat.stop();
    render(null, tree);
    element.remove();
  }

  render(
    <Root host={host}>
      <Dock
        model={model}
        corner={campaign.position?.endsWith('start') ? 'start' : 'end'}
        onOpen={() => open()}
        onShown={(panel) => {
          panelLife = new AbortController();
          followViewport(panel, panelLife.signal);
          if (isFocusWanted) focusFirst(panel);
          onceSeen(panel, panelLife.signal, () => host.emit('view', event, element));
        }}
        onClose={minimise}
        onHide={() => {
          chat.hidePrompt();
          host.emit('dismiss', event, element);
        }}
      />
    </Root>,
    tree,
  );
  if (isAsked || placement === 'slide-in') open(isAsked);
  return {
    element,
    signal: life.signal,
    open: () => open(),
    close(reason = 'api') {
      if (minimise(reason)) destroy();
    },
    destroy,
  };
}
