/**
 * Words that name a role, a place in a firm or an office, in some thirty languages as they are written in addresses: these
 * the browser knows, too. No given names among them.
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
calendar calidad callback callcenter campaign campaigns campus campusteam candidatos candidaturas candidature candidatures cantina capacitacion care
career careers carriera carrieres cartera cartoleria cashier casierie catering central centrala centralino centro ceny ceo ceos cfo chairman
chancellery chantier chartering chat chatter checkout chef chefredaktion chorale church cio cita citas citymanagers claims clases cleaning client
cliente clientele clientes clienti clients clientservice clientservices clinic clinica club cmo coach coaches coaching cobranca cobranza cobranzas
cobros colaboradores colcentr colegio college comanda comenzi comercial comerciales comercio comite commande commandes comments commercial commerciale
commercialista commerciaux commissions committee comms communicatie communication communications community company compete competition complaint
complaints compliance compra compras compta comptabilite comptable comptes comune comunicacao comunicacion comunicaciones comunicare comunicazione
comunicazioni comunidad concierge conciergerie concorsi concours condominio conducere conference congreso connect consegne conseil conseils consejo
conserjeria construction consulenza consult consulta consultancy consultant consultanta consultas consulting consultoria contabil contabilidad
contabilidade contabilita contabilitate contable contact contacta contactanos contactenos contacto contactos contacts contactus contador contato
contatos contatti contatto content contracte contractor contractors contracts contrat contratacion contratos controller coo cooperation coordenacao
coordinacion coordination coordinator copyright core coreteam corp corporate corporatesales correo correos cotacao cotizacion cotizaciones council
counter courier courrier course courses creative credit crew crm csteam cto cucina cuisine cukiernia cultura culture cursos customer customercare
customerfeedback customers customerservice customerservicecenter customerservices customersuccess customersupport custserv czlonkowie dabir dabirkhane
dabirkhaneh dabirkhoneh daemon daftar daftare daneshgah daneshkade danisma danismanlik darbs darmangah data database datacenter dataprotection
datenschutz deal dealer dealers deals dekanat dekanlik delegation delivery demande dental dentist depannage department departures deploy depo deportes
dept deputy deputyhead desarrollo desenvolvimento design designer designers desk despacho destek dev developer developers development devis devops
devteam didattica diefthinsi dienst dienstleistung diffusion digest digital digsitesvalue dioikisi direcao direccao direccion directeur directie
direction directo director directora directorate directors directory directrice direkciya direktion direktor direktorius direktsiya diretor diretoria
direttore direzione discuss diseno dispatch dispatcher dispecer dispecher dispetcher dispetcherska disposition distribucion distribuidores distributie
distribution diversity diyetisyen dns doacoes dobava docencia docs doctor documentation dodavatele dogovor dogovora dohovir doktor domain
domainmanagement domains donaciones donate donations donazioni donors donotreply dons doprava dostavka dostawa dostawy dotacje dotazy dovidka
dovidkova download dpo dreamteam driver drivers druck druckerei drukarnia duvidas dyrekciia dyrekcija dyrekciya dyrekcja dyrektor dyrektsiia
dyspetcher dystrybucja dzial dzialhandlowy dziekanat ecole ecommerce eczane edare edari edicola editor editoria editorial editors educacao educacion
education egitim eigyo einkauf einladung ekonom ekonomi ekonomist ekonomka ekspedycja eksport eletters elternbeirat emergency emlak empfang empleo
empleos emploi emplois employment emprego empresa empresas encargos encomenda encomendas enews enfance enfermeria engagement engenharia engineer
engineering engineers enoteca enq enquire enquires enquiries enquiry enroll enrollment enrolment ensino enteghadat enteqad enterprise entradas
entreprise entretien entwicklung envio envios environnement epikoinonia equipe equipo error errors ertebat ertebatat ertebatbama ertekesites escola
escritorio escuela estagio estekhdam estekhdami estero estimate estimates estimating estudio estudios etudes etudiant etudiants evenement evenementiel
evenements event eventi eventos events everybody everyone exec execs execteam executive executives exhibition expedicao expediciones expedition
expenses expert experts exploitation export exportacao exportacion exportaciones express exypiretisi fabbrica fabrica fabrika facilities factory
factura facturacion facturare facturas facturatie facturation facture facturen factures facturi factuur faculty fahrschule faktura fakturace fakture
fakturering fakturor faktury fakultet falecom faleconosco fani faq farm farmacia farmacie fattura fatturapa fatturazione fatture fatura faturacao
faturamento fbl feedback fellows fertigung feuerwehr fidelite fiere filiale finance financeiro finances financial financiar financieel financien
finans finanse finansije finansijska finanza finanzas finanzen firma firmapost firmenpost fiscal fleet florist fogado foglalas forening foretag
formacao formacion formation formations formazione fornecedores fornitori forniture foroosh forooshgah forosh foroshgah foroush forsaljning forschung
fortbildung foruosh forush fotograf foundation fournisseur fournisseurs franchise franquicias freight friseur frontdesk frontend frontoffice frosh ftp
fulfillment fulfillments fulfilment fulltime fundacja fundraising furush fuwu gabinet gaestehaus galeria gallery garage garantia garantie garantii
garantiya garanzia gare garyacha gasthaus gasthof gastronomie gdpr gemeente gemeinde gemeindeamt gendir gendirektor genel genelmudur general geral
gerance gerant gerencia gerente geschaeft geschaeftsfuehrer geschaeftsfuehrung geschaeftsleitung geschaeftsstelle gestao gestion gestione gestoria
gesundheit gf ghorfe giving gl glavbuh gm gmina golova golovbuh golovbukh gomrog gomrok goryachaya gotel grafica graficy grafik grafika gramatvediba
gramatvedyba grammateia grammatia grants graphics group groups growth grupo gruppo gudang guest guests gwarancja gyartas gym haber hacienda hackathon
haerverk hallinto hamkar hamkaran hamkari haml hamlonaghl handel handlowcy handlowy handwerk hanked harantiia hastane hausmeister haustechnik
hausverwaltung head headoffice headteacher hebergement hello help helpdesk helpline hendyrektor henkilosto herasat hesab hesabdar hesabdari hesabdary
hi highschool hire hiring hirlevel hochzeit hoghoghi hoghooghi hoghughi hola holidays holova holovbukh home hospital hostel hosting hostmaster hotel
hotelaria hotesse hotline hotro housekeeping hq hr hrd hrdept huisarts hukuk human humanresources humas huolto hurt hurtownia idari ideas ihale
ihracat ik iletisim ilmoittautumiset immobilien immobilier imobiliaria impianti implementation import importacion imprensa imprese inbound inbox
incidencias indkob info infocentr infodesk infopremium infor inform informacao informacije informacio informacion informacja informacje informacoes
informatica informatie informatii information informations informatique informativo informatsiia informatsiya informatyk informazioni informes infos
infra infrastructure ingegneria ingenieria inkoop inkop inmobiliaria innendienst innkeeper innovation inoc inquire inquiries inquiry insaat
insankaynaklari inschrijvingen inscricoes inscrieri inscripcion inscripciones inscription inscriptions insidesales insights instalaciones installation
instandhaltung instroom instructor insurance integration integrations intendance intern internal international internet interns internship inversiones
invest investigacion investment investor investorrelations investors investorservices invitations invites invoice invoices invoicing inwestor
inwestorzy inwestycje inzhener inzhenery iod iroda iscrizioni ispfeedback ispsupport istihbarat istituto it ithalat ithelp itsupport iurist izdavastvo
izvoz jefatura jeunesse jinji job jobs jogi johto join jornalismo journal jualan jualbeli jugend jugendamt juhatus junk juridic juridico juridique
jurist jurists kabinet kadr kadriv kadrovska kadry kafe kafedra kalite kanc kancelar kancelaria kancelariia kancelyariya kanri kansli kantoor kantsel
kantselaria kantselariia kantseliariia kantselyariya kanzlei kapcsolat kargo kargozini kariera kariyer karkhane karrier karshenas karshenasan karyabi
kasa kasir kassa kasse kasyr katip kauppa kefu keji kepegawaian kereskedelem kerivnyk kerivnytstvo ketoan keuangan khachhang khadamat khadamatmoshtari
kharid kierownik kindergarten kinhdoanh kirche kirjaamo kirjanpito kita kitchen klachten klant klantcontact klanten klantenservice klienci klienditugi
klient klientai klienti klientu klienty klinik klinika kliyent kliyentam kliyenty klub knjigovodstvo koho kokous kolcentr koleji komercijala komisiia
komisiya kommunikation komunikacja konferencja konferenz konsultant kontakt kontakti kontakty konto kontor kontora kontoret kontrahenci konyveles
konyvelo kool kooperacja koordination koordynator kozpont krathseis kratiseis krawcowa kredit kredyt kredyty ksiegarnia ksiegowa ksiegowosc kueche
kundcenter kunde kunden kundenbetreuung kundencenter kundendienst kundenservice kundensupport kundesenter kundeservice kundservice kundtjanst kurier
kurse kursy kurumsal kvalitet kyivoffice kythuat lab labo laboratoire laboratoriia laboratorio laboratorium laboratoriya laboratory laden ladu lager
laskut laskutus launch lavoraconnoi lavoro law layanan lead leaders leadership leadershipteam leads learn learning lease leasing ledelse leden
ledenadministratie leder ledning legal legale leitung lekarna leserbriefe letters leveranciers levering librairie library libreria license licensing
licitacao licitaciones licitacoes lieferung lieferungen lienhe lifesum likar likari likarnia links list listingupdates listmanager listproc listserv
livraison livraisons livrari loan loans locacao locanda location locations logement login loginotp logist logistic logistica logistics logistiek
logistik logistika logistiki logistique logistirio logisty logistyka logs lohist lohistyka loja lojas lojistik lokale lonn loyalty madrese magacin
magasin magaza magazijn magazin magazyn magazzino mahazyn mahnung mail mailbox maildaemon mailer mailerdaemon mailing mailman mailmaster main
mainoffice maintenance maire mairie majordomo majster makelaar makler maktab mali maloprodaja maly management manager managers mandataria
mantenimiento manufacturing manutencao manutenzione marca marcacoes markedsforing market marketing marketingteam marketolog marketoloh marketplace
marketynh markkinointi marknad marknadsforing master matab matricula matriculas mayor mayster medewerkers media mediatheque medical medios medlem
meeting meetup megrendeles meisterbetrieb meldingen member members memberservices membership membersuccess menedger menedjer menedzher menedzhery
mercadeo mercadotecnia merch merchandising merchant merchants mesadeayuda metrics mgmt middleschool mieszkania mieten mietverwaltung misafir mission
mitarbeiter mitglied mitglieder mitgliedschaft mkt mktg mobile moderator modir modiramel modirforosh modiriat modiriyat mokykla monitor monitoring
monshi montage montaz moreinfo moshaver moshavere moshavereh moshtari moshtarian moshtariyan mostrador motab mudur mudurluk muhasebe muhendis musee
museo museum musteri musterihizmetleri mutfak muuk muzei muzeum muzey muziejus myplex myymala myynti nabava nabavka nabidka nabidky nachalnik
nachalnyk nachricht nadzor nakliye nakup namayandegi naprawa narocila narudzba narudzbe nauka naukova navchannia navchannya negocios negozio
nemayandegi neuigkeiten neuvonta newbiz newbusiness news newsdesk newsletter newsletters newsroom newyork nezarat nhansu nieruchomosci nntp nobat
nobatdehi noc noclegi noleggio nominas noreply noresponse nospam notaio notar notaria notes notices noticias notificaciones notification notifications
notify nouvelles novedades novosti novyny nps numerique nyheder nyheter nyoffice obchod obchodni obec objednavka objednavky objekt oblik obras
obrashenie obshtina obsluga obslugaklienta obslugovuvannia obsluhovuvannia obuchenie obuka ochrona odbior odbyt oddeleni oddzial odziez
oeffentlichkeitsarbeit oferta ofertas oferte oferty offboarding offers offerte offertes office officeadmin officemanager officers offices officestaff
officina offre offres oficina oficinas ofis oglasi ogrenci ogrenciisleri ohorona okhrana okonomi okul okulmuduru omoor omur onboarding onderhoud
onderwijs online onsite opdrachten operaciones operasyon operations operator operators opinie opiniones oplata opleiding opleidingen ops opt optics
optom optoviki optovyk orcamento orcamentos order orders ordinacija ordination ordine ordini ordre ordynator orenda ospedale ospitalita ostan osteria
osto ostot osvita otdel otdelkadrov otdelprodazh otzivy otzyvy outage outreach ouvidoria ouvrier owner owners oxrana pagalba pagamenti pagamentos pago
pagos paie paiement palaute palestra palvelu panasz parafia paraggelies parcerias pardavimai pardavimas pardosana parents parish parking paroisse
parrocchia partenaire partenaires partenariat partenariats parteneriate partes partner partneram partners partnership partnerships partnerstvo
partnery partnerzy parts pasokhgoo pasokhgooyi pastor pasutijumi patients patrocinio patronat payable payables payment payments payroll pazarlama
paziresh pazireshgar pedagogie pedido pedidos peigiri pelanggan pelates peluqueria pemasaran pengadaan penjualan penzugy penzugyek peoplemanagers
peopleops performance permits personal personalabteilung personalas personalbuero personale personalia personalni personalwesen personeel
personeelszaken personel personnel perukarnia pessoal peygiri pfarramt pfarrbuero pfarrei pflege pharmacie pharmacy phish phishing photo pidpryiemstvo
pidtrimka pidtrymka pirkimai pishnahad pishnahadat pkginfo plan planlama planning planta planung platform platnosci plirofories pochta poczta
podatelna podatki poddergka podderjka podderzhka poddrajka podii podiyi podpora podrazhka podrska pokladna polgarmester police policy poliseis pomoc
ponuda ponudba ponude pool poptavka poptavky porachki poradenstvo poradna portal portaria portfolio porychki posao poshta poshtiban poshtibani
poshtibanii poshtibany poslovnica post postach postachannia postachannya postavka postavki postavshchik postbox postfix posti postmaster postmottak
poststelle postventa posvenda posventa ppc pr praca prace pracownia pracownicy practice praktijk praktikum prasa pratiche pravna prawnik prawny praxis
predaj predajna predlozheniya prefeitura prenota prenotazione prenotazioni prensa pres presa presales presidence presidencia president presidente
presidenza press presscentr presse presseamt pressestelle pressluzhba pressoffice presssluzhba presupuesto presupuestos pretenzii pretenziyi
preventivi preventivo prezes pricing priem priemka priemnaya prihlasky prijava prijave primar primaria prime principa principal principals print
printing privacy priyom priyomka priyomna priyomnaya procurement prod prodag prodagi prodaja prodajaslo prodajbi prodaji prodavnica prodazh prodazha
prodazhbi prodazhi prodazhu prodazhy prodej prodejna producao produccion producer product productie production productmanagers products productteam
produkce produkcja produksjon produktion produto produzione proekt proekty professor profkom profspilka progettazione progetti program programari
programs proiecte proizvodnja proizvodstvo proje project projectmanagers projectos projects projekt projekte projektleitung projekty projet projetos
projets promithies promo promociones promocja promos promotion promotions promozioni property propiedades propostas propozytsii protocollo protocolo
proveedor proveedores provoz proyectos pryim pryimalna pryimalnia pryimalnya pryiom pryjmalnia pryymalnya pryyomna przedszkole przetargi przychodnia
pubblicita publicidad publicidade publicite publicity publisher publishers publishing puheenjohtaja pujcovna pulizie purchase purchaser purchases
purchasing pwliseis pytania pytanie pytannia qa qm qualidade qualita qualitaet qualitaetsmanagement qualite quality quejas queries query question
questions quotation quotations quote quotes raamatupidamine rabota racunovodstvo radca radio radnice raees raeis raktar rambursari randevu rassylka
rathaus ravabet ravabetomomi ravabetomoomi receipts receivables recepcao recepce recepcia recepcija recepcio recepcion recepcja recepshn receptie
reception receptionen receptionist rechnung rechnungen rechnungswesen rechtsanwalt reclamaciones reclamacoes reclamatii reclamation reclamations
reclami reclamos reclutamiento recommendations records recruit recruiter recruiters recruiting recruitment recrutamento recrutare recrutement recupero
recursoshumanos redacao redaccion redactie redaction redakce redakcia redakcija redakciya redakcja redaktion redaktor redaktsiia redaktsiya redazione
reditel reditelka reestratura referral referrals refund refunds refus reg register registrar registration registratura registro registry regnskab
regnskap reiestratura reisebuero reisen rejestracja reklam reklama reklamace reklamacie reklamacije reklamacja reklamacje reklamation reklamationen
reklamatsii rekrutacja rekruter rekruting rekry rekrytointi rektorat rektorluk relacionamento relacionespublicas relatii relatiiclienti relations
relazioniesterne reminder reminders remont remonty rendeles renseignement renseignements renshi rent rental rentals repair repairs reparaciones
reparatie reparation reparatur reply report reporting reports request requests research resepshn resepsiyon resepsjon reserva reservace reservaciones
reservas reservasi reservation reservations reserve reserveren reservering reserveringen reservierung reservierungen reserwacja resi residencia
response restauracja restaurant restaurante resto restoran results resume resumes resurseumane retail returns revenue review reviews reyestratura
rezeption rezerv rezervace rezervacie rezervacii rezervacija rezervacije rezervari rezervasyon rezerwacja rezerwacje rezume rezyume rfp rh riaditel
riasat ricambi ricerca ricevimento ricezione richieste riparazioni risorseumane ristorante robota rodo root rozdrib rozliczenia roznica roznitsa
rozsylka rrhh rrpp rsreply rsvp rukovoditel rukovodstvo rzecznik rzecznikprasowy sabt sabtenam sabtnam sac sachbearbeitung saderat sadok safety sait
saiyo sajt sajto salarizare sale sales salesdesk salesengineers salesforce salesmanager salesops salesteam salg salj salon sandelis sandogh sandoogh
sanduq sanfrancisco satinalma satis satisdestek satislar sav sayt schedule scheduling schetovoditel schetovodstvo school schooloffice schule
schulleitung schulung science scolarite scuola sdr se search seats secretaire secretar secretaria secretariaat secretariado secretariat secretaris
secretary securite security sefaresh sefareshat sefareshgiri segretaria segretario segreteria seguranca seguridad seguros sekretaer sekretar sekretare
sekretariat sekretarica sekretarijat sekretarz sekreter sekreterlik selecao seleccion selectsupport selezione sellersupport seminar seminars seo
server service serviceclient serviceclients servicecommercial servicedesk servicekontor services servicio servicioalcliente servicios servicioscliente
servicliente servico servicos servis serviss servizi serviziclienti servizio servizioclienti serwis settlement sevkiyat sfoffice sfteam shahrdari
shareholders shekayat shekayet sherkat shichang shipments shipping shkola shop shopping showroom sicurezza siege signup signups sigorta sihteeri
sikayet sindaco sindicato siniestros siparis sistemas site sitemaster sjef sklad skladiste skladnik skladskyi sklep skola skole skriv skup sluzba
sluzby sluzhba smtp snab snabzhenie soccorso soci social socialclub socialmedia socio socios software solectwo sollicitatie sollicitaties solutions
soporte soportetecnico sotrudnichestvo soumu soutez soutien sozialamt spa spam speaker spedizione spedizioni spedycja spende spenden spivpracia
spivpratsia spivrobitnyky sponsor sponsors sponsorship sport spravka spravky sprzedaz stabilimento stadt stadtverwaltung staff stage stages stampa
standard standesamt starosta startups statistica stats statutar stelle stellen steuer steuerberater steuerberatung stock stockroom stolarnia
stomatologia storage store stowarzyszenie strahovka strakhuvannia strategy student students studentska studia studio studiya study styrelse styret
sube submission submissions submit subscribe subscription subscriptions success sucursal sugerencias suggestions superintendent supervisor supervisors
suport suporte supplier suppliers supply supplychain support supporto supportteam suprimentos survey surveyor surveys suscripciones sviluppo syndic
syndicat syntaxi sysadmin sysadmins sysop system systemmessage systems szallas szallitas szamla szamlazas szef szemelyzet szerkesztoseg szerviz szkola
szkolenia szpital tabligat tablighat tadarokat taghaza tahsilat tahvil tajnistvo talent taller talleres tamasbama tamin taminkonandegan tamogatas
tandarts tanitim taquilla tarjoukset tarjous tasarim tax taxes teachers team teamleaders teamleads teatr tech technical technician techniczny techniek
technik techniki technique technolog technologie technology techops techsupport techteam tecnica tecnico tecnologia tedarik tehnic tehnichna tehnicka
tehnik tehnika tehotdel tehpidtrimka tehpodderzhka tekhpidtrymka teklif teknik teknikdestek teknikservis telefon tellimused tender tenders tendery
termin termine tesoreria tesouraria texnik texniko texpodderzka theater theatre theoffice theteam ticket ticketing tickets tiedotus tienda tiendas
tierarzt tierarztpraxis tilaukset tilaus tilbud time timesheets tirdznieciba tiskove titkarsag tlac tlumaczenia todos toiawase toimisto toimitus
toimitusjohtaja tolid tolidi tools torg torgivlia torgovlya torhivlia tour tourism tourisme tourismus tourist touristik touristinfo tours trabajo
trabalhe trabalheconosco trade trading traffic traffico trainer trainers training traiteur tramites transport transporte transportes trasporti travaux
travel treasurer treasury treatment tresorerie tresorier trgovina tribe trustees tuincentrum tuition tuki tuotanto turagent turismo turist turizam
turizm turundus turystyka turyzm tuyendung ubezpieczenia ubytovani ucetni uchastie uctaren uctarna uctovnictvo uctovnik uczelnia udlejning ufficio
ufficiocommerciale ufficiostampa ufficiotecnico ugyfel ugyfelszolgalat ugyvezeto uketsuke umwelt undisclosed union universidad universita university
unsubscribe unternehmen update updates uprava upravitel upravlenie upravlinnia urbanisme ured urednik uretim urp urzad usenet usine uslugi usteam
utleie uucp ux uye uyelik uzlet uzsakymai vacancies vacancy vacantes vacature vacatures vaerksted vagas vaihde vakansii vakansiia vakansiya vakansiyi
vakil vantazh vanzari varaamo varasto varaukset varedat varemottak vasarlas vedeni vedouci veikals veleprodaja velkoobchod venda vendas vendita
vendite vendor vendors venta ventas vente ventes venue verein verhuur verify verkauf verkoop verkstad verksted verlag vermietung vermittlung versand
versicherung vertretung vertrieb vertriebsinnendienst verwaltung verzekering verzending vet veterinary vetrina vevoszolgalat viagens viaggi viajes
viddil viddilkadriv viddilprodazhiv viddilprodazhu vidguky vidhuky vignoble vivaio voicemail volkshochschule volontari voluntariado volunteer
volunteering volunteers voorlichting voorzitter vopros voprosy vorstand vorzimmer voucher vragen vstup vuokraus vyroba vyrobni vyrobnytstvo vzakupki
warehouse warranty warsztat wartung watercooler web webadmin webdesign webdev webinar webinars webmail webmaster webmestre webnotification webshop
website websupport webteam webwinkel wedding weddings weiterbildung welcome werbung werk werken werkplaats werkstatt whois wholesale windykacja winkel
wnioski wohnungen women wordpress work workshop workshops wsparcie wspolpraca www wydawnictwo wynajem wypozyczalnia wysylka xiaoshou yardim yazi
yaziisleri yhteys yonetici yonetim youth yuridichna yurist yurotdel yurviddil yuryst yurysty zahnarzt zahnarztpraxis zaiavka zaiavki zaiavky zakaz
zakazi zakaznici zakaznicky zakaznik zakazy zakupivli zakupivlia zakupka zakupki zakupuvi zakupy zalbe zaloga zamov zamovlennia zamovlennya zamovlenya
zamowienia zamowienie zaopatrzenie zapis zapisy zapit zaposlenje zapys zapyt zapytania zapytanie zapytannia zapytannya zarzad zarzadzanie zasielky
zastupnyk zavhoz zavod zavody zavskladom zayavka zayavki zeitung zentrale zgloszenia zhaopin zhurnalist zimmer zoll zvernennia zvernennya zvit
zvitnist zwroty`;

/** Rarer ones, which only the server knows. By hand, without the given names that @faker-js/faker 10.6.0 (MIT) has. */
export const RARE_ROLE_WORDS = `aanbiedingen aanmelden aanmelding aanvraag aanvragen abogado abogados abonament abonamente academica academico accountantskantoor accountsreceivable
achizitie adjoint administer administracia administraciia administraciya administradora administrateur administrateurs administratorka administratsiia
administratsiya adminoffice aduana aduanas advies advocaat advocaten advokat advokaty adwokaci adwokat aeropuerto afdeling afisha aftersales agences
agenda agentie airline airport akademiia akademiya akhbar aktuelles albergue alcalde alcaldia alimentacion ambiente ambulance amoozeshgah amoozeshi
amuzeshgah anaokulu andelsbolag anlaggning ansokan anunturi anwaelte apartamentos apartmany apartments apotheek apotheken ar arac arastirma archief
architect architects architecture architekci archivos arhitektor arhiv arkhitektor arkhiv arkiv arquitectura arriendo arriendos asambleas aseguradora
asesoramiento asigurari askus asociados aspirantes aspirantura assembly assistent assistenzteam asso association assurance assurances asuntos asystent
atencionaclientes attorney attorneys auberge auditoria audyt aula aulas ausbilder autobus autohandel automotriz autoparts autoservis autovermietung
avfall avisos avto avtoservis avukatlik ayudante azmayeshgah azubi azubis bageri bahce bakhsh bakkerij balie ballet banco band banka banque banquet
banqueting basen batky bayilik bazarganidakheli bazarganikhareji bazavidpochynku bazras bebidas becas begravning beheer beheerder belleza
bereichsleitung besok bestellservice bestellwesen bestuur betriebsleitung bewerbermanagement bezorging bibliotek bibliothecaire bibliotheek bids
bienestar bienvenida bienvenue bilans bilder bilgiedinme billet bilverkstad bimarestan bime bimeh birou bistum biurokarier biuroobslugi bizeulasin
bloemen blommor boekhouder boerderij bolsa bomberos bonjour bookatable books bookshop bookstore bostad boucherie boulangerie bouw boxoffice bridge
broadcast brocante broker brokers bucatarie buchen buchhalter buchhalterin budget budivelnyky budivnytstvo builders burmistrz burs bursar bursary bus
butiken buying buzon bygg byty cab cabs cafeteria cajero calendario calitate cambios camping campingplatz camps canal cancelaciones cantine
capitainerie caravan careersite caretaker cargo cariere carnes carpinteria carrental carreras carsales casting catalogo cave caveau caves cazare cdo
celebraciones cennik centralita centre centrum ceremonial cestovka cestovni chairperson chairwoman chambre chambres chap chapkhane charter charters
chateau chess chiropractor choir cine cinema ciso ciudadano cladiri cleaners clerk clerks clientcare clientrelations clinicas cliniques cobro cocina
cofetarie coffee coiffure collecte collections comedor comensales comert commission companysecretary comprasonline comptables comunicado concejal
concert concerts concesionario concessionnaire concurso concursos concursuri conductores conferencia confiserie consejeria consiliere construccion
constructii constructora consulate consultorio contactez contadora contadores control convenios cooperativa coordinador coordinadora coordinateur
coordinatrice correspondance correspondence cotizar cottage councillor counsel counseling counselling cours court creche creditcontrol crediteuren
creditos cricket cruise cruises cs csr cuentas cuidado cuisinier curierat cursuri customerrelations customs cvety dabestan dabirestan dachdecker
dadgah dadsara daftarmarkazi dagis dance daneshjoo daneshjooyan danisman darkhast darkhastha daroo darookhane daroukhane darukhane datateam daycare
debiteuren debitoren debt decanato decoracion decoration dekan delegacion deliveries demandes dentaire dentista dentiste dentysta denuncias
departament deportivo deposito depot depozit depozyt dergi dernek despachos devoluciones diagnostic diagnostyka diario dierenarts dietetyk difusion
digitalteam dilna diocese direcciongeneral directeurs directiva directivos direktorium direktsia distributors dizain dizayn dizayner dnz docenten
docentes documentos dodavatel doktorlar dokumentace dokumenty domaine domov donateurs donatii donation doradca doradztwo dotace dovidnyk drama
drogeria druk drukkerij druzina dryclean dveri dyrektsiya dyspetcherska dytsadok dyzain dzialy dziekan echipa ecoles ecom ecoute eczaci edareh edition
editions editorinchief educatie edukacja eftermarknad egresados ehs ekonomika ekskursii ekskursiyi ekspeditor ekspedytor eksporter elearning eleccion
electric electricidad electricite electronica elektro elektryk elever eleves elevi elus email emailus embajada emballage embassy emeklilik emergencias
encadrement energetika energetyk energi enfermera enrol enrolments enseignants enstitu enteghad entertainment entezamat entraide epicerie equipement
equipes erp ersal escolar eshop espectaculos essais estate estates estetica etatcivil etelaat ethics ettelaat etude evenemang evenementen evenimente
eventsteam exam examinations exams executiveassistant executiveoffice exhibitions expediente expeditie expo exportar exposition expositions fakulta
fakulte famille farmacja farmandari fashion fastighet fax ferienwohnung ferienwohnungen ferme ferreteria festival festivals fietsenmaker filarmoniya
film films filo finansi finansy finanzamt fire firemni fiske fitness fitnessstudio fleuriste fleurs flight flights florarie floristik flowers flytt
foi fondation football forlag formare formulaire foro forooshande forooshandegan forskning forskola forum forushande fotografia fotografie founder
frakt franchising friseursalon friskola frisor fritids fryzjer functions fundacion funeraria futbol fysiotherapie gaertnerei galerie galleri ganaderia
garanti garaz garazh gardening gardien gastgeber gastouder gastronomia gazeta gazete gazette gebaeude gelistirme gemeentehuis gemeindebuero
genelmudurluk generalmanager generalsecretary geodeta geriatrico gericht gharardad gharardadha gimnasio gimnazia gimnaziya gite gites golf
goryachayaliniya goscie gospodarka governance governor gradinita graduados graduates grafisk griffie griffier groepen grossist groupbookings groupe
groupes grup guaranti guesthouse guestrelations guestservice guestservices guild gumruk guvenlik guzellik haberler halkla halklailiskiler hallo halsa
harazh hasici hayatmodire headmaster hebamme hebammen heiatmodire heilpraktiker heizung hemsire herald heritage hey heyatmodire himnaziia history
hizmetleri hlaseni hodowla hoergeraete hoghoghy holovnyi honar hoofdkantoor hopital hoquqi horaires hospitality hospoda hosteleria hotelempfang
hoteleria hotell hotellerie hotesses housing hromada hrservices hse hudba huespedes huisartsen huissier humaines humanresource huur hydraulik hyra ict
idiomas idrott iglesia iliskiler ilkokul immigration imobiliare importar imprenta impresiones impression imprezy imprimerie impuestos incidentes
infirmerie infocenter infocentre infographie infoline infopoint informatico infraestructura ingenierie ingresos inkopare inkoper inn insaatmuhendisi
inschrijven inscriere inspeccion inspection inspector inspektor instalacje instalatii installatie institut instituto instytut intendencia internat
invatamant inventar inventario inventory invitacion inzerce ip ipoteka ir itdept itfaiye itservicedesk itservices itteam jandarma janitor jardin
jardineria jashnvare jashnvareh jazyky jednatel jefe jewelry jezyki jidelna jobsearch jubiler judiciar jugendhaus jugendwart juridisch juventud
juzgado kabul kadernictvi kadrovyk kalitekontrol kamieniarstwo kancelyariia kanzleien kapell kapper kargah karkhaneh karty kassenwart kavarna kayit
kaymakam kaynaklari kerk ketabkhane ketabkhaneh keuken khabar khadamatpasazforush kharde kharidar kierownictwo kinderopvang kine kirchenbuero
kitaleitung kitap klimatyzacja klubb kniha knihovna knihy koledzh kolej kolektyv kolltsentr kommun komunalna koncert konditorei konferens konsult
konsultaciia konsultaciya konsultatsiia konsultatsiya kontrakt kontraktna kontrol kontrola kontsert koor korrespondenz kosmetik kosmetika kosmetyka
kotelnia krankenhaus kredi kreditoren kreisverwaltung ksiegowy kuafor kuchar kuchnia kuchyn kuechenchef kuhni kuhnya kukhar kulinariya kultura
kundenberatung kundenbetreuer kundenkontakt kupit kurs kurser kurzy kutuphane kvalita kvitky kvitto kvity kvytky kwaliteit kwiaciarnia kwiaty labor
laboral laboratoires laborator laboratuvar landlord landratsamt landscaping lantbruk larare laundry laverie lawyers lazne lecteurs lectii lectores
legalteam lehrerzimmer leitstelle lekarz lektor lesnictwo lettersdesk lettings lettres leverans leverantor librarian libros liceum licitatie licitatii
lieferdienst ligue limo limpieza listings listowner litsey livres lizing lizyng lodging logopaedie logopeda lohn lohnbuero loisirs lojistikdepo lokal
loket lotes lotnisko lycee lytsei madreseh maestria mag magazalar magazine mahd mahkeme mailinglist mailroom maison maitre makelaars maklare
malerbetrieb manabe manabeensani maquinaria marche mariage mariages markazi maschinenbau massage materiel mayorista mayoristas mayoroffice md mebel
meble mebli mecanica mecenat mechanik meclis medecin medecine mediarelations mediateam medic medicina medico medisch medsestra medychna medycyna
mehanik mekhanik meldung memari menage mensajeria mentenanta menuiserie mercado mesa mesadeentradas mesas metale metallbau meteo metiers metzgerei
meubels meubles microfono midwife mimar mimarlik minister ministry minorista miskrada mitgliederverwaltung mleczarnia moaven moavenat mobila models
moderators modirbazargani modirefroosh modirfani modirforoosh modirkol modirmali mohandesi moniteur monitorat monitoreo monshigari montazh montessori
mosabeghe mosque mote motoryzacja muayene mudanzas muebles muhendislik multas municipio musica musik musikschule musique musteridestek musterihizmeti
mutuelle muzeu muziekschule muzik muzyka mzdy nabor nachhaltigkeit nacional nadlesnictwo namayande namayeshgah naringsliv nasb nashr nashrie nashriyat
nauczyciele nazarat negahbani nemocnice nettoyage network networks newcars nieuws nieuwsbrief nomayande nomayandegi nomina nonreply noreplay normas
notaire notaires notariat notaris notarius notariusz notary notdienst noter noviny nurse nursery nurses nursing nutricion nyhetsbrev obecniurad obmen
obmin obra obratnayasvyaz obrot occasions occupationalhealth ocni oczyszczalnia odontologia odpady odszkodowania ofitsiant ogloszenia ogrod ogrzewanie
ohoronapratsi okna ola omde omdeforooshi omdeh omooredari omoormali omooroedari omoremali ondersteuning onderzoek onlayn onlinehandel onlinesatis
onlineshop onlineteam ontvangst operador operatory opieka opravy optica optician opticians opticien optik optika optiker optique optometrist optovi
optyk orchestra ordenes orderdesk orderprocessing ordforande organisatie organisation organizace organizacja orientation osbb osrodek ostandari
otdelsbyta otdelzakupok otk otzyv ouders outillage paardensport padres padron pajohesh pajoohesh panaderia papeterie paqueteria paralegal parinti
parkeren parkering parroquia parteneri participa participacion parties pasajes pasazforoosh pasazforush pasokh pastoral pastorale patentes patents
pathology patienten patisserie patrimoine patrimonio paysagiste pazhoohesh pedagog pediatria peinture pekarnia penningmeester pension pensiones
pensions pensiune pensjonat penzion peopleteam pepiniere perakende permanence pers personalista persvoorlichting pescaderia petiteenfance
peuterspeelzaal peyzaj pezeshk pezeshki pfarrer pflegedienst pflegeheim pforte pharmacist photographe photography photos physio physiotherapie
physiotherapy picturedesk pieces piecesdetachees piekarnia pielegniarka piese piezas piscina piscine pishkhan pitannya pivovar plac planering
planificacion planner plant plavani plomberie plomeria plumbing pmo podcast podiya podroze pojisteni pojistovna pokoje pokupatel pokupets policia
policie policja polihrafiia poliklinika polis polisy politica politicas politie polizei polyklinika pomichnyk pomoshnik pompiers porsesh portiernia
posel posgrado posta postachalnyk postbus postgrado povar povernennia povernennya powiat pracovna practicas praesident praesidium pravni pravo prawo
prefectura prefecture preguntas preinscripcion premios premises prenumerata preschool presedinte pressereferat pressing pressteam prestamos prestation
prestations pretenziya prevencion prevention prices priemkom prijimaci primarie primeur privacyteam procesos prodaj prodam prodavec prodavets
producator productions produkt produkty proektant profesores profesori profspilky programacion projecten projekce projektbuero projektledare
projektmanagement projektowanie prokuratura promocion promocje promovare pronajem propagace proprietaire protocol proveeduria proviseur provost
provozni pryimkom przedstawiciel przeglad przychody przyjecia psicologia psicologo psycholog psychologue public publicaciones publicaffairs
publication publicitate publicrelations qc qs qualitaetssicherung quimica rachunki rachunkowosc radgivning radiologie radiology rahnama rail
raisdaftar ravabetomomy ravabetomumi rdv reality realtor realty receivable recepcionista recepta receptions recepty recette recherche rechtbank
rechtsanwaelte reclame reclamo recreacion rector rectorado rectoria rectory recursos redakciia reembolsos refacciones referat referent refuge regalos
regie registros registru reglement rehabilitacion rehabilitacja reitstall reizen reklamaciya reklamaciyi reklamnyi rekrytering rektor relaciones
renovation renta rentacar rentas repairsdesk reparatii reparations reparto replies reponse representant repuestos rescue reseau resellers
reservationdesk residence residents resor responsable respuestas ressources ressourceshumaines restaurace restaurang restauration returnsdesk revisor
revista rezept rezepte rezeptionist rezervare rezervasion rfq ridskola rijschool risk rnd rodice rodzice rolnictwo roofing rooms rooznameh rowery
rozdribna rozvoj rozvoz rozwoj rrll rueckruf rugby rzeznia sabtename sabtesefaresh sader safeguarding sala salaries salaris salle salons salony salud
samfund samorzad sanatate sanati sanatoriy sanaye sanepid sanidad sanitaer sante santehnik santiye sardabir sarparast sarparasti sastreria
satissonrasi sauna savci sbyt schade schaden schadenmeldung schadensmeldung schatzmeister schilder scholarship scholarships schreinerei schriftfuehrer
schronisko scientific scoala secours secretaires secretario secretarygeneral secure securitate securityteam sede sedes sedinta sef seguimiento sejour
sejours sekretaerin sekretarka selrada semillas seminarios senado senator sendika seniorenheim servers servidor servisdestek serwer serwisant sesizari
setad shahrdary shareholder sheriff shora silrada silskarada sinav sinema sistema sjukhus skarga skargi skargy skarhy skladem sklenik skog skoleni
skolka slagerij smm sms snickeri soal soc socialtjanst society sofor solicitudes soluciones sorteos sosyalmedya sozialdienst spareparts spedition
spital spoldzielnia spolek sponsorizare spor sports sportverein sprawozdania sprechstunde sprzedazy stadning stadtwerke stagedoor standardiste
starostwo statystyka stavby stavebni stay steuerkanzlei stichting stiznosti sto stoc stoerung stoerungen stolarz stolovaya stomat stomatolog
stomatologie stores storing storingen strahuvannia stravovani straz straznik strazpozarna stroitelstvo structure studenci studenten studenti studenty
studios stypendia styrelsen subdireccion subsidie sucursales sud suministros supervision suportclienti surgeons surgery surtidos surveillant surveyors
svatby svc sviaz svyaz swietlica swimming switchboard syllabus synagogue szefkuchni szewc szkolenie sztuka tabac tablebooking tadarok tagung tagungen
tahghighat tahririe tahririeh tailor tajemnik talentacquisition talents taminkala tamir tamirat tamirgah tandartsen tandlakare tankstelle tanzschule
tarabari tarahi targi tarif tarifs tarjetas tarjome taxe taxi taxis teamlead teamleitung teater teatro techniker tedarikci tehnica tehnikum teknisyen
telecom telefonia telefono telefonzentrale telemarketing telewizja temizlik temple tenant tenants tennis terminy terrassement territorio tesorero
testing testteam textil therapist therapy tidning tierheim timetable tipline tipografie tipografiya tischlerei tisk tiskarna titulaciones tiyatro
tjanster tlumacz toerisme toiture toptan torhovyi torty tournoi trademarks tradgard traduction traductions trafico trafik trains transfery transit
transparencia tranzactii trasteros trener tribune tributario trust trustandsafety tsvety tuin turahentstvo turfirma turism turistika turnos turnverein
tury turysta tutelle tutor tutoria tutoring tutors typohrafiia ubezpieczenie ubytovna uchni ucitele uczniowie udrzba ui uitgeverij umowy umzug
undervisning universitate universite universytet uniwersytet upravdom urbanismo uretimplanlama urgences urgencias urgente usagers usedcars usluga
ustav utbildning uthyrning utstallning vacaciones vacances vacante vaisselle vakif valyuta vard vared varzesh vaxel vchytel vchyteli vd vedouciprovozu
vehiculos vendedor vendedores vendeur ventaonline ventasonline veranstaltung veranstaltungen verduras vereinsheim verejnost vereniging vergabe verger
vergi verhuizing verkehr verkopen verloskundige vermarktung verpleging vertaling vertraege vertrag vertragswesen vervoer vestiaire vestiging vetements
veterina veterinaire veterinar veterinaria veteriner veterynar vicar vicepresidencia vicepresident viddilzbutu videosurveillance vidguk vidpravka
vidrios vigilancia vigneron vikna villas vinarstvi vinos visa visas visitas visite visites vistavka vitrerie vivero vivienda vloeren vodii vodiy
voedselbank voetbal voirie vokala voluntari voluntarios vorsitzender vorverkauf voyage voyages vozvrat vrijwilliger vrijwilligers vstupenky vstupnyky
vykladachi vypusk vypusknyky vystava vystavka vyzkum wasserwerk wczasy webeditor websales webshopteam webstore weddingplanner weingut weinverkauf
welkom wellbeing weryfikacja wesela weterynarz wethouder whistleblower whistleblowing wijn windy wizyta wizyty wodociagi wojewoda wojt wolontariat
wolontariusze woningen wspolnota wystawa yacht yakist yidalnia yonetimkurulu yur yuridicheskiy yurydychnyi zabava zabiegi zabita zahrada zahyst
zajecia zajezdy zakazat zaken zakupivelnyk zakupky zaky zamdirektora zamdyrektora zamecnictvi zamek zamestitel zamestnani zapateria zapros zapyty
zasobovani zayavky zbut zbyt zdorovia zdravi zdrowie zegarmistrz zeitschrift zemanat zespol zezwolenia zgloszenie zhek zhkh zhurnal zimmerei zlecenia
zlobek zorg zubar zulassung zverejneni zvyazok zwembad zwierzeta zywnosc`;

/** Words beside a role word that make no person of it: places, languages, parts of a firm. By hand. */
export const BESIDE_WORDS = `africa ahvaz almaty america amsterdam and ankara antwerp arak argentina armenia asia at athens athina auckland austria b2b b2c baku bandarabbas
bangalore barcelona basel beijing belfast belgrade beograd berlin bern bilbao birmingham bogota bologna bordeaux boryspil boston box brasil bratislava
brazil bremen brisbane brno brussels bruxelles bucha bucharest bucuresti budapest buenosaires bulgaria cairo california canada cardiff center central
centre cherkasy chernihiv chernivtsi chicago chief chile chisinau cluj colombia company copenhagen cork corp croatia cyprus czech de delhi den dep
departament department dept der des desk deutschland di dnepr dnipro do doha dpt dresden du dubai dublin duesseldorf east eco edinburgh edu egypt el
en eng esfahan espana eu euro europe firenze firm firma for france frankfurt frankivsk gdansk gen general generale generali geneva geneve gent georgia
germany glasgow glav global golovnyi gorgan goteborg gov graz greece group hamburg hamedan hannover head helsinki holovnyi home hongkong house hungary
il info international intl iran iraq irpin isfahan israel istanbul italia italy ivano ivanofrankivsk izmir jerusalem junior karaj katowice kaunas
kazakhstan kerman kharkiv kharkov kherson khmelnytskyi kiev kish kobenhavn koeln kosice krakow kremenchuk kropyvnytskyi kryvyirih kuwait kyiv la
lausanne leeds leipzig lille lima line linz lisboa lisbon ljubljana local lodz london lublin lutsk luxembourg lviv lyon madrid main malaga malmo
manchester mariupol marseille mashhad melbourne mexico milano minsk moldova montreal moscow moskva muenchen mumbai munich my mykolaiv mykolayiv nantes
napoli national nationwide new newyork nice nikolaev no nord nordwest north not odesa odessa of office official online oslo ost ostrava our paris
perth peru plus plzen point poland polska poltava portal porto poznan prague praha pro public qatar qazvin qom rasht regional reply riga rivne riyadh
roma romania rome rotterdam salzburg santiago saopaulo sarajevo sari school senior seoul serbia sevilla shanghai shiraz shop singapore skopje slovakia
slovenia sofia south spain special st stockholm store stuttgart sud sued suedwest sumy swiss sydney szczecin tabriz tallinn tartu tbilisi team tech
tehran telaviv ternopil texas the tokyo torino toronto toulouse turkey uk ukraina ukraine urmia usa utrecht uzhhorod vahed valencia vancouver venezia
vienna vilnius vinnytsia vip warsaw warszawa web west wien world wroclaw yazd yerevan you zagreb zanjan zaporizhzhia zaporizhzhya zaporozhye zentral
zhytomyr zuerich zurich`;
