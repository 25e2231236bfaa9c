/** What a provider leaves out of account when it looks for the mailbox of an address. */
export interface ProviderRule {
  /** The domains; the first one stands for all where `isOneMailbox`. */
  domains: readonly string[];
  /** The same local part is the same mailbox at each of the domains. */
  isOneMailbox?: true;
  /** What follows this sign is a tag of the sender's own. */
  tagSign?: '+' | '-';
  /** Signs that stand in an address for the eye only. */
  ignored?: RegExp;
  /** Two ways to write one sign: what is found, and how it is compared. */
  equal?: readonly [RegExp, string];
  /** `anything@user.domain` is a mailbox of `user@domain`. */
  hasUserSubdomains?: true;
}

const words = (text: string): string[] => text.split(' ');

/**
 * Providers that say in their own documents how they read an address. Who is not named folds nothing: a wrong merge shows
 * one person's letters beside another's, a missed one shows two rows.
 * Left out on purpose: `yahoo.co.jp` (another company, hyphens in its names), Google Workspace and other hosts under
 * customers' domains, GMX and Tuta (no tags).
 */
export const PROVIDER_RULES: readonly ProviderRule[] = [
  // support.google.com/mail/answer/7436150 (dots), /answer/10313 (googlemail.com), Workspace answer/9282734 (tags).
  { domains: words('gmail.com googlemail.com'), isOneMailbox: true, tagSign: '+', ignored: /\./g },
  // Outlook.com: tags since 2013 (zdnet.com/article/microsoft-adds-support-for-custom-email-addresses-in-office-365);
  // the same name at two of its domains belongs to two accounts, and dots count. Domains: account sign-up of each country.
  {
    domains: words(
      'outlook.com hotmail.com live.com msn.com passport.com windowslive.com ' +
        'outlook.at outlook.be outlook.cl outlook.co.id outlook.co.il outlook.co.nz outlook.co.th outlook.com.ar ' +
        'outlook.com.au outlook.com.br outlook.com.gr outlook.com.pe outlook.com.tr outlook.com.vn outlook.cz outlook.de ' +
        'outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv ' +
        'outlook.my outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk ' +
        'hotmail.at hotmail.be hotmail.ca hotmail.cl hotmail.co.il hotmail.co.nz hotmail.co.th hotmail.co.uk ' +
        'hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.tr hotmail.com.vn hotmail.cz hotmail.de hotmail.dk ' +
        'hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it hotmail.my hotmail.nl hotmail.no hotmail.ph ' +
        'hotmail.rs hotmail.se hotmail.sg hotmail.sk ' +
        'live.at live.be live.ca live.cl live.cn live.co.uk live.co.za live.com.ar live.com.au live.com.mx live.com.my ' +
        'live.com.pt live.com.sg live.de live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no ' +
        'live.ru live.se',
    ),
    tagSign: '+',
  },
  // support.apple.com/118230 (me.com and mac.com are the same mailbox), support.apple.com/guide/icloud (tags).
  { domains: words('icloud.com me.com mac.com'), isOneMailbox: true, tagSign: '+' },
  // proton.me/support/addresses-and-aliases: short and older endings are the owner's or reserved for the owner; tags.
  // Dots, hyphens and underscores are ignored: proton.me/support/creating-aliases.
  {
    domains: words('proton.me protonmail.com protonmail.ch pm.me'),
    isOneMailbox: true,
    tagSign: '+',
    ignored: /[._-]/g,
  },
  // fastmail.help/hc/articles/360060591053: plus addressing and sub-domain addressing, both without any setting.
  {
    domains: words(
      'fastmail.com fastmail.fm fastmail.cn fastmail.co.uk fastmail.com.au fastmail.de fastmail.es fastmail.im fastmail.in ' +
        'fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to fastmail.tw fastmail.uk fastmail.us',
    ),
    tagSign: '+',
    hasUserSubdomains: true,
  },
  // yandex.com/support/domain/additional/mailbox-alias.xml (one mailbox on all its domains), yandex.com/support/id (a dot
  // and a hyphen are the same sign in a name), yandex.com/support/mail (tags).
  {
    domains: words('yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru'),
    isOneMailbox: true,
    tagSign: '+',
    equal: [/-/g, '.'],
  },
  // zoho.com/mail/help/plus-addressing.html.
  { domains: words('zoho.com zohomail.com zoho.eu zohomail.eu zoho.in zohomail.in'), tagSign: '+' },
  // posteo.de/en/help/what-is-a-plus-address, kb.mailbox.org (sub-addressing), help.runbox.com (sub-addressing), help.hey.com.
  { domains: words('posteo.de posteo.net mailbox.org runbox.com hey.com'), tagSign: '+' },
  // help.yahoo.com, disposable addresses: `base-keyword`. Yahoo's own names have no hyphen, and a base is nobody else's name.
  {
    domains: words(
      'yahoo.com ymail.com rocketmail.com yahoo.at yahoo.be yahoo.ca yahoo.co.id yahoo.co.in yahoo.co.nz yahoo.co.th ' +
        'yahoo.co.uk yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.hk yahoo.com.mx yahoo.com.my ' +
        'yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.vn yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr ' +
        'yahoo.gr yahoo.ie yahoo.in yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.ro yahoo.se',
    ),
    tagSign: '-',
  },
];
