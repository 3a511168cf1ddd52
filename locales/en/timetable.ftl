## Whose timetable, and the week

command-timetable = Timetable
button-timetable = Timetable
timetable-whose = Whose timetable would you like to see?
timetable-my-week = My lessons
button-this-week = This week
timetable-no-lessons = No lessons.
timetable-short-day = <i>Shortened lessons</i>
timetable-room = room { $room }
timetable-line-cancelled = { $lesson } – cancelled
timetable-line-moved = { $lesson } → { $day }, lesson { $number }
timetable-moved-here = moved (was { $where })
timetable-nth = lesson { $number }

## Corrections

timetable-which-lesson = Which lesson is to be changed?
timetable-for-how-long = For how long?
timetable-to-which-day = To which day?
timetable-to-which-weekday = To which day of the week?
timetable-to-which-number = Which lesson? ⚠ – somebody is busy then.
timetable-ask-room = Write the room in your next message, for example 214.
button-move = Move
button-cancel-lesson = Cancel
button-room = Room
button-as-planned = As in the timetable
button-that-day = Only { $day }
button-from-day = From { $day } on
button-save-anyway = Save anyway
timetable-lesson-cancelled = { $lesson }, lesson { $number } ({ $day }) – cancelled
timetable-lesson-moved = { $lesson }, lesson { $number } ({ $day }) → { $toDay }, lesson { $toNumber }{ $room }
timetable-lesson-room = { $lesson }, lesson { $number } ({ $day }) – { $room }
timetable-lesson-restored = { $lesson }, lesson { $number } ({ $day }) – as in the timetable{ $room }
timetable-hour-ended = No longer from { $day }: { $weekday }, lesson { $number }, { $lesson }{ $room }
timetable-hour-begun = From { $day }: { $weekday }, lesson { $number }, { $lesson }{ $room }
timetable-hour-moved = From { $day }: { $lesson } – { $weekday }, lesson { $number } → { $toWeekday }, lesson { $toNumber }{ $room }
timetable-clashes = At the same time:
timetable-busy-teacher = the teacher is busy ({ $teacher })
timetable-busy-class = the class is busy ({ $class })
timetable-busy-room = the room is taken ({ $room })
timetable-no-clashes = The teacher, the class and the room are free.
timetable-save-hint = Once saved, the students, their guardians and the teacher are told.
timetable-saved = <b>Saved</b>
timetable-told-at = The others hear of it at { $time }.

## What the others are told

timetable-notice = { $names }: changes in the timetable
timetable-notice-own = Changes in your timetable
timetable-news-whole = See the whole week in the timetable.

## Refusals

refusal-timetable-past-day = Past days of the timetable are not changed any more. Choose today or a later day.
refusal-timetable-lesson-entered = This lesson is in the journal already, so it stays where it is. You can change later ones.
refusal-timetable-lesson-gone = The timetable has no such lesson any more. Open it anew: /timetable
refusal-timetable-no-bell = There is no bell for lesson { $number } on that day. Choose another lesson.
refusal-timetable-course-there = This class has the same subject at that time already. Choose another lesson.
refusal-timetable-same-place = It is like that already: nothing would change. Choose something else.
refusal-timetable-changed = Somebody has just changed the timetable. Check it and try again: /timetable
refusal-room-unclear = A room has at most { $limit } characters, for example 214 or “gym”. Write it again.
