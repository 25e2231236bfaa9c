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

/** What is typed into a field for something else: a sign of an address, or as many digits as a telephone number has. */
const ADDRESS = /@/;
const CONTACT = /@|\p{Nd}(?:[^\p{L}@]*\p{Nd}){8}/u;

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
    email: hosts?.createEmailCheck() ?? checkEmailSyntax,
    phone: (value, options) => (phone?.parsePhone ?? checkPhoneShape)(value, options),
    name: checkNameShape,
    organisation: checkOrganisationShape,
    async offer({ email = '', phone = '', name = '', organisation = '', message = '' }) {
      const texts = [
        ...(ADDRESS.test(phone) ? [phone] : []),
        ...(ADDRESS.test(email) ? [] : [email])
          .concat(name, organisation)
          .filter((text) => CONTACT.test(text)),
        ...(message.trim() ? [message] : []),
      ];
      if (texts.length === 0) return {};
      const finder = await import('./message.js').catch(() => undefined);
      const found = texts.map((text) => finder?.findContacts(text) ?? {});
      const [address, number] = [found.find((one) => one.email), found.find((one) => one.phone)];
      return {
        ...(email.trim() ? {} : address?.email && { email: address.email }),
        ...(phone.trim() ? {} : number?.phone && { phone: number.phone }),
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
