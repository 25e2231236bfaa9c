import { Component, createRef, type JSX } from 'preact';
import type { ChatModel } from './ChatModel.js';
import type { ChatSnapshot, ShownMessage } from './ChatSnapshot.js';

export interface LogProps {
  model: ChatModel;
  messages: readonly ShownMessage[];
  server: ChatSnapshot['server'];
}

/** Whoever reads further up than this is not pulled down. Pixels. */
const NEAR_END_PX = 80;

/** The messages, told politely as they come. It stays at its end unless the visitor reads further up. */
export class Log extends Component<LogProps> {
  #log = createRef<HTMLDivElement>();
  #isAtEnd = true;

  override componentDidMount(): void {
    this.#follow();
  }

  override componentDidUpdate(): void {
    this.#follow();
  }

  #follow(): void {
    const log = this.#log.current;
    if (log && this.#isAtEnd) log.scrollTop = log.scrollHeight;
  }

  #draw({ key, author, name, text, atMs, status, seq = 0 }: ShownMessage): JSX.Element {
    const { model, server } = this.props;
    const { t } = model;
    const isOwn = author === 'visitor';
    const isRead = isOwn && status === 'sent' && seq > 0 && seq <= (server?.read ?? 0);
    const note =
      status === 'sent' ? isRead && t('chat.read') : t(status === 'sending' ? 'chat.sending' : 'chat.queued');
    return (
      <div class="message" part="message" data-author={author} key={key}>
        <span class="hidden">
          {isOwn ? t('chat.you') : name || model.textOf(model.card.host?.name) || t('chat.team')}:{' '}
        </span>
        <p dir="auto">{text}</p>
        <span class="note">
          {!isOwn && name && `${name} · `}
          <time dateTime={new Date(atMs).toISOString()}>{model.timeOf(atMs)}</time>
          {note && ` · ${note}`}
        </span>
      </div>
    );
  }

  render(): JSX.Element {
    const { model, messages } = this.props;
    const { t, card } = model;
    return (
      <div
        class="log"
        part="log"
        role="log"
        aria-live="polite"
        aria-label={t('chat.log')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has to be able to scroll it (axe: scrollable-region-focusable)
        tabIndex={0}
        ref={this.#log}
        onScroll={({ currentTarget: log }) => {
          this.#isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
        }}
      >
        <div class="message" data-author="operator">
          <p dir="auto">{model.textOf(card.prompt) || t('chat.prompt')}</p>
        </div>
        {messages.map((message) => this.#draw(message))}
      </div>
    );
  }
}
