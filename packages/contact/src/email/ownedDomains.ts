/** Names of firms and services that stand next to a mail host and take mail themselves, whatever their ending. */
export const OWNED: ReadonlySet<string> = new Set(
  (
    'gail gemail e-mail cloud pcloud qcloud jcloud hicloud lecloud mycloud tmall vmall vail mozmail fronter ibox ynet mybet mnet ' +
    'bitmail bootmail busymail dostmail earthling joymail prontomail shootmail tamil fast-email getmail hitmail inet irccloud qqmail ttmail ' +
    'mailo 33mail mail2 mails fmail hmail tmail bmail vmail gma iclouds metta'
  ).split(' '),
);
