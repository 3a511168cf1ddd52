## The page of the journal: a course's days and students

button-journal-page = Žurnāla lapa
button-page-earlier = ‹ Agrākas stundas
button-page-later = Vēlākas stundas ›
button-page-xlsx = XLSX
button-note-to-teacher = Ziņa skolotājam
page-courses = <b>Žurnāla lapa</b>
page-which-course = Kuru lapu rādīt?
page-no-courses = Šajā mācību gadā jums nav mācību priekšmetu.
page-empty = { $period }: stundu vēl nav.
page-semester = { $number }. semestris

# What is printed on the page.
page-legend = n – kavēta stunda, ns – attaisnots slimības dēļ, nc – attaisnots cita iemesla dēļ, k – nokavēja stundas sākumu, · – klātbūtne nav ievadīta, * – labots
page-no-topic = (temats nav ievadīts)
page-homework = MD: { $homework }
page-homework-due = (uz { $day })
page-homework-none = nav uzdots
page-materials =
    { $count ->
        [zero] { $count } failu
        [one] { $count } fails
       *[other] { $count } faili
    }
page-substitution = Aizvieto: { $substitution }
page-joined = kopā ar { $name }
page-order = rīkojums Nr. { $number }
page-order-later = rīkojuma numura vēl nav
page-not-held = nenotika: { $reason }
page-sheet-absences = Kavējumi
page-sheet-lessons = Stundas
page-column-student = Skolēns
page-column-day = Datums
page-column-number = Stunda
page-column-topic = Temats
page-column-homework = Mājas darbs
page-column-substitution = Aizvieto
page-column-not-held = Nenotika
