/**
 * Whether the page has a modal dialog of its own open: over it our popover would be painted and yet be inert.
 * `:is()` passes over what a browser does not know: `:modal` before Safari 15.6.
 */
export function isHostModalOpen(document: Document): boolean {
  return [...document.querySelectorAll(':is(:modal,[aria-modal="true"])')].some(
    (dialog) => dialog.getClientRects().length > 0,
  );
}
