import { Component, createRef, type JSX } from 'preact';
import { Avatar } from './Avatar.js';
import type { ChatModel } from './ChatModel.js';
import { CloseButton } from './CloseButton.js';
import { Panel } from './Panel.js';
import { QuickReplies } from './QuickReplies.js';

export interface DockProps {
  model: ChatModel;
  corner: 'start' | 'end';
  onOpen: () => void;
  onShown: (panel: HTMLElement) => void;
  onClose: (reason: 'button' | 'escape') => void;
  onHide: () => void;
}

/** The launcher in the corner, the prompt beside it, and the panel when it is open. */
export class Dock extends Component<DockProps> {
  #launcher = createRef<HTMLButtonElement>();
  #stop: (() => void) | undefined;
  #isOpen = this.props.model.chat.get().isOpen;
  #hadFocus = false;

  override componentDidMount(): void {
    this.#stop = this.props.model.chat.subscribe(() => this.forceUpdate());
  }

  override componentWillUnmount(): void {
    this.#stop?.();
  }

  /** Before the tree changes: with the panel its focus goes to the body. */
  override getSnapshotBeforeUpdate(): null {
    const root = this.#launcher.current?.getRootNode() as ShadowRoot | undefined;
    this.#hadFocus = Boolean(root?.activeElement);
    return null;
  }

  override componentDidUpdate(): void {
    const { isOpen } = this.props.model.chat.get();
    if (this.#isOpen && !isOpen && this.#hadFocus) this.#launcher.current?.focus();
    this.#isOpen = isOpen;
  }

  render(): JSX.Element {
    const { model, corner, onOpen, onShown, onClose, onHide } = this.props;
    const { t, card, chat } = model;
    const { isOpen, isPrompting, unread } = chat.get();
    return (
      <div class="dock" data-corner={corner}>
        {isOpen && <Panel model={model} onShown={onShown} onClose={onClose} />}
        {isPrompting && !isOpen && (
          <div class="prompt" part="prompt">
            <button type="button" class="ask" onClick={onOpen}>
              <Avatar model={model} />
              <span>{model.textOf(card.prompt) || t('chat.prompt')}</span>
            </button>
            <QuickReplies model={model} onSaid={onOpen} />
            <CloseButton label={t('chat.hide')} onClick={onHide} />
          </div>
        )}
        <button
          type="button"
          class="launcher"
          part="launcher"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={unread > 0 ? t('chat.unread', { count: unread }) : t('chat.open')}
          ref={this.#launcher}
          onClick={() => (isOpen ? onClose('button') : onOpen())}
        >
          <svg viewBox="0 0 28 28" aria-hidden="true">
            <path d={isOpen ? 'M7 11l7 7 7-7' : 'M5 7h18v12H12l-5 4v-4H5z'} />
          </svg>
          {unread > 0 && (
            <span class="badge" part="badge" aria-hidden="true">
              {model.numberOf(unread)}
            </span>
          )}
        </button>
      </div>
    );
  }
}
