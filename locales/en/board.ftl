## The board of the academic office, the principal, class teachers and the superuser

command-board = Board: what is entered, what is still to be done
button-board = Board
board-title = Board
board-as-of = as of { $time }
board-lessons-due = Lessons due by { $time }
board-lessons-were-due = Lessons that were due by { $time }
board-lessons-later = Lessons that end after the deadline (the school’s own time)
board-no-lessons = No lessons today.
board-state-entered = ✓ entered: { $count }
board-state-missing = • not entered yet: { $count }
board-lessons-late = ❗ not entered: { $count }
board-state-running = ▶ running: { $count }
board-state-coming = · still to come: { $count }
board-state-notHeld = ✗ not held: { $count }
board-open = Still to be done
board-count-late = { $open }, past the deadline { $late }
board-all-done = All done ✓
board-who-owes = Who still has to do it:
board-nobody = Nobody responsible
board-due = by { $day }
board-ask =
    { $count ->
        [one] Remind the { $count } person who still has to do it?
       *[other] Remind the { $count } people who still have to do it?
    } Nobody is disturbed in the middle of a lesson or in quiet hours.
board-reminded =
    { $justReminded ->
        [0] Reminders sent: { $reminded }.
       *[other] Reminders sent: { $reminded }. Already reminded within the last hour: { $justReminded }.
    }
board-chart = Lesson entries by week
board-last-week = Week from { $week }: { $due } due, { $inTime } in time, { $late } later, { $missing } not entered.
board-no-history = Nothing to show yet: no lesson of this school year has been entered.
board-sheet-caption = The school year by week and paragraph
board-sheet-lessons = Lesson entries
board-sheet-paragraphs = Paragraphs
board-column-week = Week from
board-column-due = Due
board-column-in-time = In time
board-column-late = Later
board-column-missing = Not entered
board-column-paragraph = Paragraph
board-column-duty = Duty
board-column-reminded = Reminded
board-column-afterwards = Open after the date
button-board-refresh = 🔄 Refresh
button-board-paragraphs = By paragraph
button-board-weeks = 📊 By week
button-board-remind = 🔔 Remind all
button-board-remind-now = 🔔 Yes, remind
button-board-sheet = XLSX file
