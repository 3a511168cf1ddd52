## The page of the journal: a course's days and students

button-journal-page = Journal page
button-page-earlier = ‹ Earlier lessons
button-page-later = Later lessons ›
button-page-xlsx = XLSX
button-note-to-teacher = Note to the teacher
page-courses = <b>Journal page</b>
page-which-course = Which page?
page-no-courses = You have no courses this school year.
page-empty = { $period }: no lessons yet.
page-semester = Semester { $number }

# What is printed on the page.
page-legend = n – absent, ns – excused for illness, nc – excused for another reason, k – late, · – roll not entered, * – corrected
page-no-topic = (no topic entered)
page-homework = HW: { $homework }
page-homework-due = (by { $day })
page-homework-none = none
page-materials =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
page-substitution = Substitute: { $substitution }
page-joined = together with { $name }
page-order = order No. { $number }
page-order-later = order number to follow
page-not-held = not held: { $reason }
page-sheet-absences = Absences
page-sheet-lessons = Lessons
page-column-student = Student
page-column-day = Date
page-column-number = Lesson
page-column-topic = Topic
page-column-homework = Homework
page-column-substitution = Substitute
page-column-not-held = Not held
