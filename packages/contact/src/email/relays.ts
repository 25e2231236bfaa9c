/** Hosts that forward to a real mailbox and hide it: nobody who uses one is a throwaway visitor. By hand, 2026-11. */
export const PRIVACY_RELAYS: ReadonlySet<string> = new Set(
  (
    'privaterelay.appleid.com duck.com mozmail.com relay.firefox.com simplelogin.com simplelogin.co simplelogin.fr simplelogin.io ' +
    'aleeas.com slmail.me slmails.com silomails.com 8alias.com 8shield.net dralias.com passmail.com passmail.net passinbox.com ' +
    'passfwd.com addy.io anonaddy.com anonaddy.me addymail.com mailer.me erine.email'
  ).split(' '),
);
