/** Known consent notices by what they are called in the page, and whatever a page marks itself. */
const BANNERS =
  '#onetrust-banner-sdk,#CybotCookiebotDialog,#didomi-notice,#usercentrics-root,.qc-cmp2-container,#cc-main .cm,.cc-window,.cky-consent-container,.cmplz-cookiebanner,.osano-cm-window,.fc-consent-root,#truste-consent-track,#iubenda-cs-banner,.klaro .cookie-notice,#tarteaucitronAlertBig,#axeptio_overlay,[id*="cookie-banner"],[class*="cookie-banner"],[data-lodestone-overlay]';
const TYPED =
  'input:not([type=button],[type=submit],[type=checkbox],[type=radio]),textarea,select,[contenteditable]';
/** Less of the window than this is left where a keyboard is open. */
const KEYBOARD_SHARE = 0.75;

/**
 * What of the page's own must not be covered, or would cover: a modal `dialog` (over it our popover would be painted and yet
 * be inert), a `banner` that asks for consent, an on-screen `keyboard`, an `input` that has the focus. Undefined: nothing.
 * `:is()` passes over what a browser does not know: `:modal` before Safari 15.6.
 */
export function findOverlay(document: Document, window: Window): string | undefined {
  const isSeen = (selector: string): boolean =>
    [...document.querySelectorAll(selector)].some(
      (element) =>
        element.checkVisibility?.({ visibilityProperty: true }) !== false &&
        element.getClientRects().length > 0,
    );
  if (isSeen(':is(:modal,[aria-modal="true"])')) return 'dialog';
  if (isSeen(BANNERS)) return 'banner';
  const { visualViewport } = window;
  if (
    visualViewport &&
    visualViewport.scale === 1 &&
    visualViewport.height < window.innerHeight * KEYBOARD_SHARE
  )
    return 'keyboard';
  return document.activeElement?.matches(TYPED) ? 'input' : undefined;
}
