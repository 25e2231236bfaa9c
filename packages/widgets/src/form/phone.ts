/*
 * What a telephone field needs, as a chunk of its own: the world's numbering plans. Only `import()` may reach this module.
 */
import { formatPhone } from '@lodestone/contact/phone';
import type { CheckOptions } from './checkField.js';

export { parsePhone } from '@lodestone/contact/phone';

/**
 * Puts the gaps of the country's habit into a number while it is typed or pasted. The caret stays behind the digit where
 * it was; while something is deleted or composed nothing moves. Listens before the form does, which reads the result.
 */
export function formatWhileTyping(input: HTMLInputElement, options: CheckOptions): void {
  input.addEventListener(
    'input',
    (event) => {
      const { inputType, isComposing } = event as InputEvent;
      if (isComposing || inputType?.startsWith('delete') || inputType?.startsWith('history')) return;
      const { value } = input;
      const { text, caret } = formatPhone(
        { text: value, caret: input.selectionStart ?? value.length },
        options,
      );
      if (text === value) return;
      input.value = text;
      input.setSelectionRange(caret, caret);
    },
    { capture: true },
  );
}
