const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export const byteLength = (text: string): number => encoder.encode(text).length;
