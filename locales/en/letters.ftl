## Buttons

button-letters = Letters
button-letters-sent = Sent
button-letters-changed = ❗ { $day } lessons changed
button-letters-unreached = Letters not received
button-letter-write = ✏️ Write
button-letter-confirm = ✅ Confirm that I have read it
button-letter-yes = Yes
button-letter-no = No
button-letter-reply = Reply
button-letter-thread = Thread ({ $count })
button-letter-forward = Forward
button-letter-close = Close the thread
button-letter-reopen = Reopen the thread
button-letter-report = Report to the class teacher
button-letter-report-go = Yes, report it
button-letter-settled = Settled
button-letter-next = Next unread ({ $count })
button-letter-remind = Remind the rest ({ $count })
button-letter-unreached = Not reached ({ $count })
button-letter-people = By person
button-letter-sheet = Excel
button-letter-text = The letter’s text
button-letter-correct = Correction
button-letter-print = Print

## Who writes

letter-as-guardian = parent
letter-as-student = student
letter-as-school = the school

## The list and the letter

command-letters = Letters
letters-title = Letters
letters-none = There are no letters yet.
letters-unread =
    { $count ->
        [one] { $count } unread letter
       *[other] { $count } unread letters
    }
letters-all-read = All read ✓
letters-sent-title = Letters you sent
letters-sent-legend = After the title: opened by / people. 🕒 waits for its time · ✖️ taken back or not sent
letters-sent-none = You have not sent any letters yet.
letter-timetable-courses = Timetable changes from { $day }
letter-timetable-day = School calendar: { $day }
letter-timetable-event-gone = The event will not take place.
letter-from = From: { $sender }
letter-about = About: { $name }, { $class }
letter-forwarded-by = Forwarded by: { $name }
letter-correction = <b>Correction ({ $at })</b>
letter-thread-title = Thread
letter-thread-closed = 🔒 The thread is closed.
letter-closed-now = The thread is closed: others can write in it no more.
letter-reopened-now = The thread is open again.
letter-to-confirm = ❗ Please confirm that you have read it.
letter-confirmed = ✅ You confirmed it on { $at }
letter-thanks = Thank you, your confirmation has been received.
letter-own-answer =
    { $answer ->
        [yes] Your answer: <b>yes</b>
       *[no] Your answer: <b>no</b>
    }
letter-family-answer =
    { $answer ->
        [yes] Answered by the family: <b>yes</b> ({ $name })
       *[no] Answered by the family: <b>no</b> ({ $name })
    }
letter-answer-until = ❓ Please answer by { $until }
letter-change-until = The answer can be changed until { $until }
letter-answer-over = Answers were due by { $until }
letter-noted =
    { $answer ->
        [yes] Thank you! Your answer: yes.
       *[no] Thank you! Your answer: no.
    }

## Forwarding and reporting

letter-forward-ask = To whom shall “{ $title }” go? Choose, or write a name.
letter-forward-staff = The letter can be forwarded to a member of staff.
letter-forward-child = The letter is about a child, so it can be forwarded only to those who teach or lead the child and to the school’s heads.
letter-forward-none = There is nobody of that name on the list.
letter-forwarded-to = Forwarded to { $name }
letter-report-ask = Report the letter “{ $title }”? The class teacher and the academic office will see its text and that you reported it. The sender does not learn of it, not even where it is the class teacher.
letter-reported = ⚑ You have reported this letter.
letter-reported-now = Thank you. The class teacher and the academic office will look into it.
letter-report-notice = ⚑ A letter was reported. Please look into it.
letter-case = ⚑ Reported by { $name } ({ $class }), { $at }
letter-case-settled = ✓ Settled

## What becomes of a letter

letter-sent-to = To: { $to }
letter-sent-later = 🕒 Will be sent on { $at }
letter-sent-taken-back = ✖️ The letter has been taken back.
letter-count-people =
    { $count ->
        [one] 👥 { $count } person
       *[other] 👥 { $count } people
    }
letter-count-queued = 🕒 On its way: { $count }
letter-count-delivered = 📩 Delivered: { $count }
letter-count-opened = 👁 Opened: { $count }
letter-count-confirmed = ✅ Confirmed: { $count }
letter-count-told = 📞 Told by phone: { $count }
letter-count-unreached = ⚠️ Not reached: { $count }
letter-count-answers = Answers by family: 👍 yes { $yes } · 👎 no { $no } · no answer { $open }
letter-count-answers-both = Answers: 👍 yes { $yes } · 👎 no { $no } · no answer { $open }
letter-people-legend = ✅ confirmed · 👁 opened · 📩 delivered · 🕒 on its way · 📞 told by phone · ⚠️ not reached
letter-reminded =
    { $count ->
        [one] { $count } person has been reminded.
       *[other] { $count } people have been reminded.
    }
letter-unreached =
    { $count ->
        [0] Everyone has been reached ✓
        [one] { $count } person not reached
       *[other] { $count } people not reached
    }
letter-unreached-hint = They are not connected, or have blocked the school’s messages. Press the name once they have been told by phone.
letter-no-phone = no phone number
letter-phone-hidden = the class teacher has the number
letter-printed =
    { $count ->
        [one] “{ $title }” on paper: { $count } copy
       *[other] “{ $title }” on paper: { $count } copies
    }
letters-class = Letters of the last 30 days that did not reach all parents of the class:
letters-class-none = The letters of the last 30 days have reached all parents of the class ✓
letter-sheet = “{ $title }”: who received it
letter-sheet-name = Letter
letter-sheet-person = Recipient
letter-sheet-child = Child
letter-sheet-class = Class
letter-sheet-standing = State
letter-sheet-opened = Opened
letter-sheet-confirmed = Confirmed
letter-sheet-answer = Answer
letter-sheet-told = By phone
letter-standing-confirmed = confirmed
letter-standing-opened = opened
letter-standing-told = told by phone
letter-standing-delivered = delivered
letter-standing-queued = on its way
letter-standing-unreached = not reached
letter-paper-answer = Answer (underline): yes / no
letter-paper-signature = Date: ______________   Signature: ____________________

## Refusals

refusal-letter-gone = The sender has taken this letter back. Your other letters: /letters
refusal-letter-closed = This thread is closed: it takes no more replies. You can write a new letter: /write
refusal-letter-answer-late = It is too late to answer. Write to the sender: press “Reply”, or /write
refusal-letter-answered =
    { $answer ->
        [yes] Your family has answered already: yes. Whoever answered can change it.
       *[no] Your family has answered already: no. Whoever answered can change it.
    }
refusal-letter-forwarded = This person has the letter already, or may not be sent it. Choose somebody else.
refusal-letter-nobody-to-remind = There is nobody to remind: everyone within reach has done what was asked.
refusal-letter-reminded-today = They have been reminded today. You can remind once a day.
refusal-letter-nobody-unreached = Everyone has been reached; there is nobody to print for.
