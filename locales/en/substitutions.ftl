## Where a lesson is shown

substituted-by = substitute: { $name }
substituting = you replace: { $name }
substituted-joined = together with { $class }
substitution-card-replaced = Replaced: { $name }, { $subject }
substitution-card-replaces = Replacing: { $name }, { $subject }
substitution-card-joined = Joined lesson: together with { $class }
substitution-card-order = Reason: order No. { $number }
substitution-card-order-later = Reason: the order’s number is not entered yet
substitution-last-topic = before: { $topic }
substitution-last-homework = homework: { $homework }

## The list

command-substitute = Substitutions
button-substitutions = Substitutions
substitutions = <b>Substitutions</b>
substitutions-legend = ⏳ – no order number yet
substitutions-open = <b>Substitutions without an order number</b>
substitutions-none = There are none.
button-new-substitution = New substitution
button-i-am-absent = I shall be away
button-without-order = Without order number
button-substitution-report = Report

## Who, when, by which order

substitution-ask-who = Which teacher will be away? Write the name or surname.
substitution-who = Which teacher will be away?
button-myself = Me
substitution-when = On which day?
button-absent-today = Today
button-dates-typed = Other dates
substitution-ask-dates = Write the dates, for example 24.11. or 24.11.–27.11.
substitution-ask-order = Write the order’s number, for example 1-9/45. If there is none yet, enter it later.
substitution-ask-number = Write the order’s number, for example 1-9/45.
button-order-later = Number later
substitution-already = The teacher’s absence on these days is entered already.

## The lessons

substitution-title = <b>Away: { $name }</b>, { $span }
substitution-order = Order No. { $number }
substitution-order-later = The order’s number is not entered yet
substitution-open = no substitute yet
substitution-not-held = not held
substitution-no-lessons = The teacher has no lessons on these days.
substitution-plan-hint = Press a lesson to choose the substitute, then “Save”.
substitution-still-open =
    { $count ->
        [one] { $count } lesson has no substitute yet.
       *[other] { $count } lessons have no substitute yet.
    }
button-substitute-all = All to one
button-substitution-dates = Dates
button-order-number = Order number
substitution-who-gives =
    Who gives the lesson? Free teachers come first.
    ★ – teaches this subject, ⚠ – has another lesson then
substitution-found = Which of those found gives the lesson?
substitution-ask-substitute = Write the substitute’s name or surname.
substitution-all-to-whom =
    { $count ->
        [one] Who gives { $count } lesson?
       *[other] Who gives all { $count } lessons?
    } Where the teacher is busy, the lesson stays without a substitute.
button-free-for-some = ⚠ { $name } – { $free } of { $count }
button-nobody = Nobody (not held)
button-substitution-open = Remove the substitute
button-subject-taught = Subject
substitution-which-subject = What does the substitute teach in this lesson?
substitution-another-lesson = another lesson
substitution-clash = { $name } has { $lesson } at that time.
button-join = Join with { $class }
button-clash-anyway = Choose all the same

## A stored one

substitution-cancelled = The substitution is cancelled.
button-cancel-substitution = Cancel the substitution
substitution-really-cancel = Really cancel it? From today on the teacher gives the lessons again; what past days hold stays.

## What the others are told

substitution-told = <b>{ $span } You replace { $name }</b>
substitution-told-line = { $day } lesson { $number }, { $time }: { $lesson }
substitution-told-off = { $span } you need not replace { $name } any more.
substitution-told-absent = <b>Your lessons while you are away</b>
substitution-told-absent-off = The substitution { $span } is cancelled: you give your lessons again.
substitution-told-office = <b>Away { $span }: { $name }</b>
    Please check that every lesson has a substitute.
substitution-told-office-off = { $name }: the absence { $span } is cancelled.

## The report

substitution-which-month = For which month?
substitution-report =
    { $count ->
        [one] { $month }: { $count } lesson
       *[other] { $month }: { $count } lessons
    }
substitution-report-empty = { $month }: no substitutions.
substitution-sheet = Substitutions
substitution-sheet-totals = Totals by teacher
substitution-column-date = Date
substitution-column-number = Lesson
substitution-column-class = Class
substitution-column-absent = Replaced teacher
substitution-column-replaced = Replaced subject
substitution-column-substitute = Substitute
substitution-column-taught = Subject taught
substitution-column-joined = Joined with
substitution-column-order = Order No.
substitution-column-lessons = Lessons
substitution-column-of-them-joined = Of them joined

## Refusals

refusal-order-number-unclear = An order’s number has a digit and at most 40 characters, for example 1-9/45. Write it again.
refusal-substitution-changed = Somebody has just changed the substitution or the timetable. Open it again: /substitute
refusal-substitution-moved-lesson = This lesson was moved from another place. Cancel it in the timetable: /timetable
refusal-substitution-nobody-found = There is no such teacher. Write the surname or its beginning again.
refusal-substitution-overlaps = Some of these days are in another substitution of this teacher. Change that one: /substitute
refusal-substitution-past-day = Past days are entered by the academic office. Choose today or a later day.
refusal-substitution-too-long = At most { $days } days at a time. For a longer absence enter several.
