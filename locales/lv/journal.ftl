## The lesson’s card

lesson-title = { $class } · { $subject } · { $number }. stunda
lesson-title-outside = { $class } · { $subject } · ārpus stundu saraksta
lesson-topic = Temats: { $topic }
lesson-homework = Mājas darbs: { $homework }
lesson-homework-some = Mājas darbs ({ $names }): { $homework }
lesson-homework-due = (uz { $day })
lesson-homework-none = Mājas darba nav
lesson-all-present = Visi klāt
lesson-absent = Nav stundā ({ $count }): { $names }
lesson-late = Nokavēja ({ $count }): { $names }
lesson-announced = Pieteikts kavējums: { $names }
lesson-announced-present = ℹ️ Pieteikts kavējums, bet nav atzīmēts: { $names }
lesson-praised = Uzslavēti ({ $count }): { $names }
lesson-hint-cyrillic = ✎ Temats ir kirilicā – žurnālu raksta latviski.
lesson-hint-achieved-result = ✎ Tematā nav sasniedzamā rezultāta (SR).
lesson-one-line =
    Nākamreiz to var ierakstīt ar vienu ziņu:
    { $line }
lesson-complete = ✓ Viss ievadīts
lesson-missing = Vēl trūkst: { $parts }
lesson-part-topic = temats
lesson-part-roll = klātbūtne
lesson-part-homework = mājas darbs
lesson-deadline = Jāievada līdz plkst. { $time }
lesson-notices-at = Vecāki par kavējumu uzzinās plkst. { $time }.
lesson-notices-sent = Ziņa vecākiem tiek nosūtīta.
lesson-notices-none = Neviena ziņa vecākiem vairs negaida.
lesson-notices-quiet = Tagad ir klusuma stundas: vecāki ziņu saņems plkst. { $time }.
lesson-already-entered = Tas jau ir ievadīts. Kartīte rāda pašreizējo ierakstu.
lesson-change-hint = Ko mainīt?
lesson-ask-topic = Uzrakstiet stundas tematu nākamajā ziņā.
lesson-ask-homework = Uzrakstiet mājas darbu nākamajā ziņā.
lesson-roll-hint = Pieskarieties vārdam: ❌ nav stundā, ⏰ nokavēja. Pārējie ir klāt.
button-all-present = Visi klāt
button-absences = Kavējumi…
button-no-homework = Bez mājas darba
button-homework = Mājas darbs…
button-topic = Temats…
button-change = Mainīt
button-send-now = Nosūtīt tūlīt

button-correct = Labot
button-not-held = Nenotika…
button-held = Tomēr notika
button-praise = Uzslavēt…
button-bring = Ko ņemt līdzi…
button-bring-nothing = Nekas nav jāņem
button-as-earlier = Kā { $number }. stundā: nav { $count }
lesson-topic-of = { $class }: { $topic }
lesson-due-on = uz { $day }
lesson-ask-homework-anew = Uzrakstiet jaunu mājas darbu nākamajā ziņā vai izvēlieties citu termiņu.
lesson-ask-bring = Uzrakstiet, kas skolēniem jāņem līdzi uz katru šo stundu, piemēram, <code>cirkulis, lineāls</code>
lesson-bring = Līdzi: { $things }
lesson-bring-always = Uz katru šo stundu līdzi: { $things }
lesson-bring-nothing = Uz šīm stundām nekas īpašs nav jāņem līdzi.
lesson-roll-announced = ✉️ – vecāki kavējumu jau pieteikuši.
lesson-praise-hint = Pieskarieties vārdam, lai uzslavētu ⭐
lesson-not-held-why = Kāpēc stunda nenotika?
lesson-not-held = nenotika: { $reason }
lesson-held = notika
not-held-cancelled = atcelta
not-held-excursion = ekskursija
not-held-event = pasākums
not-held-other = cits iemesls

## A correction, two people on one lesson

lesson-correction = <b>Labojums</b>
lesson-correction-why = Iepriekšējais ieraksts paliks vēsturē. Kāds ir iemesls?
correction-typing = Drukas kļūda
correction-later = Atnāca vēlāk
correction-other = Cits iemesls
button-no-change = Nemainīt
lesson-clash = <b>Pa šo laiku stundu mainīja { $name }.</b> Ko paturēt?
button-keep-mine = Manu ierakstu
button-keep-theirs = Atstāt, kā ir
button-keep-both = Abus
lesson-value-topic = Temats
lesson-value-homework = Mājas darbs
lesson-value-materials = Faili
lesson-value-praised = Uzslavas
lesson-value-notHeld = Stunda
lesson-mark-present = klāt
lesson-mark-absent = nav
lesson-mark-late = nokavēja

## A past day

command-log = Cita diena: stundas un ieraksti
refusal-log-day-unclear = Dienu nesapratu. Rakstiet, piemēram, /stunda vakar, /stunda piektdien vai /stunda 20.11.
refusal-log-class-unclear = Klasi vai dienu nesapratu. Rakstiet, piemēram, /stunda 5.b vakar, /stunda 5.b 20.11. vai tikai /stunda.
log-no-lessons = Šajā dienā stundu nav.
log-which-class = Kuras klases stundas?
log-not-closed = Kamēr semestris nav slēgts, ierakstus labo skolotājs.
log-teacher-left = Kamēr semestris nav slēgts, ierakstus labo skolotājs. Jūs labojat tās stundas, kuru skolotājs te vairs nemāca.
button-all-classes = Visas klases

## The teacher’s day

button-today = Šodien
today-no-lessons = Šodien jums stundu nav.
today-running =
    Tagad: <b>{ $lesson }</b>, { $minutes ->
        [zero] { $minutes } minūšu
        [one] { $minutes } minūte
       *[other] { $minutes } minūtes
    } līdz zvanam
today-next = Nākamā: <b>{ $lesson }</b> plkst. { $time }
today-deadline-left = līdz plkst. { $time }, atlikušas { $left }
today-deadline-past = termiņš plkst. { $time } ir pagājis
duration-minutes = { $minutes } min.
duration-hours = { $hours } h { $minutes } min.
today-given-away = ↔ <b>{ $lesson }</b> – aizvieto { $name }
today-all-entered = Šodien viss ievadīts ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = Stundu nav.
diary-praised = uzslava par darbu stundā
diary-corrected = (labots)
diary-homework-withdrawn = Mājas darbs atcelts (labots)
diary-present-after-all = bija stundā (labots)
diary-all-children = Visi bērni
button-diary-today = Šodien
day-off-weekend = Brīvdiena: stundu nav.
day-off-holiday = Svētku diena: stundu nav.
day-off-break = Skolēnu brīvlaiks: stundu nav.
day-off-outside-year = Šī diena nav mācību gadā.

## Files given with the homework

lesson-materials =
    { $count ->
        [zero] 📎 { $count } failu
        [one] 📎 { $count } fails
       *[other] 📎 { $count } faili
    }
button-materials = 📎 Faili ({ $count })
button-materials-show = Parādīt failus
button-material-gone = Noņemt: { $name }
materials-hint = Vecāki un skolēni failus redz dienasgrāmatā un mājas darbos.
materials-count =
    { $count ->
        [zero] Zemāk { $count } failu.
        [one] Zemāk { $count } fails.
       *[other] Zemāk { $count } faili.
    }
materials-none = Failu pie šīs stundas vairs nav.
material-photo = Attēls { $number }
material-document = Fails { $number }
material-audio = Ieraksts { $number }
material-ask = Kurai stundai pievienot?

## Homework by the day that it is due

command-homework = Mājas darbi
button-homework-due = Mājas darbi
homework-title = <b>Mājas darbi</b> – pa dienām, uz kurām tie uzdoti
homework-no-day = bez noteiktas dienas
homework-in-files = pievienotajos failos
homework-nothing = Nekas nav uzdots.
