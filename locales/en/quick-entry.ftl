## What could not be taken

entry-unclear-unknown-class = The school has no class “{ $class }”.
entry-unclear-not-your-class = You do not teach class “{ $class }”. If you are substituting, contact the academic office.
entry-unclear-unknown-student = There is no student “{ $fragment }” in the class. Check the name.
entry-unclear-nothing-said = The entry is not complete. After the class write the topic, homework or absences.
entry-unclear-bad-day = The date “{ $fragment }” does not fit. Write it like 25.11. or “for Friday”.
entry-unclear-too-long = The message is too long for one entry. Shorten it.
entry-unclear-marks-later = Marks cannot be entered here yet.
entry-unclear-contradiction = This contradicts itself: “{ $fragment }”. Correct it and send it again.
entry-mend-hint = Nothing was saved. Edit your message or send a new one.
entry-example = Example: <code>{ $class } Daļu saskaitīšana; hw p. 45; absent Ozols</code>
entry-mend-standing = This change was not saved: the earlier entry still holds. Edit the message again.

## What is asked

entry-ask-which-class = “{ $fragment }”: which class?
entry-ask-which-lesson = Which lesson do you mean?
entry-ask-which-student = “{ $fragment }”: which student?
entry-ask-unknown-whom = The class has no student “{ $fragment }”. Who is this homework for? If the name is mistyped, edit your message.
entry-ask-absent-or-late = “{ $fragment }”: absent or late?
entry-ask-outside-timetable = The timetable has no such lesson that day. Enter it outside the timetable?
entry-ask-topic-or-other = “{ $fragment }”: what is this?
entry-ask-new-lesson-or-homework = “{ $fragment }”: a new lesson or more of the homework?
entry-ask-marks-later = “{ $fragment }”: marks cannot be entered here yet. Save the rest without them?
entry-kept = The rest is kept as a draft.
entry-kept-standing = Until you answer, the earlier entry holds.
entry-option-lessons =
    { $count ->
        [2] Both lessons
        [one] All { $count } lessons
       *[other] All { $count } lessons
    }
entry-option-absent = Absent
entry-option-late = Late
entry-option-topic = Topic
entry-option-homework = Homework
entry-option-roll = Roll
entry-option-praise = Praise
entry-option-marks = Marks
entry-option-without-marks = Save without the marks
entry-option-new-lesson = A new lesson
entry-option-namesake = { $name } ({ $class }, no. { $place })
entry-option-nobody = None of these
entry-option-everyone = For all: it is the homework’s text
