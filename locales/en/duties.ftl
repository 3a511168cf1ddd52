## The bell: reminders of what is owed. A clock of the school's own custom is never called a breach.

bell-late = ⏰ This reminder is late.
bell-asked = The academic office asks for this.
bell-lessons-due = 🔔 Still to be entered by { $time }
bell-lessons-passed = ❗ The deadline at { $time } has passed, not entered
bell-lessons-passed-school = 🔔 The school’s own time, { $time }, has passed, still to be entered
bell-lessons-missed = ❗ The deadline has passed, not entered ({ $day })
bell-lessons-missed-school = 🔔 Still to be entered ({ $day })
bell-due-today = 🔔 Today is the last day
bell-due-by = 🔔 To be done by { $day }
bell-passed = ❗ The deadline has passed
bell-passed-school = 🔔 The school’s own deadline has passed
bell-unread = ✉️ Not read yet
bell-above-lessons = ❗ Not entered in time ({ $day })
bell-above-lessons-school = Not entered yet ({ $day })
bell-above-passed = ❗ Not done in time
bell-above-passed-school = Not done yet
bell-above-unread = ✉️ Who has not read
bell-not-reached =
    { $count ->
        [one] { $count } person has not read it
       *[other] { $count } people have not read it
    }
bell-more = … and { $count } more
bell-day-entered = All entered today ✓
bell-done = All done ✓
bell-paper-done = 📄 Marked as done on paper
bell-paper-undone = The mark “done on paper” was taken back
button-bell-paper = 📄 Done on paper
