/** What was typed, or the empty text for what is none: a caller without types may hand over anything. */
export function asText(text: unknown): string {
  return typeof text === 'string' ? text : '';
}
