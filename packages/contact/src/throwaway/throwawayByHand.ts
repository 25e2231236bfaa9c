/** Throwaway services that are met every day, by hand, 2026-11: some of them stand in one list only. */
export const THROWAWAY_BY_HAND = `temp-mail.io tempmail.com tempmail.net tempmail.dev tempmail.plus tempmail.org tempmail.us.com tempmail.ninja tempmail.email tempmailo.com
tempmailer.com temp-mails.com temp-inbox.com tempinbox.com tempr.email tempemail.co tempemail.com luxusmail.org luxusmail.com correotemporal.org
correo-temporal.com minutemail.com 10minutemail.com 10minutemail.net 20minutemail.com 10minemail.com mailtemp.com mail-temp.com mail-temporaire.fr
mail.tm mail.gw tmail.io tmail.gg emailfake.com email-fake.com generator.email fakemail.net fakemailgenerator.com fakeinbox.com fakermail.com
guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.de guerrillamail.info guerrillamail.biz guerrillamailblock.com grr.la
sharklasers.com pokemail.net spam4.me mailinator.com mailinator.net mailinator2.com yopmail.com yopmail.fr yopmail.net cool.fr.nf maildrop.cc
mailnesia.com mailcatch.com mailnull.com mailsac.com mailslurp.com inboxkitten.com inboxbear.com dropmail.me 10mail.org yomail.info moakt.com moakt.cc
moakt.ws mohmal.com mohmal.in getnada.com nada.email nada.ltd burnermail.io burnerapp.email throwawaymail.com throwawayemail.com trashmail.com
trashmail.de trashmail.net trash-mail.com wegwerfmail.de wegwerfemail.de muell.email spambog.com spambox.us spamex.com spamgourmet.com spamgourmet.net
spamavert.com discard.email discardmail.com discardmail.de dispostable.com getairmail.com airmail.tech emailondeck.com minuteinbox.com mytemp.email
mytrashmail.com incognitomail.org jetable.org jetable.com anonbox.net deadaddress.com tempail.com crazymailing.com harakirimail.com einrot.com
fleckens.hu cuvox.de armyspy.com dayrep.com gustr.com jourrapide.com rhyta.com superrito.com teleworm.us owlymail.com linshiyouxiang.net bccto.me
chacuo.net 027168.com vomoto.com smailpro.com cryptogmail.com instaddr.com kuku.lu tafmail.com etempmail.com etempmail.net disposablemail.com
disposableemail.org edumail.su emltmp.com zeroe.ml 1secmail.com 1secmail.net 1secmail.org esiix.com wwjmp.com xojxe.com yoggm.com oosln.com vddaz.com`;
