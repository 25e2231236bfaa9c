/**
 * Words that name a role, a place in a firm or an office, in some thirty languages as they are written in addresses.
 * Sources: role-based-email-addresses 3.1.0 (MIT) without names of people, places and products; the rest by hand.
 */
export const ROLE_WORDS = `abbonamenti abiturient abrechnung abteilung abuse academy accessibility account accountancy accountant accountants accounting accountmanager
accountmanagers accounts accountspayable accueil achat achats achizitii acquisition acquisti acquisto adherents adm admin administracao administracija
administracion administraciones administracja administrador administrasjon administratie administratif administration administrativ administrativni
administrativo administrator administrators adminisztracio admins adminteam admision admisiones admission admissions adops adres ads adv advertise
advertising advertisingsales advice advisor advisors adwords affaires affiliate affiliates afiliados afspraak afspraken agence agencia agencja agency
agendamento agents agentur agenzia agriturismo aide ajanlat ajuda akademia aktion alarm alarms albergo alert alerts all allgemein almacen almacenes
alquiler alquileres aluguel aluguer alumni alumnos alunos ambassador ambassadors amministrativo amministratore amministrazione amoor amoozesh amozesh
amuzesh analysts analytics anbar anbardar anfrage anfragen angajari angebot angebote animation anmeldung annahme annahmestelle annoncen annonces
announce announcements annunci anuncios anwalt anzeigen ap api apmacibas apoio apotheke app appel application applications apply appointments apps
aprovizionare apteka arajanlat arbeit architekt architekten archive archives archivio archivo archiwum arge arin armazem arsiv arzt asesor asesores
asesoria asiakas asiakaspalvelu asistencia asistent asistenta asistente ask asociacion assessoria asset assicurazioni assistance assistant
assistanthead assistencia assistenz assistenza associados associates associations associazione ateam atelier atencion atencionalcliente
atencionalpublico atencioncliente atendimento ateneo auctions audit auditor aufnahme auftraege auftrag ausbildung auskunft ausschreibung aussendienst
ausstellung autohaus automated automation autoserwis available avdelning avocat avocats avukat avvocato awizacja ayuda ayuntamiento azienda backend
backup baeckerei bakery bakim bangong banhang bank barber basin basvuru bauamt bauhof bauleitung bayi bazar bazargani bazarganii bazaryabi bazresi
beauty bedrijf belediye benefits beratung beschwerde beschwerden bestallning bestallningar bestelling bestellingen bestellung bestellungen bestilling
bestillinger beszerzes betalingen betreuung betrieb betriebsrat bewerben bewerber bewerbung bewerbungen bhp biblioteca biblioteka bibliotekar
bibliothek bibliotheque biglietteria bilety bilgi bilgiislem bilgilendirme bilheteira bilheteria billetterie billing bills biroja birojs bistro biuras
biuro biurozarzadu bizdev blagajna blumen board bodega boekhouding boekingen bogholderi bok bokhandel bokning bokningar boletim boletin bolt booking
bookings bookkeeper bookkeeping boss bottega bounce bounces boutique branch brand branding brandsolutions bron broni bronirovanie bronuvannia
bronyuvannia buchhaltung buchung buchungen budowa budownictwo buecherei buergeramt buergerbuero buergermeister buero bugs buh buhalterija buhgalter
buhgalteria buhgalteriia buhgalteriya buhhalter buhhalteriia bukhgalter bukhgalteria bukhgalteriia bukhgalteriya bukhhalter bukhhalteria bukhhalteriia
bukhhalteriya bulletins bureau bureaux business businessdevelopment butik butikk buyer buyers cabinet cafe cagrimerkezi caisse caiwu caixa caja
calendar calidad callback callcenter camara campaign campaigns campus campusteam candidatos candidaturas candidature candidatures cantina capacitacion
care career careers carrera carriera carrieres cartera cartoleria cashier casierie catering central centrala centralino centro ceny ceo ceos cfo
chairman chancellery chantier charity chartering chat chatter checkout chef chefredaktion chorale church cio cita citas citymanagers claims clases
cleaning client cliente clientele clientes clienti clients clientservice clientservices clinic clinica club cmo coach coaches coaching cobranca
cobranza cobranzas cobros colaboradores colcentr colegio college comanda comenzi comercial comerciales comercio comite commande commandes comments
commercial commerciale commercialista commerciaux commissions committee comms communicatie communication communications community company compete
competition complaint complaints compliance compra compras compta comptabilite comptable comptes comune comunicacao comunicacion comunicaciones
comunicare comunicazione comunicazioni comunidad concierge conciergerie concorsi concours condominio conducere conference congreso connect consegne
conseil conseils consejo conserjeria construction consulenza consult consulta consultancy consultant consultanta consultas consulting consultoria
contabil contabilidad contabilidade contabilita contabilitate contable contact contacta contactanos contactenos contacto contactos contacts contactus
contador contato contatos contatti contatto content contracte contractor contractors contracts contrat contratacion contratos controller coo
cooperation coordenacao coordinacion coordination coordinator copyright core coreteam corp corporate corporatesales correo correos corsi cotacao
cotizacion cotizaciones council counter courier courrier course courses creative credit crew crm csteam cto cucina cuisine cukiernia cultura culture
cursos customer customercare customerfeedback customers customerservice customerservicecenter customerservices customersuccess customersupport
custserv czlonkowie dabir dabirkhane dabirkhaneh dabirkhoneh daemon daftar daftare daneshgah daneshkade danisma danismanlik darbs darmangah data
database datacenter dataprotection datenschutz deal dealer dealers deals dekanat dekanlik delegation delivery demande dental dentist depannage
department departures deploy depo deportes dept deputy deputyhead desarrollo desenvolvimento design designer designers desk despacho destek dev
developer developers development devis devops devteam didattica diefthinsi dienst dienstleistung diffusion digest digital digsitesvalue dioikisi
direcao direccao direccion directeur directie direction directo director directora directorate directors directory directrice direkciya direktion
direktor direktorius direktsiya diretor diretoria direttore direzione discuss diseno dispatch dispatcher dispecer dispecher dispetcher dispetcherska
disposition distribucion distribuidores distributie distribution diversity diyetisyen dns doacoes dobava docencia docs doctor documentation dodavatele
dogovor dogovora dohovir doktor domain domainmanagement domains donaciones donate donations donazioni donors donotreply dons doprava dostavka dostawa
dostawy dotacje dotazy dovidka dovidkova download dpo dreamteam driver drivers druck druckerei drukarnia duvidas dyrekciia dyrekcija dyrekciya
dyrekcja dyrektor dyrektsiia dyspetcher dystrybucja dzial dzialhandlowy dziekanat ecole ecommerce eczane edare edari edicola editor editoria editorial
editors educacao educacion education egitim eigyo einkauf einladung ekonom ekonomi ekonomist ekonomka ekspedycja eksport eletters elternbeirat
emergency emlak empfang empleo empleos emploi emplois employment emprego empresa empresas encargos encomenda encomendas enews enfance enfermeria
engagement engenharia engineer engineering engineers enoteca enq enquire enquires enquiries enquiry enroll enrollment enrolment ensino enteghadat
enteqad enterprise entradas entreprise entretien entwicklung envio envios environnement epikoinonia equipe equipo error errors ertebat ertebatat
ertebatbama ertekesites escola escritorio escuela estagio estekhdam estekhdami estero estimate estimates estimating estudio estudios etudes etudiant
etudiants evenement evenementiel evenements event eventi eventos events everybody everyone exec execs execteam executive executives exhibition
expedicao expediciones expedition expenses expert experts exploitation export exportacao exportacion exportaciones express exypiretisi fabbrica
fabrica fabrika facilities factory factura facturacion facturare facturas facturatie facturation facture facturen factures facturi factuur faculty
fahrschule faktura fakturace fakture fakturering fakturor faktury fakultet falecom faleconosco fani fanni faq farm farmacia farmacie fattura fatturapa
fatturazione fatture fatura faturacao faturamento fbl feedback fellows fertigung feuerwehr fidelite fiere filiale finance financeiro finances
financial financiar financieel financien finans finanse finansije finansijska finanza finanzas finanzen firma firmapost firmenpost fiscal fleet
florist fogado foglalas forening foretag formacao formacion formation formations formazione fornecedores fornitori forniture foroosh forooshgah forosh
foroshgah foroush forsaljning forschung fortbildung foruosh forush fotograf foundation fournisseur fournisseurs franchise franquicias freight friseur
frontdesk frontend frontoffice frosh ftp fulfillment fulfillments fulfilment fulltime fundacja fundraising furush fuwu gabinet gaestehaus galeria
gallery garage garantia garantie garantii garantiya garanzia gare garyacha gasthaus gasthof gastronomie gdpr gemeente gemeinde gemeindeamt gendir
gendirektor genel genelmudur general geral gerance gerant gerencia gerente geschaeft geschaeftsfuehrer geschaeftsfuehrung geschaeftsleitung
geschaeftsstelle gestao gestion gestione gestoria gesundheit gf ghorfe giving gl glavbuh gm gmina golova golovbuh golovbukh gomrog gomrok goryachaya
gotel grafica graficy grafik grafika gramatvediba gramatvedyba grammateia grammatia grants graphics group groups growth grupo gruppo gudang guest
guests gwarancja gyartas gym haber hacienda hackathon haerverk hallinto hamkar hamkaran hamkari haml hamlonaghl handel handlowcy handlowy handwerk
hanked harantiia hastane hausmeister haustechnik hausverwaltung head headoffice headteacher hebergement hello help helpdesk helpline hendyrektor
henkilosto herasat hesab hesabdar hesabdari hesabdary hi highschool hire hiring hirlevel hochzeit hoghoghi hoghooghi hoghughi hola holidays holova
holovbukh home hospital hostel hosting hostmaster hotel hotelaria hotesse hotline hotro housekeeping hq hr hrd hrdept huisarts hukuk human
humanresources humas huolto hurt hurtownia idari ideas ihale ihracat ik iletisim ilmoittautumiset immobilien immobilier imobiliaria impianti
implementation import importacion imprensa imprese inbound inbox incidencias indkob info infocentr infodesk infopremium infor inform informacao
informacije informacio informacion informacja informacje informacoes informatica informatie informatii information informations informatique
informativo informatsiia informatsiya informatyk informazioni informes infos infra infrastructure ingegneria ingenieria inkoop inkop inmobiliaria
innendienst innkeeper innovation inoc inquire inquiries inquiry insaat insankaynaklari inschrijvingen inscricoes inscrieri inscripcion inscripciones
inscription inscriptions insidesales insights instalaciones installation instandhaltung instroom instructor insurance integration integrations
intendance intern internal international internet interns internship inversiones invest investigacion investment investor investorrelations investors
investorservices invitations invites invoice invoices invoicing inwestor inwestorzy inwestycje inzhener inzhenery iod iroda iscrizioni ispfeedback
ispsupport istihbarat istituto it ithalat ithelp itsupport iurist izdavastvo izvoz jefatura jeunesse jinji job jobs jogi johto join jornalismo journal
jualan jualbeli jugend jugendamt juhatus junk juridic juridico juridique jurist jurists kabinet kadr kadriv kadrovska kadry kafe kafedra kalite kanc
kancelar kancelaria kancelariia kancelyariya kanri kansli kantoor kantsel kantselaria kantselariia kantseliariia kantselyariya kanzlei kapcsolat kargo
kargozini kariera kariyer karkhane karrier karshenas karshenasan karyabi kasa kasir kassa kasse kasyr katip kauppa kefu keji kepegawaian kereskedelem
kerivnyk kerivnytstvo ketoan keuangan khachhang khadamat khadamatmoshtari kharid kierownik kindergarten kinhdoanh kirche kirjaamo kirjanpito kita
kitchen klachten klant klantcontact klanten klantenservice klienci klienditugi klient klientai klienti klientu klienty klinik klinika kliyent
kliyentam kliyenty klub kmet knjigovodstvo koho kokous kolcentr koleji komercijala komisiia komisiya kommunikation komunikacja konferencja konferenz
konsultant kontakt kontakti kontakty konto kontor kontora kontoret kontrahenci konyveles konyvelo kool kooperacja koordination koordynator kozpont
krathseis kratiseis krawcowa kredit kredyt kredyty ksiegarnia ksiegowa ksiegowosc kueche kundcenter kunde kunden kundenbetreuung kundencenter
kundendienst kundenservice kundensupport kundesenter kundeservice kundservice kundtjanst kurier kurse kursy kurumsal kvalitet kyivoffice kythuat lab
labo laboratoire laboratoriia laboratorio laboratorium laboratoriya laboratory laden ladu lager laskut laskutus launch lavoraconnoi lavoro law layanan
lead leaders leadership leadershipteam leads learn learning lease leasing ledelse leden ledenadministratie leder ledning legal legale leitung lekarna
leserbriefe letters leveranciers levering librairie library libreria license licensing licitacao licitaciones licitacoes lieferung lieferungen lienhe
lifesum likar likari likarnia links list listingupdates listmanager listproc listserv livraison livraisons livrari loan loans locacao locanda location
locations logement login loginotp logist logistic logistica logistics logistiek logistik logistika logistiki logistique logistirio logisty logistyka
logs lohist lohistyka loja lojas lojistik lokale lon lonn loyalty madrese magacin magasin magaza magazijn magazin magazyn magazzino mahazyn mahnung
mail mailbox maildaemon mailer mailerdaemon mailing mailman mailmaster main mainoffice maintenance maire mairie majordomo majster makelaar makler
maktab mali maloprodaja maly management manager managers mandataria mantenimiento manufacturing manutencao manutenzione marca marcacoes markedsforing
market marketing marketingteam marketolog marketoloh marketplace marketynh markkinointi marknad marknadsforing master matab matricula matriculas mayor
mayster medewerkers media mediatheque medical medios medlem meeting meetup megrendeles meisterbetrieb meldingen member members memberservices
membership membersuccess menedger menedjer menedzher menedzhery mercadeo mercadotecnia merch merchandising merchant merchants mesadeayuda metrics mgmt
middleschool mieszkania mieten mietverwaltung misafir mission mitarbeiter mitglied mitglieder mitgliedschaft mkt mktg mobile moderator modir modiramel
modirforosh modiriat modiriyat mokykla monitor monitoring monshi montage montaz moreinfo moshaver moshavere moshavereh moshtari moshtarian moshtariyan
mostrador motab mudur mudurluk muhasebe muhendis munka musee museo museum musteri musterihizmetleri mutfak muuk muzei muzeum muzey muziejus myplex
myymala myynti nabava nabavka nabidka nabidky nachalnik nachalnyk nachricht nadzor nakliye nakup namayandegi naprawa narocila narudzba narudzbe nauka
naukova navchannia navchannya negocios negozio nemayandegi neuigkeiten neuvonta newbiz newbusiness news newsdesk newsletter newsletters newsroom
newyork nezarat nhansu nieruchomosci nntp nobat nobatdehi noc noclegi noleggio nominas noreply noresponse nospam notaio notar notaria notes notices
noticias notificaciones notification notifications notify nouvelles novedades novita novosti novyny nps numerique nyheder nyheter nyoffice obchod
obchodni obec objednavka objednavky objekt oblik obras obrashenie obshtina obsluga obslugaklienta obslugovuvannia obsluhovuvannia obuchenie obuka
ochrona odbior odbyt oddeleni oddzial odziez oeffentlichkeitsarbeit oferta ofertas oferte oferty offboarding offers offerte offertes office
officeadmin officemanager officers offices officestaff officina offre offres oficina oficinas ofis oglasi ogrenci ogrenciisleri ohorona okhrana
okonomi okul okulmuduru omoor omur onboarding onderhoud onderwijs online onsite opdrachten operaciones operasyon operations operator operators opinie
opiniones oplata opleiding opleidingen ops opt optics optom optoviki optovyk orcamento orcamentos order orders ordinacija ordination ordine ordini
ordre ordynator orenda ospedale ospitalita ostan osteria osto ostot osvita otdel otdelkadrov otdelprodazh otzivy otzyvy outage outreach ouvidoria
ouvrier owner owners oxrana pagalba pagamenti pagamentos pago pagos paie paiement palaute palestra palvelu panasz parafia paraggelies parcerias
pardavimai pardavimas pardosana parents parish parking paroisse parrocchia partenaire partenaires partenariat partenariats parteneriate partes partner
partneram partners partnership partnerships partnerstvo partnery partnerzy parts pasokhgoo pasokhgooyi pastor pasutijumi patients patrocinio patronat
payable payables payment payments payroll pazarlama paziresh pazireshgar pedagogie pedido pedidos peigiri pelanggan pelates peluqueria pemasaran
pengadaan penjualan penzugy penzugyek peoplemanagers peopleops performance permits personal personalabteilung personalas personalbuero personale
personalia personalni personalwesen personeel personeelszaken personel personnel perukarnia pessoal peygiri pfarramt pfarrbuero pfarrei pflege
pharmacie pharmacy phish phishing photo pidpryiemstvo pidtrimka pidtrymka pirkimai pishnahad pishnahadat pkginfo plan planlama planning planta planung
platform platnosci plirofories pochta poczta podatelna podatki poddergka podderjka podderzhka poddrajka podii podiyi podpora podrazhka podrska
pokladna polgarmester police policy poliseis pomoc ponuda ponudba ponude pool poptavka poptavky porachki poradenstvo poradna portal portaria portfolio
porychki posao poshta poshtiban poshtibani poshtibanii poshtibany poslovnica post postach postachannia postachannya postavka postavki postavshchik
postbox postfix posti postmaster postmottak poststelle postventa posvenda posventa ppc pr praca prace pracownia pracownicy practice praktijk praktikum
prasa pratiche pravna prawnik prawny praxis predaj predajna predlozheniya prefeitura prenota prenotazione prenotazioni prensa pres presa presales
presidence presidencia president presidente presidenza press presscentr presse presseamt pressestelle pressluzhba pressoffice presssluzhba presupuesto
presupuestos pretenzii pretenziyi preventivi preventivo prezes price pricing priem priemka priemnaya prihlasky prijava prijave primar primaria prime
principa principal principals print printing privacy priyom priyomka priyomna priyomnaya procurement prod prodag prodagi prodaja prodajaslo prodajbi
prodaji prodavnica prodazh prodazha prodazhbi prodazhi prodazhu prodazhy prodej prodejna producao produccion producer product productie production
productmanagers products productteam produkce produkcja produksjon produktion produto produzione proekt proekty professor profkom profspilka
progettazione progetti program programari programs proiecte proizvodnja proizvodstvo proje project projectmanagers projectos projects projekt projekte
projektleitung projekty projet projetos projets promithies promo promociones promocja promos promotion promotions promozioni property propiedades
propostas propozytsii protocollo protocolo proveedor proveedores provoz proyectos pryim pryimalna pryimalnia pryimalnya pryiom pryjmalnia pryymalnya
pryyomna przedszkole przetargi przychodnia pubblicita publicidad publicidade publicite publicity publisher publishers publishing puheenjohtaja
pujcovna pulizie purchase purchaser purchases purchasing pwliseis pytania pytanie pytannia qa qm qualidade qualita qualitaet qualitaetsmanagement
qualite quality quejas queries query question questions quotation quotations quote quotes raamatupidamine rabota racunovodstvo radca radio radnice
raees raeis raktar rambursari randevu rassylka rathaus ravabet ravabetomomi ravabetomoomi receipts receivables recepcao recepce recepcia recepcija
recepcio recepcion recepcja recepshn receptie reception receptionen receptionist rechnung rechnungen rechnungswesen rechtsanwalt reclamaciones
reclamacoes reclamatii reclamation reclamations reclami reclamos reclutamiento recommendations records recruit recruiter recruiters recruiting
recruitment recrutamento recrutare recrutement recupero recursoshumanos redacao redaccion redactie redaction redakce redakcia redakcija redakciya
redakcja redaktion redaktor redaktsiia redaktsiya redazione reditel reditelka reestratura referral referrals refund refunds refus reg register
registrar registration registratura registro registry regnskab regnskap reiestratura reisebuero reisen rejestracja reklam reklama reklamace reklamacie
reklamacije reklamacja reklamacje reklamation reklamationen reklamatsii rekrutacja rekruter rekruting rekry rekrytointi rektorat rektorluk
relacionamento relacionespublicas relatii relatiiclienti relations relazioniesterne reminder reminders remont remonty rendeles renseignement
renseignements renshi rent rental rentals repair repairs reparaciones reparatie reparation reparatur reply report reporting reports request requests
research resepshn resepsiyon resepsjon reserva reservace reservaciones reservas reservasi reservation reservations reserve reserveren reservering
reserveringen reservierung reservierungen reserwacja resi residencia response restauracja restaurant restaurante resto restoran results resume resumes
resurseumane retail returns revenue review reviews reyestratura rezeption rezerv rezervace rezervacie rezervacii rezervacija rezervacije rezervari
rezervasyon rezerwacja rezerwacje rezume rezyume rfp rh riaditel riasat ricambi ricerca ricevimento ricezione richieste riparazioni risorseumane
ristorante robota rodo root rozdrib rozliczenia roznica roznitsa rozsylka rrhh rrpp rsreply rsvp rukovoditel rukovodstvo rzecznik rzecznikprasowy sabt
sabtenam sabtnam sac sachbearbeitung saderat sadok safety sait saiyo sajt sajto salarizare sale sales salesdesk salesengineers salesforce salesmanager
salesops salesteam salg salj salon sandelis sandogh sandoogh sanduq sanfrancisco satinalma satis satisdestek satislar sav sayt schedule scheduling
schetovoditel schetovodstvo school schooloffice schule schulleitung schulung science scolarite scuola sdr se search seats secretaire secretar
secretaria secretariaat secretariado secretariat secretaris secretary securite security sefaresh sefareshat sefareshgiri segretaria segretario
segreteria seguranca seguridad seguros sekretaer sekretar sekretare sekretariat sekretarica sekretarijat sekretarz sekreter sekreterlik selecao
seleccion selectsupport selezione sellersupport sem seminar seminars seo server service serviceclient serviceclients servicecommercial servicedesk
servicekontor services servicio servicioalcliente servicios servicioscliente servicliente servico servicos servis serviss servizi serviziclienti
servizio servizioclienti serwis settlement sevkiyat sfoffice sfteam shahrdari shareholders shekayat shekayet sherkat shichang shipments shipping
shkola shop shopping showroom sicurezza siege signup signups sigorta sihteeri sikayet sindaco sindicato siniestros siparis sistemas site sitemaster
sjef sklad skladiste skladnik skladskyi sklep skola skole skriv skup sluzba sluzby sluzhba smtp snab snabzhenie soccorso soci social socialclub
socialmedia socio socios software solectwo sollicitatie sollicitaties solutions soporte soportetecnico sotrudnichestvo soumu soutez soutien sozialamt
spa spam speaker spedizione spedizioni spedycja spende spenden spivpracia spivpratsia spivrobitnyky sponsor sponsors sponsorship sport spravka spravky
sprzedaz stabilimento stadt stadtverwaltung staff stage stages stampa standard standesamt starosta startups statistica stats statutar stelle stellen
steuer steuerberater steuerberatung stock stockroom stolarnia stomatologia storage store stowarzyszenie strahovka strakhuvannia strategy student
students studentska studia studio studiya study styrelse styret sube submission submissions submit subscribe subscription subscriptions success
sucursal sugerencias suggestions superintendent supervisor supervisors suport suporte supplier suppliers supply supplychain support supporto
supportteam suprimentos survey surveyor surveys suscripciones sviluppo syndic syndicat syntaxi sysadmin sysadmins sysop system systemmessage systems
szallas szallitas szamla szamlazas szef szemelyzet szerkesztoseg szerviz szkola szkolenia szpital tabligat tablighat tadarokat taghaza tahsilat tahvil
tajnistvo talent taller talleres tamas tamasbama tamin taminkonandegan tamogatas tandarts tanitim taquilla tarjoukset tarjous tasarim tax taxes
teachers team teamleaders teamleads teatr tech technical technician techniczny techniek technik techniki technique technolog technologie technology
techops techsupport techteam tecnica tecnico tecnologia tedarik tehnic tehnichna tehnicka tehnik tehnika tehotdel tehpidtrimka tehpodderzhka
tekhpidtrymka teklif teknik teknikdestek teknikservis telefon tellimused tender tenders tendery termin termine tesoreria tesouraria texnik texniko
texpodderzka theater theatre theoffice theteam ticket ticketing tickets tiedotus tienda tiendas tierarzt tierarztpraxis tilaukset tilaus tilbud time
timesheets tirdznieciba tiskove titkarsag tlac tlumaczenia todos toiawase toimisto toimitus toimitusjohtaja tolid tolidi tools torg torgivlia
torgovlya torhivlia tour tourism tourisme tourismus tourist touristik touristinfo tours tovar trabajo trabalhe trabalheconosco trade trading traffic
traffico trainer trainers training traiteur tramites transport transporte transportes trasporti travaux travel treasurer treasury treatment tresorerie
tresorier trgovina tribe trustees tuincentrum tuition tuki tuotanto turagent turismo turist turizam turizm turundus turystyka turyzm tuyendung
ubezpieczenia ubytovani ucetni uchastie uctaren uctarna uctovnictvo uctovnik uczelnia udlejning ufficio ufficiocommerciale ufficiostampa
ufficiotecnico ugyfel ugyfelszolgalat ugyvezeto uketsuke umwelt undisclosed union universidad universita university unsubscribe unternehmen update
updates uprava upravitel upravlenie upravlinnia urbanisme ured urednik uretim urp urzad usenet usine uslugi usteam utleie uucp ux uye
uyelik uzlet uzsakymai vacancies vacancy vacantes vacature vacatures vaerksted vagas vaihde vakansii vakansiia vakansiya vakansiyi vakil vantazh
vanzari varaamo varasto varaukset varedat varemottak vasarlas vedeni vedouci veikals veleprodaja velkoobchod venda vendas vendita vendite vendor
vendors venta ventas vente ventes venue verein verhuur verify verkauf verkoop verkstad verksted verlag vermietung vermittlung versand versicherung
vertretung vertrieb vertriebsinnendienst verwaltung verzekering verzending vet veterinary vetrina vevoszolgalat viagens viaggi viajes viddil
viddilkadriv viddilprodazhiv viddilprodazhu vidguky vidhuky vignoble vivaio voicemail volkshochschule volontari voluntariado volunteer volunteering
volunteers voorlichting voorzitter vopros voprosy vorstand vorzimmer voucher vragen vstup vuokraus vyroba vyrobni vyrobnytstvo vzakupki warehouse
warranty warsztat wartung watercooler web webadmin webdesign webdev webinar webinars webmail webmaster webmestre webnotification webshop website
websupport webteam webwinkel wedding weddings weiterbildung welcome werbung werk werken werkplaats werkstatt whois wholesale windykacja winkel wnioski
wohnungen women wordpress work workshop workshops wsparcie wspolpraca www wydawnictwo wynajem wypozyczalnia wysylka xiaoshou yardim yazi yaziisleri
yhteys yonetici yonetim youth yuridichna yurist yurotdel yurviddil yuryst yurysty zahnarzt zahnarztpraxis zaiavka zaiavki zaiavky zakaz zakazi
zakaznici zakaznicky zakaznik zakazy zakupivli zakupivlia zakupka zakupki zakupuvi zakupy zalbe zaloga zamov zamovlennia zamovlennya zamovlenya
zamowienia zamowienie zaopatrzenie zapis zapisy zapit zaposlenje zapys zapyt zapytania zapytanie zapytannia zapytannya zarzad zarzadzanie zasielky
zastupnyk zavhoz zavod zavody zavskladom zayavka zayavki zeitung zentrale zgloszenia zhaopin zhurnalist zimmer zoll zvernennia zvernennya zvit
zvitnist zwroty`;
