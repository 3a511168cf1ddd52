## The page of the journal: a course's days and students

button-journal-page = Страница журнала
button-page-earlier = ‹ Предыдущие уроки
button-page-later = Следующие уроки ›
button-page-xlsx = XLSX
button-note-to-teacher = Написать учителю
page-courses = <b>Страница журнала</b>
page-which-course = Какую страницу показать?
page-no-courses = В этом учебном году у вас нет предметов.
page-empty = { $period }: уроков пока нет.
page-semester = { $number }-й семестр

# What is printed on the page.
page-legend = n – пропущен урок, ns – пропуск по болезни, nc – пропуск по другой уважительной причине, k – опоздание, · – присутствие не внесено, * – исправлено
page-no-topic = (тема не внесена)
page-homework = ДЗ: { $homework }
page-homework-due = (к { $day })
page-homework-none = не задано
page-materials =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файла
    }
page-substitution = Замещает: { $substitution }
page-joined = вместе с { $name }
page-order = приказ № { $number }
page-order-later = номера приказа пока нет
page-not-held = не состоялся: { $reason }
page-sheet-absences = Пропуски
page-sheet-lessons = Уроки
page-column-student = Ученик
page-column-day = Дата
page-column-number = Урок
page-column-topic = Тема
page-column-homework = Домашнее задание
page-column-substitution = Замещает
page-column-not-held = Не состоялся
