/**
 * The mail hosts that people mistype, curated by hand: `label tld` where a slip of one letter in a label of five or
 * more letters is repaired, but never into or out of a domain that somebody owns (see `OWNED`).
 */
export const PROVIDERS: readonly string[] =
  'gmail.com yahoo.com outlook.com hotmail.com icloud.com protonmail.com chmail.ir bigmir.net'.split(' ');

/** Short or special slips, each of which cannot be a mail domain of anybody: `typed meant`. */
export const SLIPS: ReadonlyMap<string, string> = new Map(
  (
    'gmail.co=gmail.com gmail.cm=gmail.com gmail.om=gmail.com gmai.com=gmail.com gmail=gmail.com ' +
    'googlemail=googlemail.com gmailcom=gmail.com yahoo=yahoo.com yahoocom=yahoo.com yaho.com=yahoo.com hotmail=hotmail.com ' +
    'hotmailcom=hotmail.com outlook=outlook.com icloud=icloud.com ukrnet=ukr.net ukr.ne=ukr.net ukr.ner=ukr.net ' +
    'ukr.met=ukr.net ukr.bet=ukr.net ukr.nrt=ukr.net ukr=ukr.net i.au=i.ua i.ia=i.ua iua=i.ua meta=meta.ua ' +
    'chmail=chmail.ir'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** One letter away from a provider, and somebody's all the same. */
export const OWNED: readonly string[] = 'gail gemail iclouds outlooks hotmails hotmale'.split(' ');

/** Endings that are no top-level domain, one slip away from one that is. */
export const TLD_SLIPS: ReadonlyMap<string, string> = new Map(
  'con=com cmo=com ocm=com vom=com xom=com comm=com coom=com cpm=com c0m=com nte=net ent=net nett=net ney=net ogr=org orgg=org irr=ir uaa=ua'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Throwaway mailboxes that are met every day. The maintained list comes as its own lazy file later. */
export const DISPOSABLE: ReadonlySet<string> = new Set(
  (
    '10minutemail.com dispostable.com dropmail.me fakeinbox.com ' +
    'getairmail.com getnada.com grr.la guerrillamail.com ' +
    'maildrop.cc mailinator.com mailnesia.com minuteinbox.com moakt.com mohmal.com sharklasers.com spam4.me ' +
    'spamgourmet.com temp-mail.io temp-mail.org tempmail.com tempmail.dev throwawaymail.com ' +
    'trash-mail.com trashmail.com yopmail.com'
  ).split(' '),
);

/** Mailboxes of a role, not of a person; compared without a plus tag. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    'abuse accounting admin billing buh contact donotreply ' +
    'feedback hello help helpdesk hr info it jobs legal mail marketing media newsletter no-reply ' +
    'noreply office order orders postmaster press pr reception root sales secretary security service ' +
    'shop support team tech unsubscribe webmaster zakaz'
  ).split(' '),
);
