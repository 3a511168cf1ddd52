## What guardians are told

absence-notice = { $name }: absence
absence-notice-day = { $name }: absence ({ $day })
absence-withdrawn = { $name }: correction – no absence
absence-none-left = Correction: no absences that day.
absence-inquiry = Do you know why?
button-inquiry-ill = Ill
button-inquiry-known = I know
button-inquiry-unknown = I did not know
inquiry-settled = This question has been answered. Thank you!
inquiry-known = Thank you! If you like, choose the reason: then the class teacher can excuse the absence.
inquiry-unknown =
    The class teacher and the academic office are being told now and will look for your child.
    As soon as you know where your child is, press a button or call the school.

## n, ns, nc, k in words

absence-mark-n = absent (not excused yet)
absence-mark-ns = absent (excused, illness)
absence-mark-nc = absent (excused)
absence-mark-k = late
absence-short-n = not excused
absence-short-ns = excused (illness)
absence-short-nc = excused
absence-short-k = late

## Nobody knows where the student is

absence-alarm-unknown = ❗ { $class }: a student is absent and the parents did not know. Please get in touch at once!
absence-alarm-silent = ❗ { $class }: a student is absent and the parents have not answered yet. Please call!
absence-alarm-nobody = ❗ { $class }: a student is absent and no parent is connected. Please call!
absence-alarm-over = { $class }: the absence is cleared up ✓
absence-mixed =
    { $students ->
        [one] ❗ { $class }: { $students } student was in one lesson today and not in another.
       *[other] ❗ { $class }: { $students } students were in one lesson today and not in another.
    }
absence-mixed-over = The absences are cleared up ✓
absence-day-missed = Absent: { $lessons }
absence-day-present = Present in lesson { $numbers }
absence-day-announced = The parents have reported the absence.
absence-day-ill = Parents: ill.
absence-day-known = The parents know where the child is.
absence-day-unknown = The parents did not know of the absence.
absence-day-guardian =
    { $connected ->
        [yes] 📞 { $name }: { $phone }
       *[no] 📞 { $name } (not connected): { $phone }
    }
absence-day-no-phone = no phone number
absence-day-no-guardians = The register has no parents. Ask the records office.

## The guardian's side

command-absence = Absences and notes
button-absence = Absences
button-ill = Ill today
button-ill-send = Send: ill
button-still-ill = Still ill
button-better = Better
button-note-today = Today, { $day }
button-note-tomorrow = Tomorrow, { $day }
button-note-other-days = Other days…
button-note-some-lessons = Some lessons…
button-note-otherwise = Other days or reason
button-note-doctor = I will show a doctor’s note at school
button-note-send = Send
button-note-dates = Correct the days
button-note-answer = Answer
button-withdraw-note = Withdraw the note
button-reason-illness = Illness
button-reason-family = Family reasons
button-reason-official = Competition, office
button-reason-other = Another reason
absence-which-child = Whose absences?
absence-ill-who = Which child is ill today?
absence-ill-sure = <b>{ $day }</b>: ill and not coming to school. Send this to the class teacher?
absence-when = When will your child be, or was, away? Choose.
absence-no-lessons-left = There are no more lessons this school year.
absence-totals-none = No absences this semester.
absence-totals = Lessons this semester: excused { $excused }, not excused { $unexcused }, late { $late }
absence-notes-title = <b>Notes</b>
absence-ask-dates = Write the days, for example: <code>24.11.</code> or <code>24.11.–27.11.</code>
absence-ask-lessons = Which lessons? Tick them and press “Done”.
absence-ask-reason = What is the reason?
absence-ask-words = Press “Send” or write a few words. Please do not write a diagnosis.
absence-ask-words-or-photo = Press “Send”, write a few words or send a photo of the note. Please do not write a diagnosis.
absence-no-photos = Photos of notes are not kept here, so I deleted it. Please show the note at school.
still-ill = { $name }: still ill?
absence-better = { $name }: good to hear! See you at school.

## A note

note-lessons = { $days }, lesson { $lessons }
note-reason-illness = illness
note-reason-family = family reasons
note-reason-official = competition or office
note-reason-other = another reason
note-state-sent = Waiting for the class teacher
note-state-asked = ❓ The class teacher waits for an answer
note-state-office-sent = Waiting for the academic office
note-state-office-asked = ❓ The academic office waits for an answer
note-state-excused = ✓ Excused
note-state-refused = ✗ Not excused
note-state-withdrawn = Note withdrawn
note-refusal-document = A doctor’s note is missing
note-refusal-dates = The days do not fit the absence
note-refusal-too-long = A parent alone cannot excuse so many days
note-refusal-reason = This reason does not excuse an absence
note-doctor = Doctor’s note
note-doctor-promised = A doctor’s note will be shown at school
note-has-photos =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
note-on-paper = Paper slip, received { $day }
note-sent-by = Sent by { $name }, { $when }
note-question = ❓ { $words }
note-answer = Answer: { $words }
note-over-limit =
    ⚠️ { $days ->
        [one] { $days } school day in a row without a doctor: more than the school allows
       *[other] { $days } school days in a row without a doctor: more than the school allows
    }
note-covered =
    { $count ->
        [one] Absent on { $day }: lesson { $lessons }
       *[other] Absent on { $day }: lessons { $lessons }
    }
note-coming =
    { $count ->
        [one] { $count } more lesson to come
       *[other] { $count } more lessons to come
    }
note-covers-nothing = The journal has no absences in that time.
note-due = To be decided by { $day }
note-due-past = ⚠️ Was to be decided by { $day }
note-moved = This note has changed meanwhile. The card shows how it stands now.
note-ask-question = Write your question to the parents in your next message.
note-ask-refusal = Why not? Choose or write the reason.
note-ask-answer = Write your answer to the class teacher in your next message.
note-photo = Photo { $number } of { $count }
note-new = { $class }: a new absence note
note-news = { $name }: an answer about the absence note
note-news-asked = { $name }: the class teacher has a question about the absence note
note-news-asked-office = { $name }: the academic office has a question about the absence note
note-news-over = { $name }: the absence note is still being looked at

## The class teacher's side

command-notes = Absence notes
button-notes = Absence notes
button-class-absences = Absences
button-excuse = Excuse
button-note-refuse = Refuse…
button-note-photo = Photo of the note
button-note-next-photo = Next photo
button-note-slip = Paper slip
button-slip-yesterday = Yesterday, { $day }
notes-none = No note is waiting ✓
notes-title = <b>Absence notes</b>
slip-ask-line =
    Write what the slip says, for example:
    <code>Ozols Kārlis 19.11.–20.11. illness</code>
    If you received it on another day, add: <code>received 20.11.</code>
slip-photos-taken =
    { $count ->
        [one] I have the photo. Now write the line.
       *[other] I have { $count } photos. Now write the line.
    }
slip-no-photos = Photos of notes are not kept here, so I deleted it.
slip-which-student = Which student is meant?
slip-unknown-student = I found no such name in the class. Whose slip is it?
slip-ask-received = When did you receive the slip? Choose or write the day.
class-absences-title = Lessons missed this semester
class-absences-none = No absences ✓
class-absences-student = { $unexcused }/{ $limit } not exc., { $excused } exc., { $late } late
class-absences-legend = not exc. – unexcused lessons, reported beyond { $limit }; exc. – excused.
unexcused-notice = ❗ { $class }: a student has more than { $limit } unexcused lessons this semester. The municipality must be told.

## Refusals

refusal-note-no-lessons = There are no lessons on these days. Check the dates and write again.
refusal-note-photo-wanted = This file cannot be added. Send a photo of the note.
refusal-note-photos-full = A note can have at most { $most } photos. This one was not kept; now write the line.
refusal-note-too-long = A note can cover { $days } days at most. Split it or call the class teacher.
refusal-note-too-old = Absences of the last { $days } days are reported here. About earlier ones talk to the class teacher.
refusal-note-slip-dates = I found no dates. Write, for example: Ozols Kārlis 19.11.–20.11. illness
refusal-note-lessons-none = Tick at least one lesson.
