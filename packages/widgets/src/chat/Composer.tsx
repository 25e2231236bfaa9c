import type { JSX } from 'preact';
import type { ChatModel } from './ChatModel.js';

/** The longest message; the wire takes 16,000. */
const MAX_LENGTH = 4_000;

/** Where the visitor writes: Enter sends, Shift+Enter breaks the line, and an input method has Enter for itself. */
export function Composer({ model, draft }: { model: ChatModel; draft: string }): JSX.Element {
  const { chat, host, id, t } = model;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        chat.say();
        event.currentTarget.querySelector('textarea')?.focus();
      }}
    >
      <label class="hidden" for={`${id}-draft`}>
        {t('chat.write')}
      </label>
      <textarea
        class="input"
        part="input"
        id={`${id}-draft`}
        rows={1}
        dir="auto"
        maxLength={MAX_LENGTH}
        placeholder={t('chat.write')}
        enterkeyhint="send"
        value={draft}
        onFocus={() => host.prepare()}
        onInput={({ currentTarget }) => chat.type(currentTarget.value)}
        onKeyDown={(event) => {
          // 229: Safari ends a composition before it tells the key that ended it.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          chat.say();
        }}
      />
      <button type="submit" class="send" part="send" aria-label={t('chat.send')}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12h14M12 6l6 6-6 6" />
        </svg>
      </button>
    </form>
  );
}
