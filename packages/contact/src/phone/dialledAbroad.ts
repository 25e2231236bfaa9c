/** Country code and the digits that follow it in a full number, for the two countries whose habits we know. */
const HABITS: Readonly<Record<string, { code: string; length: number }>> = {
  UA: { code: '380', length: 9 },
  IR: { code: '98', length: 10 },
};

/**
 * The number as the metadata can read it: `00` and `8 10` (calls abroad of the former Soviet countries) become `+`, a
 * country code typed without its plus gets it, and the old Ukrainian `8 0…` of long-distance calls becomes `+380`. Full
 * numbers of the two countries are known without a country, too. Anything else stays as typed.
 */
export function dialledAbroad(text: string, country: string | undefined): string {
  const digits = text.replace(/\D+/g, '');
  const abroad = /^(?:00+|810)([1-9]\d{6,})$/.exec(digits)?.[1];
  if (abroad) return `+${abroad}`;
  if (text.startsWith('+')) {
    const trunk = /^8?(0\d+)$/.exec(digits)?.[1];
    // A plus before a national number means nothing.
    return trunk && country ? trunk : text;
  }
  if (country === 'UA' && /^80\d{9}$/.test(digits)) return `+3${digits}`;
  for (const [home, { code, length }] of Object.entries(HABITS))
    if ((country ?? home) === home && digits.startsWith(code) && digits.length === code.length + length)
      return `+${digits}`;
  return text;
}
