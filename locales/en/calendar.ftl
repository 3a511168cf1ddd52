## The school year

command-calendar = Calendar
button-calendar = Calendar
calendar-no-year = There is no school year yet. Please contact the superuser.
calendar-year = School year { $name }
calendar-semester = Semester { $number }: { $dates }
calendar-semester-grade9 = Semester { $number }: { $dates } (grade 9 until { $day })
calendar-breaks = School holidays: { $dates }
calendar-breaks-none = There are no school holidays.
calendar-bells = Bells: { $bells }
calendar-ahead = <b>Special days ahead</b>
button-this-year = This school year
button-following-year = Next year ›

## What a day is

calendar-day-off = day off
calendar-day-works = working day without lessons
calendar-day-works-as = working day, lessons as on { $weekday }
calendar-day-usual = ordinary school day
calendar-short = shortened lessons: { $bells }
holiday-new-year = New Year’s Day
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-independence = Restoration of Independence Day
holiday-ligo = Līgo Day
holiday-jani = Jāņi (Midsummer)
holiday-proclamation = Proclamation of the Republic of Latvia
holiday-christmas-eve = Christmas Eve
holiday-christmas = Christmas Day
holiday-second-christmas = Boxing Day
holiday-new-years-eve = New Year’s Eve
holiday-other = public holiday

## Changes

button-semesters = Semesters
button-breaks = School holidays
button-day-off = Day off…
button-working-day = Working day…
button-short-day = Short day…
button-special-days = Special days and public holidays
button-next-year = Create the next year
calendar-saved = ✓ <b>Saved</b>
calendar-which-semester = What would you like to change?
button-semester = Semester { $number }…
button-grade9 = Last day of grade 9…
calendar-which-break = Which school holidays would you like to change?
calendar-break = School holidays { $dates }
button-add-break = Add school holidays…
button-change-dates = Change the dates…
button-remove-break = Remove
calendar-special-days = <b>Special days and public holidays</b>
button-make-off = Day off
button-make-working = Working day…
button-as-usual = As in the calendar
button-short-bells = Shorter lessons…
button-usual-bells = Usual bells
calendar-taught-as = It becomes a working day. Which day’s lessons are held?
button-no-lessons = No lessons
calendar-which-bells = How long are the lessons on that day?
button-bells = { $lesson } min, breaks { $pause } min
button-own-bells = Write the bells…

## What is to be written

calendar-ask-off = Which day is to be off? Write the date, for example <code>20.11.</code>
calendar-ask-work = Which day is to be a working day? Write the date, for example <code>28.11.</code>
calendar-ask-short = On which day are the lessons shorter? Write the date, for example <code>22.12.</code>
calendar-ask-bells =
    Write each lesson’s times on a line of its own:
    <code>1 8:30–9:00</code>
    <code>2 9:10–9:40</code>
    Lessons that you leave out are not held on that day. You can also write just the minutes of a lesson and a break: <code>30/5</code>
calendar-ask-break = Write the first and the last day of the school holidays, for example <code>15.03.–19.03.</code>
calendar-ask-semester = Write the first and the last day of the semester, for example <code>05.01.–31.05.</code>
calendar-ask-grade9 = Write the last school day of grade 9, for example <code>11.06.</code> A dash (<code>–</code>): as for the others.
calendar-ask-next-semester = Write the first and the last day of the semester, for example <code>05.01.–31.05.</code>
calendar-ask-next-grade9 = Write the last school day of grade 9, for example <code>11.06.</code> A dash (<code>–</code>): as for the others.

## The next school year

next-year-classes =
    { $count ->
        [one] { $count } class moves up a grade
       *[other] { $count } classes move up a grade
    }
next-year-first-classes =
    { $count ->
        [one] { $count } new first class, without students yet
       *[other] { $count } new first classes, without students yet
    }
next-year-moving =
    { $count ->
        [one] { $count } student stays at the school
       *[other] { $count } students stay at the school
    }
next-year-leaving =
    { $count ->
        [one] { $count } student of grade 9 leaves
       *[other] { $count } students of grade 9 leave
    }
next-year-teachers = Class teachers: { $along } stay with their class, { $free } are free
next-year-hint = Nothing has been changed yet. The bells are taken over from this year; courses and the timetable are entered anew.
button-create-year = Create
next-year-made = <b>School year { $name } has been created.</b> It begins on its first day; until then everything stays as it is. Still to be entered: the new first-graders, the teachers’ courses and the timetable.

## Refusals

refusal-dates-unclear = I did not understand the date. Write, for example, 12.03. or 12.03.–16.03.
refusal-dates-backwards = The last day is before the first. Write, for example, 12.03.–16.03.
refusal-day-outside-year = This date is not in the chosen school year. Check it and write it again.
refusal-semesters-out-of-order = The semesters overlap or are out of order. Check the dates and write them again.
refusal-break-overlaps = There are other school holidays on these days already. Change those or write other dates.
refusal-calendar-unchanged = It is like that already: nothing has been changed.
refusal-bells-unclear = I did not understand the bells. Write each on a line of its own, for example: 1 8:30–9:00
refusal-bells-out-of-order = The bells overlap or are out of order. Check them and write them again.
refusal-next-year-exists = The next school year has been created already. You see it in the calendar: /calendar

calendar-semester-closed = – closed
button-close-semester = Close semester { $number }…
button-open-semester = Open semester { $number }
button-close-now = Close
semester-close-which = Close semester { $number }?
semester-close-early = The semester ends on { $day }: until then there are lessons to enter.
semester-close-means = From then on teachers can neither enter nor correct lessons of this semester. The academic office alone can, with a reason: /log
button-events = Events
refusal-semester-closed = Semester { $number } is closed. If something needs correcting, ask the academic office.
