/**
 * Public mail hosts and access providers by hand, 2026-11: the domains of mail.com and GMX, hosts of Ukraine, Iran and China,
 * small private providers, and the world's access providers by country.
 */
export const FREE_BY_HAND = `mail.com email.com usa.com myself.com consultant.com post.com europe.com asia.com iname.com writeme.com dr.com engineer.com cheerful.com
accountant.com techie.com linuxmail.org uymail.com contractor.net activist.com adexec.com allergist.com alumni.com alumnidirector.com angelic.com
appraiser.net archaeologist.com arcticmail.com artlover.com asia-mail.com atheist.com auctioneer.net australiamail.com bartender.net bikerider.com
birdlover.com blader.com boardermail.com brazilmail.com brew-master.com brew-meister.com bsdmail.com californiamail.com cash4u.com catlover.com
chef.net chemist.com chinamail.com clerk.com clubmember.org collector.org columnist.com comic.com computer4u.com coolsite.net counsellor.com cutey.com
cyber-wizard.com cyberdude.com cybergal.com cyberservices.com dallasmail.com dbzmail.com deliveryman.com diplomats.com disciples.com discofan.com
doctor.com doglover.com doramail.com dublin.com dutchmail.com elvisfan.com englandmail.com europemail.com execs.com fan.com fastservice.com
financier.com fireman.net gardener.com geologist.com germanymail.com graduate.org graphic-designer.com greenmail.net groupmail.com hackermail.com
hairdresser.net hilarious.com hiphopfan.com homemail.com hot-shot.com housemail.com humanoid.net inorbit.com innocent.com insurer.com instruction.com
instructor.net irelandmail.com israelmail.com italymail.com job4u.com journalist.com keromail.com kissfans.com kittymail.com koreamail.com lawyer.com
legislator.com loveable.com madonnafan.com mail-me.com marchmail.com metalfan.com mexicomail.com mindless.com minister.com mobsters.com moscowmail.com
munich.com musician.org muslim.com net-shopping.com ninfan.com nonpartisan.com null.net nycmail.com optician.com orthodontist.net pacific-ocean.com
pacificwest.com pediatrician.com petlover.com photographer.net physicist.net planetmail.com planetmail.net politician.com polandmail.com
presidency.com priest.com programmer.net protestant.com publicist.com qualityservice.com radiologist.net ravemail.com realtyagent.com reborn.com
reggaefan.com registerednurses.com reincarnate.com religious.com repairman.com representative.com rescueteam.com revenue.com rocketship.com
rockfan.com rome.com royal.net safrica.com saintly.com salesperson.net samerica.com sanfranmail.com scientist.com scotlandmail.com secretary.net
seductive.com singapore.com snakebite.com socialworker.net sociologist.com solution4u.com songwriter.net spainmail.com surgical.net swedenmail.com
swissmail.com teachers.org tech-center.com technologist.com theplate.com therapist.net toke.com toothfairy.com torontomail.com tvstar.com umpire.com
whoever.com winning.com witty.com worker.com workmail.com yours.com ukr.net i.ua ua.fm 3g.ua meta.ua bigmir.net email.ua online.ua mail.ua ukrpost.net
ukrpost.ua fm.com.ua gmail.ua ro.ru pochta.ru inbox.ru list.ru bk.ru internet.ru xmail.ru ya.ru yandex.ru yandex.com yandex.ua yandex.by yandex.kz
yandex.com.tr narod.ru qip.ru rambler.ru lenta.ru autorambler.ru myrambler.ru tut.by mail.by mail.kz chmail.ir mail.ir vatanmail.ir iran.ir mailfa.com
mailfa.org emailfa.com parsimail.com irmail.com mihanmail.ir yahoomail.ir persianmail.net iranmail.com tebyan.net rayana.ir parsmail.com sify.com
tom.com 21cn.com sina.com sina.cn vip.sina.com sohu.com vip.sohu.com 188.com yeah.net 139.com 189.cn wo.cn vip.163.com vip.126.com vip.qq.com
foxmail.com aliyun.com hey.com ik.me pm.me proton.me tuta.com tuta.io tutamail.com tutanota.de keemail.me cock.li disroot.org riseup.net posteo.net
posteo.de mailbox.org startmail.com runbox.com kolabnow.com murena.io e.email vivaldi.net opera.com countermail.com hushmail.com hush.com
mailfence.com zoho.com zoho.eu zohomail.com zohomail.eu fastmail.com fastmail.fm fastmail.net fastmail.org fastmail.co.uk sent.com messagingengine.com
mailbox.ws gmx.us gmx.es gmx.it gmx.li gmx.biz gmx.info gmx.eu gmx.ie gmx.tm gmx.ru gmx.cn gmx.hk gmx.co.in gmx.com.tr gmx.ca gmx.pt gmx.se gmx.sg
passport.com eastlink.ca sasktel.net mts.net mymts.net bell.net telusplanet.net videotron.ca videotron.qc.ca cogeco.ca cogeco.net sympatico.ca
nbnet.nb.ca nl.rogers.com nf.sympatico.ca ns.sympatico.ca persona.ca xplornet.com xplornet.ca vianet.ca execulink.com tbaytel.net distributel.ca
ebox.ca teksavvy.com primus.ca look.ca aliant.net bellaliant.net bresnan.net brighthouse.com bright.net cableone.net centurytel.net embarqmail.com
q.com qwest.net frontier.com frontiernet.net citlink.net gte.net prodigy.net snet.net nvbell.net flash.net pacbell.net ptd.net epix.net comporium.net
consolidated.net fairpoint.net myfairpoint.net rr.com hawaii.rr.com nyc.rr.com tx.rr.com austin.rr.com socal.rr.com san.rr.com cfl.rr.com
tampabay.rr.com carolina.rr.com nc.rr.com wi.rr.com neo.rr.com woh.rr.com rochester.rr.com twcny.rr.com kc.rr.com sc.rr.com roadrunner.com twc.com
spectrum.net insightbb.com knology.net wowway.com wideopenwest.com mediacombb.net mchsi.com suddenlink.net zoominternet.net atlanticbb.net
metrocast.net gci.net alaska.net peoplepc.com netscape.net netscape.com excite.com lycos.com netzero.com usa.net hughes.net wildblue.net exede.net
tds.net rcn.com erols.com starpower.net grandecom.net cebridge.net coxinternet.com adelphia.net optimum.net ix.netcom.com netcom.com sprynet.com
worldnet.att.net bellatlantic.net cableone.com aim.com love.com ygm.com games.com wow.com rocketmail.com att.net currently.com virgin.net
btopenworld.com btconnect.com talk21.com lineone.net onetel.com onetel.net pipex.com plus.com plus.net plusnet.com f2s.com force9.co.uk
freeserve.co.uk fsmail.net fsnet.co.uk freeuk.com orange.net orangehome.co.uk wanadoo.co.uk o2.co.uk sky.com supanet.com tesco.net toucansurf.com
ukonline.co.uk uwclub.net waitrose.com zen.co.uk madasafish.com eircom.net iol.ie indigo.ie btclick.com aol.co.uk nildram.co.uk dsl.pipex.com manx.net
jerseymail.co.uk cwgsy.net gotadsl.co.uk hotmail.com.ie magenta.de arcor.de alice.de alice-dsl.net alice-dsl.de o2online.de o2mail.de vodafone.de
vodafonemail.de kabelmail.de kabelbw.de unitybox.de netcologne.de osnanet.de ewe.net ewetel.net ewetel.de htp-tel.de m-net.de mnet-online.de
mnet-mail.de swbmail.de versanet.de tele2.de teleos-web.de onlinehome.de online.de lycos.de epost.de email.de mail.de directbox.com smart-mail.de
firemail.de emailn.de nord-com.net nexgo.de genion.de hanse.net ish.de dokom.net wtnet.de t-online.at a1.net aon.at chello.at inode.at utanet.at
liwest.at kabsi.at tele2.at drei.at magenta.at vol.at tirol.com sunrise.ch hispeed.ch bluemail.ch green.ch quickline.ch swissonline.ch tiscalinet.ch
vtxmail.ch bluewin.com freesurf.ch besonet.ch bbox.fr numericable.com noos.fr cegetel.net club-internet.fr aliceadsl.fr voila.fr libertysurf.fr
tiscali.fr 9online.fr 9business.fr nordnet.fr dbmail.com caramail.com caramail.fr ifrance.com freesbee.fr infonie.fr mageos.com mailoo.org
netcourrier.com proximus.be scarlet.be voo.be brutele.be pandora.be belgacom.net base.be mobistar.be orange.be edpnet.be tvcablenet.be pt.lu
internet.lu vo.lu tango.lu outlook.lu telefonica.net movistar.es euskaltel.net ono.com orange.es terra.es ya.com jazzfree.com wanadoo.es mundo-r.com
telecable.es vodafone.es hispavista.com latinmail.com ozu.es sapo.pt iol.pt clix.pt netcabo.pt telepac.pt mail.telepac.pt netvisao.pt oninet.pt
vodafone.pt portugalmail.pt meo.pt tim.it iol.it blu.it giallo.it wind.it email.it vodafone.it supereva.it interfree.it katamail.com jumpy.it
kataweb.it teletu.it tele2.it infinito.it aliceposta.it tiscalinet.it vodafone.com.mt op.pl vp.pl poczta.onet.pl poczta.onet.eu poczta.wp.pl poczta.fm
int.pl tlen.pl go2.pl amorki.pl spoko.pl neostrada.pl plusnet.pl vip.onet.pl opoczta.pl prokonto.pl 10g.pl aster.pl chello.pl toya.net.pl vip.wp.pl
vip.interia.pl poczta.interia.pl autograf.pl buziaczek.pl autocom.pl multimedia.pl inetia.pl volny.cz quick.cz upcmail.cz o2active.cz cbox.cz iol.cz
tiscali.cz stream.cz email.cz spoluzaci.cz wo.cz centrum.sk pobox.sk post.sk orangemail.sk stonline.sk chello.sk szm.sk inmail.sk t-online.hu
upcmail.hu vipmail.hu invitel.hu digikabel.hu chello.hu mailbox.hu t-email.hu freestart.hu pr.hu enternet.hu rdslink.ro clicknet.ro home.ro go.ro k.ro
mail.bg gbg.bg net.hr inet.hr t-com.hr vip.hr optinet.hr iskon.hr xnet.hr email.hr zg.t-com.hr siol.net t-2.net amis.net telemach.net volja.net
email.si sbb.rs eunet.rs open.telekom.rs ptt.rs mts.rs beotel.net yubc.net nadlanu.com verat.net t-home.mk t.mk bih.net.ba one.lv apollo.lv
e-apollo.lv tvnet.lv mail.ee hot.ee online.ee neti.ee online.lt takas.lt mail.lt one.lt zebra.lt passagen.se tele2.se bahnhof.se home.se telenor.se
glocalnet.net swipnet.se comhem.se bredband.net spray.se broadpark.no online.no getmail.no frisurf.no c2i.net start.no tele2.no lyse.net altibox.no
stofanet.dk jubii.dk mail.dk tdcadsl.dk tdcspace.dk youmail.dk ofir.dk post.tele.dk webspeed.dk get2net.dk sol.dk fibermail.dk elisanet.fi kolumbus.fi
luukku.com suomi24.fi pp.inet.fi inet.fi welho.com saunalahti.fi netti.fi dnainternet.net mbnet.fi phnet.fi surffi.fi simnet.is internet.is
kpnplanet.nl home.nl casema.nl quicknet.nl upcmail.nl tele2.nl telfort.nl zonnet.nl versatel.nl zeelandnet.nl caiway.nl solcon.nl online.nl wxs.nl
hccnet.nl lycos.nl dds.nl freeler.nl tiscali.nl euronet.nl filternet.nl onsbrabantnet.nl kabelfoon.nl ziggomail.com westnet.com.au internode.on.net
adam.com.au tpg.com.au dodo.com.au aapt.net.au iprimus.com.au netspace.net.au exemail.com.au orcon.net.nz clear.net.nz paradise.net.nz slingshot.co.nz
vodafone.co.nz ihug.co.nz snap.net.nz actrix.co.nz inspire.net.nz woosh.co.nz kol.co.nz mweb.co.za webmail.co.za telkomsa.net iafrica.com
absamail.co.za lantic.net polka.co.za worldonline.co.za rediff.com rediffmailpro.com in.com bsnl.in bsnl.co.in sancharnet.in vsnl.net vsnl.com
airtelmail.in dataone.in mtnl.net.in sltnet.lk dhivehinet.net.mv cyber.net.pk wol.net.pk ttnet.net.tr turk.net e-kolay.net hotmail.com.tr walla.com
bezeqint.net 012.net.il netvision.net.il zahav.net.il barak.net.il inter.net.il smile.net.il 013.net emirates.net.ae eim.ae batelco.com.bh link.net
tedata.net.eg menara.ma iam.net.ma topnet.tn gnet.tn planet.tn hexabyte.tn terra.net.lb idm.net.lb cyberia.net.lb inco.com.lb qatar.net.qa
omantel.net.om kuwait.net qualitynet.net saudi.net.sa sol.net.sa awalnet.net.sa nesma.net.sa cyber.net.sa go.com.jo orange.jo wanadoo.jo scs-net.org
mail.sy yemen.net.ye djaweb.dz streamyx.com tm.net.my jaring.my singnet.com.sg pacific.net.sg starhub.net.sg fpt.vn vnn.vn hn.vnn.vn hcm.vnn.vn
pldtdsl.net pldt.net skyinet.net telkom.co.id indosat.net.id cbn.net.id plasa.com hinet.net msa.hinet.net ms1.hinet.net seed.net.tw pchome.com.tw
kimo.com yam.com netvigator.com i-cable.com hkbn.net ctimail.com goo.jp infoseek.jp excite.co.jp nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp
so-net.ne.jp plala.or.jp dion.ne.jp au.com i.softbank.jp ybb.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp eonet.ne.jp asahi-net.or.jp wakwak.com tiki.ne.jp
odn.ne.jp odn.ad.jp ymobile.ne.jp korea.com dreamwiz.com empal.com lycos.co.kr hanmir.com paran.com freechal.com ksc.th.com loxinfo.co.th
csloxinfo.com oi.com.br globomail.com r7.com zipmail.com.br superig.com.br ibest.com.br veloxmail.com.br pop.com.br infinitummail.com vtr.net
entelchile.net tie.cl manquehue.net terra.cl une.net.co etb.net.co cable.net.co telmex.net.co epm.net.co fibertel.com.ar arnet.com.ar speedy.com.ar
ciudad.com.ar uolsinectis.com.ar infovia.com.ar sinectis.com.ar telecentro.com.ar adinet.com.uy montevideo.com.uy cantv.net speedy.com.pe terra.com.pe
terra.com.mx telefonica.net.pe ice.co.cr racsa.co.cr andinanet.net punto.net.ec cwpanama.net codetel.net.do tricom.net caribsurf.com otenet.gr
forthnet.gr hol.gr mail.gr in.gr freemail.gr cytanet.com.cy primehome.com.cy spidernet.com.cy onvol.net maltanet.net global.net.mt go.net.mt vivodi.gr
ukrtel.net utel.net.ua optima.com.ua voliacable.com volia.net mail.lviv.ua moldova.md mail.md mail.am freenet.am caucasus.net posta.ge mail.az box.az
mail.uz inbox.uz umail.uz mail.kg elcat.kg online.tj ttmail.com superonline.com interia.com dir.bg netzero.net ameritech.net swbell.net inwind.it
walla.co.il planet.nl chello.nl kpnmail.nl compuserve.com telkom.net prodigy.net.mx ozemail.com.au vodamail.co.za numericable.fr softbank.ne.jp
bigpond.net.au inbox.com sina.com.cn citromail.hu inbox.eu yandex.com.ge`;
