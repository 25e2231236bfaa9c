/** A national number of the two countries whose habits we know, behind any heap of codes and zeros, and its code. */
const HABITS: Readonly<Record<string, readonly [heap: RegExp, code: string]>> = {
  UA: [/^\+?(?:8?0*(?:380?)+|8?0)0*([3-9]\d{8})$/, '380'],
  IR: [/^\+?0*(?:98)+0*([1-9]\d{9})$/, '98'],
};
/** A full number of theirs is known where no country is. */
const FULL = /^(?:380[3-9]\d{8}|989\d{9})$/;

/**
 * What else a number may be dialled as, where it is none as it stands: `00` and `8 10` (calls abroad of the former Soviet
 * countries) mean `+`, a plus before a national number means nothing, and Ukrainian and Iranian numbers are known behind
 * old prefixes (`8 0…`) and codes typed twice.
 */
export function* dialledAbroad(text: string, country: string | undefined): Iterable<string> {
  const digits = text.replace(/\D+/g, '');
  const [heap, code] = HABITS[country ?? ''] ?? [];
  const national = heap?.exec(digits)?.[1];
  if (national) yield `+${code}${national}`;
  // Mexico's mobile prefix, given up in 2019 and still written by messengers.
  if (/^521\d{10}$/.test(digits)) yield `+52${digits.slice(3)}`;
  const abroad = /^(?:00+|810)([1-9]\d{6,})$/.exec(digits)?.[1];
  if (abroad) yield `+${abroad}`;
  if (text.startsWith('+')) {
    const isNational = /^[08]/.test(digits) || (code !== undefined && !digits.startsWith(code));
    if (country && isNational) yield digits;
  } else if (!country && FULL.test(digits)) yield `+${digits}`;
}
