/** Country code and the digits that follow it in a full number, for the two countries whose habits we know. */
const HABITS: Readonly<Record<string, { code: string; length: number }>> = {
  UA: { code: '380', length: 9 },
  IR: { code: '98', length: 10 },
};

/**
 * The number as the metadata can read it: `00` becomes `+`, a country code typed without its plus gets it, and the
 * old Ukrainian `8 0…` of long-distance calls becomes `+380`. Anything else stays as typed.
 */
export function dialledAbroad(text: string, country: string | undefined): string {
  if (/^\D*\+/.test(text)) return text;
  const digits = text.replace(/\D+/g, '');
  if (digits.startsWith('00') && digits.length > 9) return `+${digits.slice(2)}`;
  const habit = country ? HABITS[country] : undefined;
  if (habit && digits.startsWith(habit.code) && digits.length === habit.code.length + habit.length)
    return `+${digits}`;
  if (country === 'UA' && /^80\d{9}$/.test(digits)) return `+3${digits}`;
  return text;
}
