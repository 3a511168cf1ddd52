## Where a lesson is shown

substituted-by = aizvieto: { $name }
substituting = aizvietojat: { $name }
substituted-joined = kopā ar { $class }
substitution-card-replaced = Aizvietojamais: { $name }, { $subject }
substitution-card-replaces = Aizvieto: { $name }, { $subject }
substitution-card-joined = Apvienota stunda: kopā ar { $class }
substitution-card-order = Pamatojums: rīkojums Nr. { $number }
substitution-card-order-later = Pamatojums: rīkojuma numurs vēl nav ierakstīts
substitution-last-topic = iepriekš: { $topic }
substitution-last-homework = uzdots: { $homework }

## The list

command-substitute = Stundu aizvietošana
button-substitutions = Aizvietošana
substitutions = <b>Aizvietošana</b>
substitutions-legend = ⏳ – rīkojuma numura vēl nav
substitutions-open = <b>Aizvietošana bez rīkojuma numura</b>
substitutions-none = Nav nevienas.
button-new-substitution = Jauna aizvietošana
button-i-am-absent = Es būšu prombūtnē
button-without-order = Bez rīkojuma numura
button-substitution-report = Atskaite

## Who, when, by which order

substitution-ask-who = Kurš skolotājs būs prombūtnē? Uzrakstiet vārdu vai uzvārdu.
substitution-who = Kurš skolotājs būs prombūtnē?
button-myself = Es
substitution-when = Kurā dienā?
button-absent-today = Šodien
button-dates-typed = Citi datumi
substitution-ask-dates = Uzrakstiet datumus, piemēram, 24.11. vai 24.11.–27.11.
substitution-ask-order = Uzrakstiet rīkojuma numuru, piemēram, 1-9/45. Ja tā vēl nav, ierakstīsiet vēlāk.
substitution-ask-number = Uzrakstiet rīkojuma numuru, piemēram, 1-9/45.
button-order-later = Numurs vēlāk
substitution-already = Šajās dienās skolotāja prombūtne jau ir ierakstīta.

## The lessons

substitution-title = <b>Prombūtnē: { $name }</b>, { $span }
substitution-order = Rīkojums Nr. { $number }
substitution-order-later = Rīkojuma numurs vēl nav ierakstīts
substitution-open = vēl nav aizvietotāja
substitution-not-held = stunda nenotiks
substitution-no-lessons = Šajās dienās skolotājam stundu nav.
substitution-plan-hint = Nospiediet stundu, lai izvēlētos aizvietotāju, un pēc tam – „Saglabāt”.
substitution-still-open =
    { $count ->
        [zero] { $count } stundām vēl nav aizvietotāja.
        [one] { $count } stundai vēl nav aizvietotāja.
       *[other] { $count } stundām vēl nav aizvietotāja.
    }
button-substitute-all = Visas vienam
button-substitution-dates = Datumi
button-order-number = Rīkojuma numurs
substitution-who-gives =
    Kurš vadīs stundu? Vispirms – brīvie skolotāji.
    ★ – māca šo priekšmetu, ⚠ – tajā laikā ir cita stunda
substitution-found = Kurš no atrastajiem vadīs stundu?
substitution-ask-substitute = Uzrakstiet aizvietotāja vārdu vai uzvārdu.
substitution-all-to-whom =
    { $count ->
        [zero] Kurš vadīs visas { $count } stundas?
        [one] Kurš vadīs { $count } stundu?
       *[other] Kurš vadīs visas { $count } stundas?
    } Kur skolotājs ir aizņemts, stunda paliek bez aizvietotāja.
button-free-for-some = ⚠ { $name } – { $free } no { $count }
button-nobody = Neviens (stunda nenotiks)
button-substitution-open = Noņemt aizvietotāju
button-subject-taught = Priekšmets
substitution-which-subject = Ko aizvietotājs mācīs šajā stundā?
substitution-another-lesson = cita stunda
substitution-clash = { $name }: tajā laikā jau ir { $lesson }.
button-join = Apvienot ar { $class }
button-clash-anyway = Tomēr izvēlēties

## A stored one

substitution-cancelled = Aizvietošana ir atcelta.
button-cancel-substitution = Atcelt aizvietošanu
substitution-really-cancel = Vai tiešām atcelt? Stundas no šodienas atkal vadīs pats skolotājs; pagājušo dienu ieraksti paliek.

## What the others are told

substitution-told = <b>{ $span } Jums jāaizvieto: { $name }</b>
substitution-told-line = { $day } { $number }. stunda, { $time }: { $lesson }
substitution-told-off = { $span } Jums vairs nav jāaizvieto: { $name }
substitution-told-absent = <b>Jūsu stundas prombūtnes laikā</b>
substitution-told-absent-off = Aizvietošana { $span } ir atcelta: stundas atkal vadāt Jūs.
substitution-told-office = <b>Prombūtnē { $span }: { $name }</b>
    Lūdzu, pārbaudiet, vai visām stundām ir aizvietotājs.
substitution-told-office-off = { $name }: prombūtne { $span } atcelta.

## The report

substitution-which-month = Par kuru mēnesi?
substitution-report =
    { $count ->
        [zero] { $month }: { $count } stundu
        [one] { $month }: { $count } stunda
       *[other] { $month }: { $count } stundas
    }
substitution-report-empty = { $month }: aizvietošanas nav.
substitution-sheet = Aizvietošana
substitution-sheet-totals = Kopā pa skolotājiem
substitution-column-date = Datums
substitution-column-number = Stunda
substitution-column-class = Klase
substitution-column-absent = Aizvietojamais skolotājs
substitution-column-replaced = Aizvietojamais priekšmets
substitution-column-substitute = Aizvietotājs
substitution-column-taught = Mācītais priekšmets
substitution-column-joined = Apvienota ar
substitution-column-order = Rīkojuma Nr.
substitution-column-lessons = Stundas
substitution-column-of-them-joined = No tām apvienotas

## Refusals

refusal-order-number-unclear = Rīkojuma numurā jābūt ciparam un ne vairāk kā 40 rakstzīmēm, piemēram, 1-9/45. Uzrakstiet vēlreiz.
refusal-substitution-changed = Aizvietošanu vai stundu sarakstu tikko kāds mainīja. Atveriet to no jauna: /substitute
refusal-substitution-moved-lesson = Šī stunda ir pārcelta no citas vietas. Atceliet to stundu sarakstā: /timetable
refusal-substitution-nobody-found = Tāda skolotāja nav. Uzrakstiet uzvārdu vai tā sākumu vēlreiz.
refusal-substitution-overlaps = Daļa šo dienu jau ir citā šī skolotāja aizvietošanā. Mainiet to: /substitute
refusal-substitution-past-day = Pagājušas dienas ieraksta mācību daļa. Izvēlieties šodienu vai vēlāku dienu.
refusal-substitution-too-long = Vienā reizē – ne vairāk kā { $days } dienas. Garākai prombūtnei ierakstiet vairākas.
