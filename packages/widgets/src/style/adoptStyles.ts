import { CSS } from './css.js';
import { declareTokens } from './tokens.js';

/**
 * One constructed sheet per document, shared by all widgets of all clients: it never changes, so sharing it lets nothing
 * meet. Weak keys let a closed frame go.
 */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives a shadow root (or the document, for a form in the light DOM) the sheet of the widgets; a second call does nothing.
 * Strict `style-src` policies do not touch constructed sheets. Does nothing where they are missing (Safari before 16.4).
 */
export function adoptStyles(tree: Node): void {
  const root = tree as ShadowRoot;
  const owner = root.ownerDocument ?? (tree as Document);
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (!Sheet || !root.adoptedStyleSheets) return;
  let sheet = sheets.get(owner);
  if (!sheet) {
    sheet = new Sheet();
    sheet.replaceSync(declareTokens() + CSS);
    sheets.set(owner, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
