/** Who can act on an error: the developer at the page, the site's owner, the operator of the server, the visitor. */
export type ErrorAudience = 'developer' | 'owner' | 'operator' | 'visitor';

export interface ErrorText {
  /** What happened, in one sentence. */
  text: string;
  /** What to do about it. */
  fix: string;
  audience: ErrorAudience;
}

const entry = (audience: ErrorAudience, text: string, fix: string): ErrorText => ({ audience, text, fix });

/**
 * The one table of codes. `ERRORS.md` is generated from it, and a check compares table, usage, document and tests.
 * Browser bundles carry codes only: this module is for the debug chunk, the server and the documents.
 */
export const ERROR_TEXTS = {
  'config/invalid-option': entry(
    'developer',
    'An option of createLodestone or an attribute of the script tag has a wrong value.',
    'Correct the options that are named; all of them are listed at once.',
  ),
  'config/invalid-config': entry(
    'owner',
    'The campaigns of the page or of the site are not of the expected form.',
    'Correct the value at the path that is named; the rest of the page keeps working without campaigns.',
  ),
  'config/unreachable': entry(
    'owner',
    'The campaigns could not be fetched.',
    'Check the endpoint, and that the server knows the site (status 404 says it does not).',
  ),
  'config/unknown-campaign': entry(
    'developer',
    'No campaign has this id.',
    'Use an id that stands in the site’s config: `GET {endpoint}/v1/config/{site}` shows it.',
  ),
  'config/unsupported-widget': entry(
    'developer',
    'This version cannot show this widget in this placement.',
    'Use a widget and a placement that the README lists.',
  ),
  'contact/missing': entry(
    'visitor',
    'The form was left without a contact.',
    'Give an e-mail address or a phone number.',
  ),
  'contact/invalid-email': entry(
    'visitor',
    'This cannot be an e-mail address.',
    'Enter an address like name@example.com.',
  ),
  'contact/invalid-phone': entry(
    'visitor',
    'This cannot be a phone number.',
    'Enter a number with its digits.',
  ),
  'contact/too-long': entry(
    'visitor',
    'A field holds more characters than the wire allows.',
    'Shorten the text to the limit that is shown.',
  ),
  'contact/required': entry('visitor', 'A field that the form needs was left empty.', 'Fill the field.'),
  'consent/required': entry(
    'visitor',
    'A consent that the form needs was not given.',
    'Tick the box, or leave the form.',
  ),
  'submit/cancelled': entry(
    'developer',
    'A listener of `before-submit` prevented the submission.',
    'Nothing was stored or sent; submit again when the page is ready.',
  ),
  'submit/invalid-input': entry(
    'developer',
    'The argument of submit() is not a submission.',
    'Pass `{ campaign, contact }` within the limits of the wire; the issues name the path.',
  ),
  'sdk/destroyed': entry(
    'developer',
    'The client was destroyed.',
    'Create a new client; calls on the old one do nothing.',
  ),
  'sdk/not-in-browser': entry(
    'developer',
    'There is no page here.',
    'Call it in a browser; importing on a server is safe.',
  ),
  'sdk/unknown-command': entry(
    'developer',
    'The script tag knows no such command.',
    'Use one of the commands of the README.',
  ),
  'sdk/listener-failed': entry(
    'developer',
    'A listener threw.',
    'Mend the listener; Lodestone went on without it.',
  ),
  'sdk/chunk-failed': entry(
    'owner',
    'A part of the script could not be loaded.',
    'Allow the script’s origin in `script-src`, and publish all files of one build together.',
  ),
  'outbox/storage-unavailable': entry(
    'developer',
    'The browser gives no durable storage here (private mode, a sandboxed frame, a full disk, a newer version in another tab).',
    'Nothing to do: submissions are kept in memory and sent from there while the page lives.',
  ),
  'outbox/quota-exceeded': entry(
    'developer',
    'The browser’s storage for this origin is full.',
    'Free storage of the origin; submissions are kept in memory and sent from there.',
  ),
  'outbox/item-too-large': entry(
    'developer',
    'The item alone is larger than one request may be.',
    'Shorten answers or message; the item stands in the dead letters.',
  ),
  'outbox/expired': entry(
    'developer',
    'For 30 days, by the server’s own time, the server answered and did not take this item.',
    'Look at the server: it was overloaded, or did not know the site, all that time.',
  ),
  'intake/invalid-json': entry('developer', 'The body is not JSON.', 'Send one JSON object in UTF-8.'),
  'intake/duplicate-key': entry(
    'developer',
    'An object of the body names one key twice.',
    'Name each key once: readers of JSON differ in which of the two they take.',
  ),
  'intake/invalid-envelope': entry(
    'developer',
    'The envelope is not of the wire’s form.',
    'Correct the value at `path`.',
  ),
  'intake/invalid-item': entry(
    'developer',
    'One item is not of the wire’s form.',
    'Correct the value at `path`; the other items were taken.',
  ),
  'intake/conflict': entry(
    'developer',
    'The key was used before for another item; the first one stands.',
    'Make a new key for each submission, and never change an item that was sent.',
  ),
  'intake/unknown-site': entry(
    'owner',
    'The server knows no site of this id.',
    'Put the site’s public id into `data-site`.',
  ),
  'intake/origin-not-allowed': entry(
    'owner',
    'This page’s origin is not allowed for the site.',
    'Add it to the `origins` of the site in the sites file; `--origin` (LODESTONE_ORIGINS) allows it for every site.',
  ),
  'intake/too-large': entry('developer', 'The body is larger than 64 KiB.', 'Send fewer items at once.'),
  'intake/unsupported-type': entry(
    'developer',
    'The body’s content type is not accepted.',
    'Use text/plain or application/json.',
  ),
  'intake/invalid-form': entry(
    'visitor',
    'The form lacks a usable contact or a required consent.',
    'Correct the fields that are marked.',
  ),
  'intake/unavailable': entry(
    'operator',
    'The store cannot take anything now.',
    'The client retries by itself; see the server’s log.',
  ),
  'intake/overloaded': entry(
    'operator',
    'More is coming in than can be stored.',
    'The client retries by itself; add a process or a faster disk.',
  ),
  'chat/too-fast': entry(
    'developer',
    'Too many questions to the chat in a short time, or too many of its streams at once.',
    'Wait as long as `Retry-After` says; what was written is kept and sent again by itself.',
  ),
  'prefill/too-fast': entry(
    'developer',
    'Too many links of letters were asked about from one address in a short time.',
    'Wait as long as `Retry-After` says.',
  ),
  'http/not-found': entry(
    'developer',
    'There is nothing at this address.',
    'See the addresses in the README of apps/ingest.',
  ),
  'http/method-not-allowed': entry(
    'developer',
    'This address does not take this method.',
    'See the `allow` header.',
  ),
  'http/incomplete-body': entry(
    'developer',
    'The transfer ended before the body was complete.',
    'Send it again; nothing of it was taken.',
  ),
  'http/internal': entry('operator', 'The server failed.', 'See the server’s log by the request id.'),
  'api/unauthorized': entry(
    'owner',
    'A session or an API token is needed.',
    'Sign in, or send `Authorization: Bearer TOKEN`.',
  ),
  'api/wrong-password': entry(
    'owner',
    'The password is wrong.',
    'It was printed at the first start; `--reset-password` prints a new one.',
  ),
  'api/too-many-attempts': entry('owner', 'Too many sign-ins failed.', 'Wait as long as `retry-after` says.'),
  'api/invalid-query': entry(
    'developer',
    'A query parameter has a wrong value.',
    'Correct the parameter that `path` names.',
  ),
  'api/reason-required': entry(
    'owner',
    'This change of the lifecycle needs a reason.',
    'Say why: `reason` is asked for backwards, and for `opportunity` and `disqualified`.',
  ),
  'api/coupon-used': entry('developer', 'The code was redeemed before.', 'Refuse it: a code works once.'),
  'api/coupon-expired': entry(
    'developer',
    'The code is not valid any more.',
    'Refuse it; the offer that gave it has ended.',
  ),
  'api/invalid-rule': entry(
    'owner',
    'The rule of the segment is none.',
    'Correct it at `path`; the rule language stands in `packages/schema/json/scoring.json`.',
  ),
  'api/origin-mismatch': entry(
    'owner',
    'A change was asked for from a foreign page.',
    'Use the dashboard at the server’s own address.',
  ),
  'api/unreachable': entry(
    'owner',
    'The dashboard cannot reach the server.',
    'Check that the server runs and that this device is online; then try again.',
  ),
  'api/unexpected-answer': entry(
    'owner',
    'The dashboard got an answer that is not the server’s.',
    'Look for a proxy or a login page between this device and the server.',
  ),
  'server/invalid-option': entry(
    'operator',
    'A flag or an environment variable has a wrong value.',
    'Correct the ones that are named; `--help` lists all.',
  ),
  'server/port-taken': entry(
    'operator',
    'Another program listens on this port.',
    'Stop it, or choose another one with `--port` or PORT.',
  ),
  'server/storage-failed': entry(
    'operator',
    'The data folder or the database file cannot be written.',
    'Check the path, its permissions and the free space of the disk.',
  ),
  'server/database-unreachable': entry(
    'operator',
    'PostgreSQL does not answer.',
    'Check DATABASE_URL and that the database runs.',
  ),
  'server/assets-missing': entry(
    'operator',
    'The built files to serve are not there.',
    'Run the build first.',
  ),
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERROR_TEXTS;
