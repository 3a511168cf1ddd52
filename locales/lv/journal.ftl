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
today-all-entered = Šodien viss ievadīts ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = Stundu nav.
diary-absent = kavējums: nebija stundā
diary-late = nokavēja stundas sākumu
diary-all-children = Visi bērni
button-diary-today = Šodien
day-off-weekend = Brīvdiena: stundu nav.
day-off-holiday = Svētku diena: stundu nav.
day-off-break = Skolēnu brīvlaiks: stundu nav.
day-off-outside-year = Šī diena nav mācību gadā.
