## What guardians are told

absence-notice = { $name }: kavējums
absence-notice-day = { $name }: kavējums ({ $day })
absence-withdrawn = { $name }: precizējums – kavējuma nav
absence-none-left = Precizējums: kavējumu šajā dienā nav.
absence-inquiry = Vai zināt, kāpēc bērna nav?
button-inquiry-ill = Slimo
button-inquiry-known = Zinu
button-inquiry-unknown = Nezināju
inquiry-settled = Uz šo jautājumu jau ir atbildēts. Paldies!
inquiry-known = Paldies! Ja vēlaties, izvēlieties iemeslu: tad klases audzinātājs varēs kavējumu attaisnot.
inquiry-unknown =
    Klases audzinātājs un mācību daļa tūlīt saņems ziņu un bērnu meklēs.
    Tiklīdz uzzināt, kur bērns ir, nospiediet pogu vai piezvaniet skolai.

## n, ns, nc, k in words

absence-mark-n = kavējums: nebija stundā (vēl nav attaisnots)
absence-mark-ns = kavējums: nebija stundā (attaisnots, slimība)
absence-mark-nc = kavējums: nebija stundā (attaisnots)
absence-mark-k = nokavēja stundas sākumu
absence-short-n = nav attaisnots
absence-short-ns = attaisnots (slimība)
absence-short-nc = attaisnots
absence-short-k = nokavēja

## Nobody knows where the student is

absence-alarm-unknown = ❗ { $class }: skolēna nav stundās, un vecāki par to nezināja. Lūdzu, sazinieties tūlīt!
absence-alarm-silent = ❗ { $class }: skolēna nav stundās, un vecāki vēl nav atbildējuši. Lūdzu, piezvaniet!
absence-alarm-nobody = ❗ { $class }: skolēna nav stundās, un neviens no vecākiem nav pieslēgts. Lūdzu, piezvaniet!
absence-alarm-over = { $class }: kavējums ir noskaidrots ✓
absence-mixed =
    { $students ->
        [zero] ❗ { $class }: { $students } skolēnu šodien vienā stundā bija, bet citā ne.
        [one] ❗ { $class }: { $students } skolēns šodien vienā stundā bija, bet citā ne.
       *[other] ❗ { $class }: { $students } skolēni šodien vienā stundā bija, bet citā ne.
    }
absence-mixed-over = Kavējumi ir noskaidroti ✓
absence-day-missed = Nebija: { $lessons }
absence-day-present = Bija: { $numbers } stundā
absence-day-announced = Vecāki kavējumu ir pieteikuši.
absence-day-ill = Vecāki: slimo.
absence-day-known = Vecāki zina, kur bērns ir.
absence-day-unknown = Vecāki par kavējumu nezināja.
absence-day-guardian =
    { $connected ->
        [yes] 📞 { $name }: { $phone }
       *[no] 📞 { $name } (nav pieslēgts): { $phone }
    }
absence-day-no-phone = tālruņa nav
absence-day-no-guardians = Reģistrā vecāku nav. Jautājiet lietvedībai.

## The guardian's side

command-absence = Kavējumi un zīmes
button-absence = Kavējumi
button-ill = Šodien slimo
button-ill-send = Nosūtīt: slimo
button-still-ill = Vēl slimo
button-better = Jau vesels
button-note-today = Šodien, { $day }
button-note-tomorrow = Rīt, { $day }
button-note-other-days = Citas dienas…
button-note-some-lessons = Dažas stundas…
button-note-otherwise = Citas dienas vai iemesls
button-note-doctor = Ārsta zīmi uzrādīšu skolā
button-note-send = Nosūtīt
button-note-dates = Labot dienas
button-note-answer = Atbildēt
button-withdraw-note = Atsaukt zīmi
button-reason-illness = Slimība
button-reason-family = Ģimenes apstākļi
button-reason-official = Sacensības, iestāde
button-reason-other = Cits iemesls
absence-which-child = Kura bērna kavējumus rādīt?
absence-ill-who = Kurš bērns šodien slimo?
absence-ill-sure = <b>{ $day }</b>: slimo un uz skolu nenāks. Vai nosūtīt klases audzinātājam?
absence-when = Kad bērna nebūs vai nebija? Izvēlieties.
absence-no-lessons-left = Šajā mācību gadā stundu vairs nav.
absence-totals-none = Šajā semestrī kavējumu nav.
absence-totals = Šajā semestrī stundas: attaisnotas { $excused }, neattaisnotas { $unexcused }, nokavētas { $late }
absence-notes-title = <b>Zīmes</b>
absence-ask-dates = Uzrakstiet dienas, piemēram: <code>24.11.</code> vai <code>24.11.–27.11.</code>
absence-ask-lessons = Kurās stundās bērna nebūs? Atzīmējiet un spiediet „Gatavs”.
absence-ask-reason = Kāds ir iemesls?
absence-ask-words = Spiediet „Nosūtīt” vai uzrakstiet paskaidrojumu. Diagnozi, lūdzu, nerakstiet.
absence-ask-words-or-photo = Spiediet „Nosūtīt”, uzrakstiet paskaidrojumu vai atsūtiet zīmes foto. Diagnozi, lūdzu, nerakstiet.
absence-no-photos = Zīmju fotogrāfijas šeit neglabājam, tāpēc to izdzēsu. Zīmi, lūdzu, uzrādiet skolā.
still-ill = { $name }: vai vēl slimo?
absence-better = { $name }: prieks, ka viss labi! Gaidām skolā.

## A note

note-lessons = { $days }, { $lessons } stunda
note-reason-illness = slimība
note-reason-family = ģimenes apstākļi
note-reason-official = sacensības vai iestāde
note-reason-other = cits iemesls
note-state-sent = Gaida klases audzinātāja lēmumu
note-state-asked = ❓ Klases audzinātājs gaida atbildi
note-state-office-sent = Gaida mācību daļas lēmumu
note-state-office-asked = ❓ Mācību daļa gaida atbildi
note-state-excused = ✓ Attaisnots
note-state-refused = ✗ Nav attaisnots
note-state-withdrawn = Zīme atsaukta
note-refusal-document = Trūkst ārsta zīmes
note-refusal-dates = Dienas neatbilst kavējumam
note-refusal-too-long = Tik daudz dienu vecāks viens attaisnot nevar
note-refusal-reason = Šāds iemesls kavējumu neattaisno
note-doctor = Ārsta zīme
note-doctor-promised = Ārsta zīmi uzrādīs skolā
note-has-photos =
    { $count ->
        [zero] { $count } foto
        [one] { $count } foto
       *[other] { $count } foto
    }
note-on-paper = Papīra zīme, saņemta { $day }
note-sent-by = Nosūtīja { $name }, { $when }
note-question = ❓ { $words }
note-answer = Atbilde: { $words }
note-over-limit =
    ⚠️ { $days ->
        [zero] { $days } mācību dienu pēc kārtas bez ārsta zīmes: vairāk, nekā skola pieļauj
        [one] { $days } mācību diena pēc kārtas bez ārsta zīmes: vairāk, nekā skola pieļauj
       *[other] { $days } mācību dienas pēc kārtas bez ārsta zīmes: vairāk, nekā skola pieļauj
    }
note-covered =
    { $count ->
        [zero] { $day } nebija: { $lessons }
        [one] { $day } nebija: { $lessons } stundā
       *[other] { $day } nebija: { $lessons } stundā
    }
note-coming =
    { $count ->
        [zero] Vēl gaidāmas { $count } stundas
        [one] Vēl gaidāma { $count } stunda
       *[other] Vēl gaidāmas { $count } stundas
    }
note-covers-nothing = Žurnālā šajā laikā kavējumu nav.
note-due = Jāizlemj līdz { $day }
note-due-past = ⚠️ Bija jāizlemj līdz { $day }
note-moved = Šī zīme pa šo laiku ir mainījusies. Kartīte rāda pašreizējo stāvokli.
note-ask-question = Uzrakstiet jautājumu vecākiem nākamajā ziņā.
note-ask-refusal = Kāpēc kavējumu neattaisnot? Izvēlieties vai uzrakstiet.
note-ask-answer = Uzrakstiet atbildi klases audzinātājam nākamajā ziņā.
note-photo = Zīmes foto { $number } no { $count }
note-new = { $class }: jauna kavējuma zīme
note-news = { $name }: atbilde par kavējuma zīmi
note-news-asked = { $name }: klases audzinātāja jautājums par kavējuma zīmi
note-news-asked-office = { $name }: mācību daļas jautājums par kavējuma zīmi
note-news-over = { $name }: kavējuma zīmi vēl izskata

## The class teacher's side

command-notes = Kavējumu zīmes
button-notes = Kavējumu zīmes
button-class-absences = Kavējumi
button-excuse = Attaisnot
button-note-refuse = Neattaisnot…
button-note-photo = Zīmes foto
button-note-next-photo = Nākamais foto
button-note-slip = Papīra zīme
button-slip-yesterday = Vakar, { $day }
notes-none = Neviena zīme negaida ✓
notes-title = <b>Kavējumu zīmes</b>
slip-ask-line =
    Uzrakstiet, kas zīmē teikts, piemēram:
    <code>Ozols Kārlis 19.11.–20.11. slimība</code>
    Ja zīmi saņēmāt citā dienā, pievienojiet: <code>saņemta 20.11.</code>
slip-photos-taken = Saņēmu { $count } foto. Tagad uzrakstiet rindu.
slip-no-photos = Zīmju fotogrāfijas šeit neglabājam, tāpēc to izdzēsu.
slip-which-student = Kurš skolēns ir domāts?
slip-unknown-student = Tādu vārdu klasē neatradu. Kura skolēna zīme tā ir?
slip-ask-received = Kad zīmi saņēmāt? Izvēlieties vai uzrakstiet datumu.
class-absences-title = Kavētās stundas šajā semestrī
class-absences-none = Neviena kavējuma nav ✓
class-absences-student = { $unexcused }/{ $limit } neatt., { $excused } att., { $late } nok.
class-absences-legend = neatt. – neattaisnotas stundas; ja to ir vairāk par { $limit }, par to ziņo. att. – attaisnotas, nok. – nokavēts sākums.
unexcused-notice = ❗ { $class }: skolēnam semestrī ir vairāk par { $limit } neattaisnoti kavētām stundām. Jāziņo pašvaldībai.

## Refusals

refusal-note-no-lessons = Šajās dienās stundu nav. Pārbaudiet datumus un rakstiet vēlreiz.
refusal-note-photo-wanted = Šādu failu nevar pievienot. Atsūtiet zīmes foto.
refusal-note-photos-full = Vienai zīmei var pievienot ne vairāk kā { $most } foto. Šo vairs nesaglabāju; tagad uzrakstiet rindu.
refusal-note-too-long = Viena zīme var būt ne vairāk kā par { $days } dienām. Sadaliet to vai zvaniet klases audzinātājam.
refusal-note-too-old = Šeit piesaka kavējumus, kas nav senāki par { $days } dienām. Par senākiem runājiet ar klases audzinātāju.
refusal-note-slip-dates = Neatradu datumus. Rakstiet, piemēram: Ozols Kārlis 19.11.–20.11. slimība
refusal-note-lessons-none = Atzīmējiet vismaz vienu stundu.
