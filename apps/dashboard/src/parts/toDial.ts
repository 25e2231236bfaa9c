/** What a telephone can dial: `tel:` knows ASCII digits only. */
export function toDial(phone: string): string {
  return phone
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^+\d]/g, '');
}
