/*
 * The checks that come with the first focus, as a chunk of their own. Only `import()` may reach this module: naming what is
 * taken lets a bundler leave the rest of the package out.
 */
import {
  checkEmailSyntax,
  checkNameShape,
  checkOrganisationShape,
  checkPhoneShape,
} from '@lodestone/contact';
import type { ContactChecks } from './checkField.js';
import type * as Phone from './phone.js';

/**
 * The contact checks by field. The mail hosts that people mistype come at once behind them; without these an address is
 * judged by its syntax. The world's numbering plans come with the first focus on a telephone field, the search for contacts
 * with the first message.
 */
export async function createContactChecks(): Promise<ContactChecks> {
  const hosts = await import('./email.js').catch(() => undefined);
  let phone: typeof Phone | undefined;
  const attended = new WeakSet<EventTarget>();
  return {
    email: hosts?.checkEmailShape ?? checkEmailSyntax,
    phone: (value, options) => (phone?.parsePhone ?? checkPhoneShape)(value, options),
    name: checkNameShape,
    organisation: checkOrganisationShape,
    async offer({ email, phone, message }) {
      if (!message?.trim()) return {};
      const finder = await import('./message.js').catch(() => undefined);
      const contacts = finder?.findContacts(message) ?? {};
      return {
        ...(email?.trim() ? {} : contacts.email && { email: contacts.email }),
        ...(phone?.trim() ? {} : contacts.phone && { phone: contacts.phone }),
      };
    },
    async attend(control, { locale }) {
      const input = control as HTMLInputElement;
      if (input.type !== 'tel' || attended.has(input)) return;
      attended.add(input);
      try {
        phone ??= await import('./phone.js');
        phone.formatWhileTyping(input, { locale });
      } catch {
        // Without the plans the number is judged by its digits, and stays as it is typed.
        attended.delete(input);
      }
    },
  };
}
