/** One kind of sign that a text is an unasked-for offer: what shows it, and what it weighs. No kind weighs enough alone. */
export interface OfferSign {
  pattern: RegExp;
  points: number;
}
