/*
 * The checks that come with the first focus, as a chunk of their own. Only `import()` may reach this module: naming what is
 * taken lets a bundler leave the rest of the package out.
 */
import {
  checkEmailSyntax,
  checkMessage,
  checkName,
  checkOrganisation,
  checkPhoneShape,
} from '@lodestone/contact';
import type { ContactChecks } from './checkField.js';
import type * as Email from './email.js';
import type * as Phone from './phone.js';

/** The contact checks by field. Mail hosts and the world's numbering plans come with the first focus on a field that needs them. */
export function createContactChecks(): ContactChecks {
  let email: typeof Email | undefined;
  let phone: typeof Phone | undefined;
  const attended = new WeakSet<EventTarget>();
  return {
    email: (value) => (email?.checkEmailShape ?? checkEmailSyntax)(value),
    phone: (value, options) => (phone?.parsePhone ?? checkPhoneShape)(value, options),
    name: checkName,
    organisation: checkOrganisation,
    offer({ email: typed, phone: dialled, message = '' }) {
      const { contacts } = checkMessage(message);
      return {
        ...(typed?.trim() ? {} : contacts.email && { email: contacts.email }),
        ...(dialled?.trim() ? {} : contacts.phone && { phone: contacts.phone }),
      };
    },
    async attend(control, { locale }) {
      const input = control as HTMLInputElement | null;
      if (!input || attended.has(input)) return;
      attended.add(input);
      try {
        if (input.type === 'email') email ??= await import('./email.js');
        if (input.type !== 'tel') return;
        phone ??= await import('./phone.js');
        phone.formatWhileTyping(input, { locale });
      } catch {
        // Without the hosts an address is judged by its syntax; without the plans a number by its digits, and stays as it is typed.
        attended.delete(input);
      }
    },
  };
}
