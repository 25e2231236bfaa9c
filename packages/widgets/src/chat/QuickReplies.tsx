import type { JSX } from 'preact';
import type { ChatModel } from './ChatModel.js';

/** Answers at a click; each is the visitor's first message. */
export function QuickReplies({
  model,
  onSaid,
}: {
  model: ChatModel;
  onSaid?: () => void;
}): JSX.Element | null {
  const { card, chat, textOf } = model;
  const replies = (card.quickReplies ?? []).map(textOf).filter(Boolean);
  if (replies.length === 0) return null;
  return (
    <div class="quick" part="quick-replies">
      {replies.map((text) => (
        <button
          type="button"
          class="reply"
          part="quick-reply"
          key={text}
          onClick={() => {
            chat.say(text);
            onSaid?.();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
