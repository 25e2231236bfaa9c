import type { FormLocale } from '../forms/FormTexts.js';
import type { SiteMail } from '../sites/siteSchema.js';

/** What recipients of a language see as the sender; where the site has no name in it, the first that it has. */
export function senderName({ from: { name } }: Pick<SiteMail, 'from'>, locale: FormLocale): string {
  if (typeof name === 'string') return name;
  return name[locale] ?? name.en ?? Object.values(name)[0] ?? '';
}
