import { ENDINGS, isCountry } from './endings.js';
import { findLocalProblem } from './findSyntaxProblem.js';
import { PROVIDERS } from './providers.js';
import { suggestDomain } from './suggestDomain.js';

/** A name, one wrong or doubled mark, and an ending that people mean. */
const MARKED = /^([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])(?:[,،;:/]|\.{2,})([a-z]{2,4}(?:[.,][a-z]{2})?)$/u;
/** A shorter brand at the end of a word is more likely a part of it, unless the key of `@` was hit before it. */
const LEAST_BRAND_LENGTH = 5;

/** The address that one slip made of a text that is none, or nothing. It may need a suggestion of its own. */
export function repairBroken(value: string): string | undefined {
  const at = value.lastIndexOf('@');
  if (at < 0) return insertAt(value);
  const local = value.slice(0, value.indexOf('@'));
  if (/[^@]/.test(value.slice(local.length, at)) || findLocalProblem(local)) return undefined;
  const domain = value.slice(at + 1);
  const meant =
    suggestDomain(domain)?.domain ?? closeMark(domain) ?? (at > local.length ? domain : undefined);
  return meant === undefined ? undefined : `${local}@${meant}`;
}

/** `kalyna,com`, `kalyna..com.ua` */
function closeMark(domain: string): string | undefined {
  const [, name, ending = ''] = MARKED.exec(domain) ?? [];
  const meant = ending.replace(',', '.');
  return name && (ENDINGS.includes(meant) || isCountry(meant)) ? `${name}.${meant}` : undefined;
}

/**
 * What the key of `@` types without its shift or with another layout's: `2`, the British and Cyrillic `"`, the Persian `٬`,
 * the Italian `#` or `ò`, the French `à`. A digit behind another one belongs to the name.
 */
const KEY_OF_AT = /[2"#٬]$/;
const SLIPPED = /(?<!\d)2$|[.,"#٬àò]$/;

/** `olenagmail.com`, `olena.gmail.com`, `olena2gmail.com`, `olena#gmail.com` */
function insertAt(text: string): string | undefined {
  const lower = text.toLowerCase();
  const host = PROVIDERS.find(
    ({ brand, domain }) =>
      lower.endsWith(domain) &&
      (brand.length >= LEAST_BRAND_LENGTH || KEY_OF_AT.test(lower.slice(0, -domain.length))),
  );
  const local = host && text.slice(0, -host.domain.length).replace(SLIPPED, '');
  return local && local.toLowerCase() !== 'www' && !findLocalProblem(local)
    ? `${local}@${host.domain}`
    : undefined;
}
