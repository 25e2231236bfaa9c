import { linkOf } from './linkOf.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

const EMAIL = /\S@\S+\.\S/;
/** Seven digits of any script, with what stands between digits of a number. */
const PHONE = /(?:\p{Nd}[\s().–-]{0,3}){7}/u;
/** A selection longer than that is a text, not a contact. */
const MAX_LENGTH = 100;

/** `contact_copied { kind }` when an address or a number was copied from the page, or its link was pressed. Never which. */
export const onContactCopies: SignalSource = (emit, { document }) =>
  stopAll(
    listenTo(document, ['copy'], () => {
      const text = String(document.getSelection() ?? '').trim();
      if (text.length > MAX_LENGTH) return;
      if (EMAIL.test(text)) emit('contact_copied', { kind: 'email' });
      else if (PHONE.test(text)) emit('contact_copied', { kind: 'phone' });
    }),
    listenTo(document, ['click'], (event) => {
      const protocol = linkOf(event)?.protocol;
      if (protocol === 'mailto:') emit('contact_copied', { kind: 'email' });
      if (protocol === 'tel:') emit('contact_copied', { kind: 'phone' });
    }),
  );
