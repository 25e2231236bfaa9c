/**
 * Whether a text fits a pattern in which `*` stands for any run of characters; upper and lower case are one.
 * Greedy from the left, which is right for patterns of this kind: linear in the text for each piece between stars.
 */
export function isLike(text: string, pattern: string): boolean {
  const given = text.toLowerCase();
  const pieces = pattern.toLowerCase().split('*');
  const first = pieces.shift() ?? '';
  const last = pieces.pop();
  if (last === undefined) return given === first;
  if (given.length < first.length + last.length || !given.startsWith(first) || !given.endsWith(last))
    return false;
  const end = given.length - last.length;
  let at = first.length;
  for (const piece of pieces) {
    const found = given.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
