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
lesson-announced = Reported absent: { $names }
lesson-announced-present = ℹ️ Reported absent but not marked: { $names }
lesson-praised = Praised ({ $count }): { $names }
lesson-hint-cyrillic = ✎ The topic is in Cyrillic – the journal is kept in Latvian.
lesson-hint-achieved-result = ✎ The topic names no achieved result (SR).
lesson-one-line =
    Next time one message can do it:
    { $line }
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

button-correct = Correct
button-not-held = Did not happen…
button-held = It happened
button-praise = Praise…
button-bring = What to bring…
button-bring-nothing = Nothing to bring
button-as-earlier = As in lesson { $number }: { $count } absent
lesson-topic-of = { $class }: { $topic }
lesson-due-on = for { $day }
lesson-ask-homework-anew = Write the new homework in your next message, or choose another day for it.
lesson-ask-bring = Write what the students bring to each of these lessons, for example <code>compasses, ruler</code>
lesson-bring = Bring: { $things }
lesson-bring-always = To bring to each of these lessons: { $things }
lesson-bring-nothing = There is nothing special to bring to these lessons.
lesson-roll-announced = ✉️ – the parents have already announced the absence.
lesson-praise-hint = Tap a name to praise ⭐
lesson-not-held-why = Why did the lesson not happen?
lesson-not-held = did not happen: { $reason }
lesson-held = happened
not-held-cancelled = cancelled
not-held-excursion = excursion
not-held-event = event
not-held-other = other reason

## A correction, two people on one lesson

lesson-correction = <b>Correction</b>
lesson-correction-why = The old value is kept in the history. What is the reason?
correction-typing = Typing error
correction-later = Came later
correction-other = Other reason
button-no-change = Change nothing
lesson-clash = <b>Meanwhile { $name } changed this lesson.</b> What is to stay?
button-keep-mine = Mine
button-keep-theirs = Theirs
button-keep-both = Both
lesson-value-topic = Topic
lesson-value-homework = Homework
lesson-value-materials = Files
lesson-value-praised = Praise
lesson-value-notHeld = Lesson
lesson-mark-present = present
lesson-mark-absent = absent
lesson-mark-late = late

## A past day

command-log = Another day: lessons and entries
refusal-log-day-unclear = I did not understand the day. Write, for example, /log yesterday, /log Friday or /log 20.11.
refusal-log-class-unclear = I did not understand the class or the day. Write, for example, /log 5.b yesterday, /log 5.b 20.11. or just /log.
log-no-lessons = No lessons that day.
log-which-class = Which class’s lessons?
log-not-closed = Until the semester is closed, the teacher corrects the entries.
log-teacher-left = Until the semester is closed, the teacher corrects the entries. You correct the lessons of those who no longer teach here.
button-all-classes = All classes

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
today-given-away = ↔ <b>{ $lesson }</b> – given by { $name }
today-all-entered = All entered for today ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = No lessons.
diary-praised = praised for the work in the lesson
diary-corrected = (corrected)
diary-homework-withdrawn = Homework withdrawn (corrected)
diary-present-after-all = was in the lesson (corrected)
diary-all-children = All children
button-diary-today = Today
day-off-weekend = A day off: no lessons.
day-off-holiday = A public holiday: no lessons.
day-off-break = School holidays: no lessons.
day-off-outside-year = This day is outside the school year.

## Files given with the homework

lesson-materials =
    { $count ->
        [one] 📎 { $count } file
       *[other] 📎 { $count } files
    }
button-materials = 📎 Files ({ $count })
button-materials-show = Show the files
button-material-gone = Remove: { $name }
materials-hint = Guardians and students see the files in the diary and in the homework.
materials-count =
    { $count ->
        [one] { $count } file below.
       *[other] { $count } files below.
    }
materials-none = This lesson has no files any more.
material-photo = Picture { $number }
material-document = File { $number }
material-audio = Recording { $number }
material-ask = To which lesson should it be added?

## Homework by the day that it is due

command-homework = Homework
button-homework-due = Homework
homework-title = <b>Homework</b> – by the day that it is due
homework-no-day = no day named
homework-in-files = in the files
homework-nothing = Nothing to do.
