/** Whether the page has a modal dialog of its own open: over it our popover would be painted and yet be inert. */
export function isHostModalOpen(document: Document): boolean {
  for (const dialog of document.querySelectorAll('dialog[open],[aria-modal="true"]')) {
    if (dialog.matches('dialog') ? isModal(dialog) : isVisible(dialog)) return true;
  }
  return false;
}

function isModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    // Safari before 15.6 knows no :modal; an open dialog counts.
    return true;
  }
}

function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}
