## The paragraphs with a clock, by number

paragraph-2 = Briefing of parents
paragraph-3-1 = Passing applications on
paragraph-3-2 = Connecting families
paragraph-3-3 = Restoring access
paragraph-4-2 = Timetable
paragraph-4-3 = Splitting into groups
paragraph-4-4 = Forming groups
paragraph-4-5 = Lesson entries
paragraph-4-6 = Marks
paragraph-4-7 = Semester and year marks
paragraph-4-8 = Summary journal
paragraph-4-9 = Number of marks
paragraph-4-10 = Absence notes
paragraph-4-11 = Substitution orders
paragraph-5-1 = Progress extracts
paragraph-5-2 = Report cards
paragraph-6 = Unread letters

## What is open of each; those whose data is still to come have no line

duty-2 = { $class }: parents not briefed yet
duty-3-1 = { $class }: application ({ $day })
duty-3-2 = { $class }: application, received { $day }
duty-3-3 = Request to restore access ({ $day })
duty-4-2 = { $class }: no timetable for semester { $semester }
duty-4-3 =
    { $class } { $subject }: { $students ->
        [one] { $students } student is in no group
       *[other] { $students } students are in no group
    }
duty-4-4 = { $group }: no members
duty-4-5 =
    { $number ->
        [0] { $class } { $subject }, outside the timetable
       *[other] Lesson { $number }, { $class } { $subject }
    }
duty-4-10 = { $class }: absence note ({ $day })
duty-4-11 =
    { $lessons ->
        [one] { $day }: { $lessons } substituted lesson, the order has no number
       *[other] { $day }: { $lessons } substituted lessons, the order has no number
    }
duty-6 = Letter ({ $day })
