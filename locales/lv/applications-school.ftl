## Commands and buttons

command-applications = Klases iesniegumi
command-connections = Pieslēgšana pēc iesniegumiem
button-applications = Iesniegumi
button-connections = Pieslēgšana
button-pass-on = Nodot tālāk
button-pass-on-all = Nodot visus…
button-pass-on-these = Nodot tālāk ({ $count })
button-ask = Jautāt
button-not-my-class = Nav mana klase
button-connect = Pieslēgt
button-connect-exact = Pieslēgt visus, kas precīzi sakrīt…
button-connect-these = Pieslēgt ({ $count })
button-connect-pair = { $child }, { $class } ← { $name }
button-connect-new-guardian = { $child }, { $class } ← jauns vecāks
button-new-entry = Jauns ieraksts: skolēns un vecāks
button-other-choice = Cita izvēle…
button-to-list = Uz sarakstu
button-with-teachers = Pie audzinātājiem
button-application-file = Saraksts (XLSX)
button-child-invite = Bērna uzaicinājums
refusal-application-account-taken = Šis Telegram konts jau pieder citam cilvēkam. Atveriet iesniegumu vēlreiz un pārbaudiet, kas tas ir: /pieslegumi
refusal-application-has-account = Šim cilvēkam jau ir pieslēgts cits Telegram konts. Ja tas ir zaudēts, lai pieteicējs izvēlas „Man ir jauns Telegram”; iesniegumu noraidiet ar šo norādi.
refusal-application-in-register = Šāds skolēns sarakstā jau ir. Izvēlieties viņu, nevis jaunu ierakstu.

## The card

application-title = <b>Iesniegums</b> · { $class }
application-new = Jauns iesniegums: { $class }
application-not-yours = Šis iesniegums ir nodots citai klasei.
application-child = Bērns: <b>{ $name }</b>, { $class }
application-applicant = Pieteicējs: <b>{ $name }</b> ({ $relation })
application-phone =
    { $vouched ->
        [telegram] Tālrunis: { $phone } ✓ apstiprina Telegram
        [paper] Tālrunis: { $phone } (no papīra)
       *[typed] Tālrunis: { $phone } (uzrakstīts)
    }
application-student-too = Vēlas pieslēgt arī pašu bērnu.
application-state-submitted = ⏳ Pie klases audzinātāja
application-state-asked-class = ❓ Klases audzinātājs gaida atbildi
application-state-asked = ❓ Virslietotājs gaida atbildi
application-state-passed = ⏳ Nodots virslietotājam
application-state-connected = ✅ Pieslēgts { $when }
application-state-refused = ❌ Noraidīts { $when }
application-state-withdrawn = ↩️ Atsaukts { $when }
application-said-asked = ❓ { $words }
application-said-answered = 💬 { $words }
application-said-forwarded = ↪️ Nodots citai klasei: { $words }
application-said-refused = Iemesls: { $words }
application-pass-by = Jānodod: { $left }
application-connect-by = Jāpieslēdz: { $left }
application-days-left =
    { $days ->
        [zero] vēl { $days } dienu (līdz { $day })
        [one] vēl { $days } diena (līdz { $day })
       *[other] vēl { $days } dienas (līdz { $day })
    }
application-last-day = šodien pēdējā diena
application-days-late =
    { $days ->
        [zero] ⚠️ kavē { $days } dienu (bija līdz { $day })
        [one] ⚠️ kavē { $days } dienu (bija līdz { $day })
       *[other] ⚠️ kavē { $days } dienas (bija līdz { $day })
    }
application-on-list = ✓ Klases sarakstā ir.
application-near-on-list = ⚠️ Tieši tāda vārda klases sarakstā nav. Līdzīgi: { $names }
application-not-on-list = ⚠️ { $class } klases sarakstā tāda bērna nav.
application-moved = Kāds jau ir rīkojies. Redzams pašreizējais stāvoklis.
application-list-changed = Saraksts pa šo laiku ir mainījies. Pārbaudiet vēlreiz.
application-which-class = Kurai klasei nodot iesniegumu?
application-write-question = Uzrakstiet jautājumu pieteicējam. Atbilde atvērs iesniegumu no jauna.
application-why-refuse = Kāpēc noraidīt? Izvēlieties numuru vai uzrakstiet iemeslu saviem vārdiem: pieteicējs to izlasīs.
application-reason-no-such-child = Skolas sarakstos šāda bērna nav. Pārbaudiet vārdu un klasi un piesakieties vēlreiz.
application-reason-not-guardian = Skolas dokumentos jūs neesat norādīts kā bērna likumiskais pārstāvis. Sazinieties ar klases audzinātāju.
application-reason-has-account = Jūs jau esat pieslēgts ar citu Telegram kontu. Ja tā vairs nav, nospiediet /start un izvēlieties „Man ir jauns Telegram”.
application-reason-unclear = Neizdevās pārliecināties, kas jūs esat. Lūdzu, sazinieties ar skolu.

## What the register has

application-match =
    { $count ->
        [zero] <b>Skolas sarakstā:</b>
        [one] <b>Skolas sarakstā:</b>
       *[other] <b>Skolas sarakstā ir vairāki. Kurš?</b>
    }
application-match-none = ⚠️ Skolas sarakstā neviens neatbilst: ne { $class } klasē, ne citur. Var izveidot jaunu ierakstu, jautāt vai noraidīt.
application-match-elsewhere = ⚠️ Cita klase: { $class }
application-match-near = ⚠️ Vārds ir tikai līdzīgs
application-match-guardian = Vecāks
application-match-new-guardian = ⚠️ Tāda vecāka sarakstā nav: taps jauns ieraksts
application-match-registered = Sarakstā vecāki ir: { $names }
application-match-no-phone = Tālruņa sarakstā nav
application-match-staff = ⚠️ Strādā skolā: līdz ar kontu iegūs arī darbinieka tiesības
application-match-connected = ⚠️ Jau pieslēgts ar citu Telegram kontu
application-choose = Kas tas ir? Izvēlieties bērnu un vecāku.

## Lists

applications-title = <b>Klases iesniegumi</b>
applications-none = Neviens negaida.
applications-count =
    { $count ->
        [zero] Gaida { $count } iesniegumu.
        [one] Gaida { $count } iesniegums.
       *[other] Gaida { $count } iesniegumi.
    }
applications-passed =
    { $count ->
        [zero] Nodoti un gaida pieslēgšanu: { $count }.
        [one] Nodots un gaida pieslēgšanu: { $count }.
       *[other] Nodoti un gaida pieslēgšanu: { $count }.
    }
applications-passed-on =
    { $count ->
        [zero] ✅ Nodoti { $count } iesniegumu.
        [one] ✅ Nodots { $count } iesniegums.
       *[other] ✅ Nodoti { $count } iesniegumi.
    }
applications-forwarded = ↪️ Nodots { $class } klases audzinātājam.
applications-asked = ❓ gaida atbildi · { $left }
applications-preview =
    { $count ->
        [zero] <b>Vai nodot { $count } iesniegumu?</b>
        [one] <b>Vai nodot { $count } iesniegumu?</b>
       *[other] <b>Vai nodot { $count } iesniegumus?</b>
    }
applications-preview-legend = ✓ bērns ir klases sarakstā, ⚠️ nav
connections-title = <b>Pieslēgšana</b>
connections-none = Neviens iesniegums negaida.
connections-count =
    { $count ->
        [zero] Gaida { $count } iesniegumu.
        [one] Gaida { $count } iesniegums.
       *[other] Gaida { $count } iesniegumi.
    }
connections-with-teachers =
    { $count ->
        [zero] Pie klašu audzinātājiem: { $count }.
        [one] Pie klašu audzinātājiem: { $count }.
       *[other] Pie klašu audzinātājiem: { $count }.
    }
connections-done =
    { $count ->
        [zero] ✅ Pieslēgti { $count } pieteicēju.
        [one] ✅ Pieslēgts { $count } pieteicējs.
       *[other] ✅ Pieslēgti { $count } pieteicēji.
    }
connections-exact =
    { $count ->
        [zero] <b>Vai pieslēgt { $count } pieteicēju?</b> Telegram apstiprina numuru, un vārdi un tālrunis sakrīt ar skolas sarakstu.
        [one] <b>Vai pieslēgt { $count } pieteicēju?</b> Telegram apstiprina numuru, un vārdi un tālrunis sakrīt ar skolas sarakstu.
       *[other] <b>Vai pieslēgt { $count } pieteicējus?</b> Telegram apstiprina numuru, un vārdi un tālrunis sakrīt ar skolas sarakstu.
    }
connections-exact-none = Neviens iesniegums nesakrīt precīzi. Apskatiet katru atsevišķi.
connections-exact-page = { $page }. lapa no { $pages }
connections-wait =
    { $count ->
        [zero] Pieslēgšanu gaida { $count } iesniegumu.
        [one] Pieslēgšanu gaida { $count } iesniegums.
       *[other] Pieslēgšanu gaida { $count } iesniegumi.
    }
connections-wait-teachers =
    { $count ->
        [zero] Pie klašu audzinātājiem gaida { $count } iesniegumu.
        [one] Pie klašu audzinātājiem gaida { $count } iesniegums.
       *[other] Pie klašu audzinātājiem gaida { $count } iesniegumi.
    }

## The applicant hears

apply-told-undone = { $name }: skola savu pēdējo lēmumu ir atsaukusi un iesniegumu izskata vēlreiz.
apply-told-forwarded = { $name }: iesniegums nodots { $class } klases audzinātājam.
apply-child-now = Arī bērnam var būt savs pieslēgums: nospiediet „Bērna uzaicinājums”.
apply-child-later = Savs pieslēgums bērnam būs no { $grade }. klases. Līdz tam visu redzat jūs.
apply-child-invitation =
    Uzaicinājums bērnam. Nosūtiet viņam šo saiti vai ļaujiet noskenēt kodu:
    { $link }
    Der vienu reizi, līdz { $until }.
apply-child-once = Uzaicinājums bērnam jau tika parādīts. Ja tas nav saglabājies, nospiediet pogu vēlreiz.

## The file

application-file =
    { $count ->
        [zero] Saraksts un vēsture: { $count } iesniegumu.
        [one] Saraksts un vēsture: { $count } iesniegums.
       *[other] Saraksts un vēsture: { $count } iesniegumi.
    }
application-file-name = iesniegumi
application-sheet-list = Iesniegumi
application-sheet-history = Vēsture
application-column-number = Nr.
application-column-child = Bērns
application-column-class = Klase
application-column-applicant = Pieteicējs
application-column-relation = Kas bērnam
application-column-phone = Tālrunis
application-column-verified = Apstiprināts
application-column-student = Arī bērnam
application-column-state = Stāvoklis
application-column-submitted = Iesniegts
application-column-passed = Nodots
application-column-due = Termiņš
application-column-decided = Izlemts
application-column-when = Kad
application-column-step = Kas notika
application-column-who = Kurš
application-column-words = Teksts
application-file-submitted = pie audzinātāja
application-file-asked = gaida atbildi
application-file-passed = pie virslietotāja
application-file-connected = pieslēgts
application-file-refused = noraidīts
application-file-withdrawn = atsaukts
application-step-submitted = iesniegts
application-step-asked = jautājums
application-step-answered = atbilde
application-step-forwarded = cita klase
application-step-passed = nodots
application-step-connected = pieslēgts
application-step-refused = noraidīts
application-step-withdrawn = atsaukts
application-step-undone = atcelts iepriekšējais
