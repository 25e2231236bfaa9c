/** An address of which its owner knows enough, and nobody else: `o•••@kalyna.example`. */
export function hideAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  // Isolated, so that it keeps its order in a text from right to left.
  return `\u2066${first}•••${address.slice(at)}\u2069`;
}
