## The bell: reminders of what is owed. A clock of the school's own custom is never called a breach.

bell-late = ⏰ Это напоминание опоздало.
bell-asked = Учебная часть просит сделать.
bell-lessons-due = 🔔 До { $time } ещё нужно внести
bell-lessons-passed = ❗ Срок { $time } прошёл, не внесено
bell-lessons-passed-school = 🔔 Принятое в школе время { $time } прошло, ещё нужно внести
bell-lessons-missed = ❗ Срок прошёл, не внесено ({ $day })
bell-lessons-missed-school = 🔔 Ещё нужно внести ({ $day })
bell-due-today = 🔔 Сегодня последний день
bell-due-by = 🔔 Нужно успеть до { $day }
bell-passed = ❗ Срок прошёл
bell-passed-school = 🔔 Принятый в школе срок прошёл
bell-unread = ✉️ Ещё не прочитано
bell-above-lessons = ❗ Не внесено вовремя ({ $day })
bell-above-lessons-school = Ещё не внесено ({ $day })
bell-above-passed = ❗ Не сделано вовремя
bell-above-passed-school = Ещё не сделано
bell-above-unread = ✉️ Кто не прочитал
bell-not-reached =
    { $count ->
        [one] { $count } человек не прочитал
        [few] { $count } человека не прочитали
        [many] { $count } человек не прочитали
       *[other] { $count } человека не прочитали
    }
bell-more = … и ещё { $count }
bell-day-entered = На сегодня всё внесено ✓
bell-done = Всё сделано ✓
bell-paper-done = 📄 Отмечено: сделано на бумаге
bell-paper-undone = Отметка «сделано на бумаге» отменена
button-bell-paper = 📄 Сделано на бумаге
