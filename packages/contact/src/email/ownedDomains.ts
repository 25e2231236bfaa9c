/** Names of firms and services that stand next to a mail host and take mail themselves, whatever their ending. */
export const OWNED: ReadonlySet<string> = new Set(
  (
    'gail gemail e-mail cloud pcloud qcloud jcloud hicloud lecloud mycloud tmall vmall vail mozmail fronter ibox ynet mybet mnet ' +
    'bitmail bootmail busymail dostmail earthling joymail prontomail shootmail tamil fast-email getmail hitmail inet irccloud qqmail ttmail'
  ).split(' '),
);
