## Finding people

command-people = Meklēt un labot cilvēkus
button-people = Cilvēki
button-search = Meklēt
people-ask = Ko meklējat? Uzrakstiet vārdu, uzvārdu, klasi vai tālruni, piemēram, <code>Bērziņa</code>, <code>5.b</code> vai <code>29123456</code>.
button-people-previous = ‹ Iepriekšējie
button-people-more = Tālāk ›
people-found = Izvēlieties cilvēku.
people-none = Neviens nav atrasts. Pārbaudiet rakstību vai uzrakstiet tikai uzvārda sākumu.
person-line-guardian = vecāks ({ $classes })
person-line-gone = vairs nav skolā

## Roles

role-subjectTeacher = priekšmeta skolotājs
role-hobbyTeacher = interešu izglītības skolotājs
role-extendedDayTeacher = pagarinātās dienas grupas skolotājs
role-classTeacher = klases audzinātājs
role-superuser = virslietotājs
role-recordsManager = lietvedības pārzine
role-academicOffice = mācību daļa
role-principal = direktors

## The card

person-gone-from-school = Vairs nav skolā
person-class = Skolēns: { $class }
person-class-from = No { $day }: { $class }
person-guardians = Vecāki:
person-children = Bērni:
person-relative-not-connected = nav pieslēgts
person-phone = Tālrunis: { $phone }
person-connected = Telegram: pieslēgts
person-unreachable = Telegram: pieslēgts, bet kopš { $day } ziņas nesaņem
person-invited = Telegram: uzaicināts, uzaicinājums derīgs līdz { $day }
person-cut-off = Telegram: piekļuve slēgta
person-not-connected = Telegram: nav pieslēgts
person-changed-since = ⚠️ Šī cilvēka dati pa šo laiku ir mainīti, tāpēc jūsu labojums nav saglabāts. Pārbaudiet kartīti un mēģiniet vēlreiz.
button-history = Vēsture

## Changes

person-edit-hint = Ko mainīt?
person-which-class = Kura klase?
person-which-role = Kāds amats?
person-from-which-day = No kuras dienas jaunajā klasē?
person-leave-hint = Aiziet no skolas? Visi amati, klase un saikne ar bērniem beidzas tūlīt, un piekļuve tiek slēgta. Vēsture paliek.
person-ask-name = Uzrakstiet uzvārdu un vārdu, piemēram, <code>Bērziņa Anna Marija</code>. Ja uzvārdā ir vairāki vārdi, aiz tā lieciet komatu: <code>da Silva, Ana</code>.
person-ask-phone = Uzrakstiet tālruņa numuru, piemēram, <code>29123456</code>.
person-ask-day = Uzrakstiet datumu, piemēram, <code>01.12.</code>
person-ask-child = Kuru bērnu pievienot? Uzrakstiet skolēna vārdu, uzvārdu vai klasi.
person-ask-guard = Kuru vecāku pievienot? Uzrakstiet vārdu, uzvārdu vai tālruni. Ja skola šo cilvēku vēl nepazīst, izveidojiet jaunu.
person-choose = Kurš no šiem?
person-choose-of-many = Atrasti daudzi. Izvēlieties vai uzrakstiet precīzāk.
button-person-name = Vārds…
button-person-phone = Tālrunis…
button-no-phone = Bez tālruņa
button-person-class = Klase…
button-person-role = Jauns amats…
button-person-child = Pievienot bērnu…
button-person-guardian = Pievienot vecāku…
button-person-end = Beigt: { $name }
button-person-leave = Aiziet no skolas…
button-person-leave-sure = Jā, aiziet
button-person-return = Atgriezt skolā
button-person-from-today = No šodienas
button-person-from-day = No { $day }
button-person-other-day = Cits datums…

## A new person

person-new = Kas būs jaunais cilvēks?
person-ask-new-child = Kura skolēna vecāks? Uzrakstiet skolēna vārdu, uzvārdu vai klasi.
person-ask-new-name = Uzrakstiet uzvārdu un vārdu, piemēram, <code>Bērziņa Anna Marija</code>. Ja uzvārdā ir vairāki vārdi, aiz tā lieciet komatu: <code>da Silva, Ana</code>.
person-ask-new-phone = Uzrakstiet tālruņa numuru, piemēram, <code>29123456</code>.
person-namesakes = { $name } skolā jau ir. Vai tas ir kāds no šiem?
button-new-person = Jauns cilvēks…
button-new-student = Skolēns
button-new-guardian = Vecāks
button-new-staff = Darbinieks
button-new-namesake = Nē, tas ir cits cilvēks

## The history

person-history = <b>Pēdējās izmaiņas</b>
person-history-none = Izmaiņu nav.
person-history-command-line = sistēmas uzturētājs
person-log-created = ievadīts skolas sarakstā
person-log-renamed = vārds: { $from } → { $to }
person-log-phone-changed = tālrunis: { $from } → { $to }
person-log-class-changed = klase: { $from } → { $to } no { $day }
person-log-groups-changed = grupas: { $from } → { $to } no { $day }
person-log-role-added = jauns amats: { $role } { $class }
person-log-role-ended = amats beidzies: { $role } { $class }
person-log-guardian-added =
    { $side ->
        [child] pievienots bērns: { $name }
       *[guardian] pievienots vecāks: { $name }
    }
person-log-guardian-ended =
    { $side ->
        [child] vairs nav vecāks bērnam: { $name }
       *[guardian] vairs nav vecāks: { $name }
    }
person-log-archived = aizgāja no skolas
person-log-brought-back = atgriezts skolā
person-log-invited = izveidots uzaicinājums
person-log-joined = pieslēdzās ar uzaicinājumu
person-log-rules-accepted = apstiprināti lietošanas noteikumi
person-log-linked = pieslēgts pēc iesnieguma
person-log-unlinked = pieslēgums pēc iesnieguma atcelts
person-log-recovered = piekļuve atjaunota jaunam Telegram kontam
person-log-not-recovered = lūgums pēc piekļuves no jauna Telegram konta noraidīts
person-log-imported = ievadīts ar importu
person-log-other = cits ieraksts
