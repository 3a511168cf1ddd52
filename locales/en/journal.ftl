## The lesson’s card

lesson-title = { $class } · { $subject } · lesson { $number }
lesson-title-outside = { $class } · { $subject } · outside the timetable
lesson-topic = Topic: { $topic }
lesson-homework = Homework: { $homework }
lesson-homework-some = Homework ({ $names }): { $homework }
lesson-homework-due = (for { $day })
lesson-homework-none = No homework
lesson-all-present = All present
lesson-absent = Absent ({ $count }): { $names }
lesson-late = Late ({ $count }): { $names }
lesson-complete = ✓ All entered
lesson-missing = Still missing: { $parts }
lesson-part-topic = topic
lesson-part-roll = roll
lesson-part-homework = homework
lesson-deadline = To be entered by { $time }
lesson-notices-at = Guardians will be told of the absence at { $time }.
lesson-notices-sent = The guardians are being told now.
lesson-notices-none = No notice to guardians is waiting any more.
lesson-notices-quiet = These are quiet hours: the guardians will be told at { $time }.
lesson-already-entered = This is already entered. The card shows the present entry.
lesson-change-hint = What should change?
lesson-ask-topic = Write the topic in your next message.
lesson-ask-homework = Write the homework in your next message.
lesson-roll-hint = Tap a name: ❌ absent, ⏰ late. All others are present.
button-all-present = All present
button-absences = Absences…
button-no-homework = No homework
button-homework = Homework…
button-topic = Topic…
button-change = Change
button-send-now = Send now

## The teacher’s day

button-today = Today
today-no-lessons = You have no lessons today.
today-running =
    Now: <b>{ $lesson }</b>, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } to the bell
today-next = Next: <b>{ $lesson }</b> at { $time }
today-deadline-left = by { $time }, { $left } left
today-deadline-past = was due at { $time }
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
today-all-entered = All entered for today ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = No lessons.
diary-absent = absent
diary-late = late
diary-all-children = All children
button-diary-today = Today
day-off-weekend = A day off: no lessons.
day-off-holiday = A public holiday: no lessons.
day-off-break = School holidays: no lessons.
day-off-outside-year = This day is outside the school year.
