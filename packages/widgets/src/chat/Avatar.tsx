import type { JSX } from 'preact';
import type { ChatModel } from './ChatModel.js';

/** The face of the host, or the first letter of the name where there is none. It says nothing that the name beside it does not. */
export function Avatar({ model: { card, textOf } }: { model: ChatModel }): JSX.Element {
  const [letter = '?'] = textOf(card.host?.name);
  return (
    <span class="avatar" part="avatar" aria-hidden="true">
      {card.host?.avatar ? <img src={card.host.avatar} alt="" /> : letter}
    </span>
  );
}
