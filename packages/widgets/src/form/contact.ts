/*
 * The checks that come with the first focus, as a chunk of their own. Only `import()` may reach this module: naming what is
 * taken lets a bundler leave the rest of the package out.
 */
import { checkEmailShape, checkNameShape, checkOrganisationShape, checkPhoneShape } from '@lodestone/contact';
import type { ContactChecks } from './checkField.js';
import type * as Message from './message.js';
import type * as Phone from './phone.js';

/**
 * The contact checks by field. The world's numbering plans come with the first focus on a telephone field, the search for
 * contacts with that on a message.
 */
export function createContactChecks(): ContactChecks {
  let phone: typeof Phone | undefined;
  let finder: typeof Message | undefined;
  const attended = new WeakSet<EventTarget>();
  return {
    email: checkEmailShape,
    phone: (value, options) => (phone?.parsePhone ?? checkPhoneShape)(value, options),
    name: checkNameShape,
    organisation: checkOrganisationShape,
    offer({ email, phone, message = '' }) {
      const contacts = finder?.findContacts(message) ?? {};
      return {
        ...(email?.trim() ? {} : contacts.email && { email: contacts.email }),
        ...(phone?.trim() ? {} : contacts.phone && { phone: contacts.phone }),
      };
    },
    async attend(control, { locale }) {
      const { type } = control as HTMLInputElement;
      if (attended.has(control)) return;
      attended.add(control);
      try {
        if (type === 'textarea') finder ??= await import('./message.js');
        if (type !== 'tel') return;
        phone ??= await import('./phone.js');
        phone.formatWhileTyping(control as HTMLInputElement, { locale });
      } catch {
        // Without the plans the number is judged by its digits, and stays as it is typed; without the search nothing is offered.
        attended.delete(control);
      }
    },
  };
}
