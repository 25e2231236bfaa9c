import { Component, createRef, type JSX } from 'preact';
import { LeadFormView } from '../view/LeadFormView.js';
import { Avatar } from './Avatar.js';
import type { ChatModel } from './ChatModel.js';
import { CloseButton } from './CloseButton.js';
import { Composer } from './Composer.js';
import { describeStatus } from './describeStatus.js';
import { Log } from './Log.js';
import { QuickReplies } from './QuickReplies.js';

export interface PanelProps {
  model: ChatModel;
  onShown: (panel: HTMLElement) => void;
  onClose: (reason: 'button' | 'escape') => void;
}

/** The conversation, or in its place the form of a contact. A popover: it takes no focus by itself. */
export class Panel extends Component<PanelProps> {
  #panel = createRef<HTMLDivElement>();
  #view = this.props.model.chat.get().view;
  #hadFocus = false;

  override componentDidMount(): void {
    const panel = this.#panel.current;
    if (!panel) return;
    panel.showPopover?.();
    this.props.onShown(panel);
  }

  override componentDidUpdate(): void {
    const { view } = this.props.model.chat.get();
    if (view === this.#view) return;
    this.#view = view;
    const panel = this.#panel.current;
    // What had the focus is gone with the other view; whoever was elsewhere stays there.
    if (panel && this.#hadFocus) focusFirst(panel);
  }

  /** Before the tree changes: afterwards the browser has put the focus on the body. */
  override getSnapshotBeforeUpdate(): null {
    const panel = this.#panel.current;
    const active = (panel?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    this.#hadFocus = Boolean(active && panel?.contains(active) && active.closest('.talk,.leave'));
    return null;
  }

  render(): JSX.Element {
    const { model, onClose } = this.props;
    const { chat, id, t, card } = model;
    const snapshot = chat.get();
    const { view, messages, server, draft, transcript } = snapshot;
    const canMail = server?.hasContact && messages.some(({ author }) => author === 'operator');
    return (
      <div
        class="panel"
        part="panel"
        popover="manual"
        role="dialog"
        aria-labelledby={`${id}-title`}
        ref={this.#panel}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
          event.stopPropagation();
          onClose('escape');
        }}
      >
        <div class="bar" part="bar">
          <Avatar model={model} />
          <div class="who">
            <h2 id={`${id}-title`}>{model.textOf(card.host?.name) || t('chat.title')}</h2>
            <p class="status" part="status" role="status">
              {describeStatus(snapshot, model)}
            </p>
          </div>
          <CloseButton label={t('close')} onClick={() => onClose('button')} />
        </div>
        {view === 'talk' ? (
          <div class="talk">
            <Log model={model} messages={messages} server={server} />
            {messages.length === 0 && <QuickReplies model={model} />}
            <Composer model={model} draft={draft} />
            <div class="foot">
              {!server?.hasContact && (
                <button type="button" class="link" onClick={() => chat.show('form')}>
                  {t('chat.leave')}
                </button>
              )}
              {canMail && transcript !== 'queued' && (
                <button type="button" class="link" onClick={() => void chat.mail()}>
                  {t('chat.mail')}
                </button>
              )}
              <span role="status">
                {transcript && t(transcript === 'queued' ? 'chat.mailed' : 'chat.mail.none')}
              </span>
            </div>
          </div>
        ) : (
          <div class="leave">
            <LeadFormView model={model.form} headingLevel={3} />
            <button type="button" class="link" onClick={() => chat.show('talk')}>
              {t('chat.back')}
            </button>
          </div>
        )}
      </div>
    );
  }
}

/** Where somebody goes on who just came here. */
export function focusFirst(panel: HTMLElement): void {
  const control = '.talk textarea,.leave .form input:not([tabindex="-1"])';
  const first = panel.querySelector<HTMLElement>(control) ?? panel.querySelector<HTMLElement>('.title');
  first?.focus();
}
