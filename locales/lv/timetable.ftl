## Whose timetable, and the week

command-timetable = Stundu saraksts
button-timetable = Stundu saraksts
timetable-whose = Kura stundu sarakstu rādīt?
timetable-my-week = Manas stundas
button-this-week = Šī nedēļa
timetable-no-lessons = Stundu nav.
timetable-short-day = <i>Saīsinātas stundas</i>
timetable-room = kab. { $room }
timetable-line-cancelled = { $lesson } – atcelta
timetable-line-moved = { $lesson } → { $day }, { $number }. stunda
timetable-moved-here = pārcelta (bija { $where })
timetable-nth = { $number }. stunda

## Corrections

timetable-which-lesson = Kuru stundu mainīt?
timetable-for-how-long = Uz cik ilgu laiku?
timetable-to-which-day = Uz kuru dienu?
timetable-to-which-weekday = Uz kuru nedēļas dienu?
timetable-to-which-number = Kura stunda? ⚠ – tajā laikā kāds ir aizņemts.
timetable-ask-room = Uzrakstiet kabinetu nākamajā ziņā, piemēram, 214.
button-move = Pārcelt
button-cancel-lesson = Atcelt
button-room = Kabinets
button-as-planned = Kā stundu sarakstā
button-that-day = Tikai { $day }
button-from-day = Sākot ar { $day }
button-save-anyway = Saglabāt tomēr
timetable-lesson-cancelled = { $lesson }, { $number }. stunda ({ $day }) – nenotiks
timetable-lesson-moved = { $lesson }, { $number }. stunda ({ $day }) → { $toDay }, { $toNumber }. stunda{ $room }
timetable-lesson-room = { $lesson }, { $number }. stunda ({ $day }) – { $room }
timetable-lesson-restored = { $lesson }, { $number }. stunda ({ $day }) – kā stundu sarakstā{ $room }
timetable-hour-ended = No { $day } vairs nav: { $weekday }, { $number }. stunda, { $lesson }{ $room }
timetable-hour-begun = No { $day }: { $weekday }, { $number }. stunda, { $lesson }{ $room }
timetable-hour-moved = No { $day }: { $lesson } – { $weekday }, { $number }. stunda → { $toWeekday }, { $toNumber }. stunda{ $room }
timetable-clashes = Tajā pašā laikā:
timetable-busy-teacher = aizņemts skolotājs ({ $teacher })
timetable-busy-class = aizņemta klase ({ $class })
timetable-busy-room = aizņemts kabinets ({ $room })
timetable-no-clashes = Skolotājs, klase un kabinets ir brīvi.
timetable-save-hint = Pēc saglabāšanas ziņu saņems skolēni, vecāki un skolotājs.
timetable-saved = <b>Saglabāts</b>
timetable-told-at = Pārējie par to uzzinās plkst. { $time }.

## What the others are told

timetable-notice = { $names }: izmaiņas stundu sarakstā
timetable-notice-own = Izmaiņas jūsu stundu sarakstā
timetable-news-whole = Skatiet visu nedēļu stundu sarakstā.

## Refusals

refusal-timetable-past-day = Pagājušu dienu stundu sarakstā vairs nemaina. Izvēlieties šodienu vai vēlāku dienu.
refusal-timetable-lesson-entered = Šī stunda žurnālā jau ir ierakstīta, tāpēc tā paliek savā vietā. Mainīt var nākamās stundas.
refusal-timetable-lesson-gone = Šādas stundas stundu sarakstā vairs nav. Atveriet to no jauna: /timetable
refusal-timetable-no-bell = Tajā dienā nav { $number }. stundas zvana. Izvēlieties citu stundu.
refusal-timetable-course-there = Šai klasei tajā laikā jau ir tas pats priekšmets. Izvēlieties citu stundu.
refusal-timetable-same-place = Tā tas jau ir: nekas nemainītos. Izvēlieties ko citu.
refusal-timetable-changed = Stundu sarakstu tikko mainīja vēl kāds. Pārbaudiet un mēģiniet vēlreiz: /timetable
refusal-room-unclear = Kabinetam der ne vairāk kā { $limit } rakstzīmju, piemēram, 214 vai „sporta zāle”. Uzrakstiet vēlreiz.
