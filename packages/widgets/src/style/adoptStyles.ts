import { CSS } from './css.js';
import { declareTokens } from './tokens.js';

/**
 * One constructed sheet per document and text, shared by all widgets of all clients: it never changes, so sharing it lets
 * nothing meet. Weak keys let a closed frame go.
 */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow root (or the document, for a form in the light DOM) the sheet of the widgets, or another one; a second
 * call does nothing. Strict `style-src` policies do not touch constructed sheets. Does nothing where they are missing
 * (Safari before 16.4), and leaves a form in the light DOM unstyled where scopes are (Firefox before 146).
 */
export function adoptStyles(tree: Node, text = declareTokens() + CSS): void {
  const root = tree as ShadowRoot;
  const owner = root.ownerDocument ?? (tree as Document);
  // In the page's own tree our rules end where the element around our root ends: the page may have a `.button` too.
  const css = owner === tree ? `@scope(:has(>.lodestone)){${text}}` : text;
  const Sheet = owner.defaultView?.CSSStyleSheet;
  if (!Sheet || !root.adoptedStyleSheets) return;
  const known = sheets.get(owner) ?? new Map<string, CSSStyleSheet>();
  const sheet = known.get(css) ?? new Sheet();
  if (!known.has(css)) sheet.replaceSync(css);
  sheets.set(owner, known.set(css, sheet));
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
