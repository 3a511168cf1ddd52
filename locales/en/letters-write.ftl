command-write = Write a letter

## Whom to write to

button-ask-office = Ask the academic office
button-write-find = 🔎 Find a person
button-write-staff = All staff
button-write-classes = Classes
button-write-groups = Groups
button-write-grades = Grades
button-write-grade = Grade { $grade }
button-write-families = All families
button-write-everyone = Everyone
button-write-child = { $name } ({ $class })
button-write-guardians = Parents
button-write-students = Students
button-write-both = Parents and students
button-write-family = One family
button-write-student = The student: { $name }
write-title = <b>Whom would you like to write to?</b>
write-about-child = About: { $name }, { $class }
write-about = Which child is it about?
write-find = Write a given name or a surname.
write-found = Whom would you like to write to?
write-none = Nobody of that name among those you can write to. Check the name or choose from the list.
write-which-family = Parents of which student?
write-family = { $name }, { $class }. Whom would you like to write to?
letter-to-class =
    { $who ->
        [guardians] { $name }: parents
        [students] { $name }: students
       *[both] { $name }: parents and students
    }
letter-to-group =
    { $who ->
        [guardians] group “{ $name }”: parents
        [students] group “{ $name }”: students
       *[both] group “{ $name }”: parents and students
    }
letter-to-grades =
    { $who ->
        [guardians] parents of grade { $grades }
        [students] students of grade { $grades }
       *[both] parents and students of grade { $grades }
    }
letter-to-everyone =
    { $staff ->
        [yes] { $who ->
            [guardians] all parents and staff
            [students] all students and staff
           *[both] all parents, students and staff
        }
       *[no] { $who ->
            [guardians] all parents
            [students] all students
           *[both] all parents and students
        }
    }
letter-to-staff = all staff
letter-to-concerned = everyone concerned
letter-to-office = the academic office

## The draft

letter-draft-title = New letter
letter-draft-reply = Reply to a letter
letter-draft-to = To: { $to }
letter-draft-subject = Subject: { $subject }
letter-reach = { $families ->
        [one] { $families } family
       *[other] { $families } families
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
letter-reach-people =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
letter-draft-write = ✏️ Write the letter’s text. You can also send pictures and files.
letter-draft-more = You can go on: your next message is added to the text. You can edit your messages, too.
letter-draft-length =
    { $length ->
        [one] … { $length } character in all
       *[other] … { $length } characters in all
    }
letter-draft-files =
    { $count ->
        [one] 📎 { $count } file
       *[other] 📎 { $count } files
    }
letter-draft-confirm = ✅ Readers confirm that they have read it
letter-draft-asks = ❓ Yes/no question, one answer a family, by { $until }
letter-draft-asks-both = ❓ Yes/no question, everyone answers, by { $until }
letter-draft-later = 🕒 Goes out { $at }
button-letter-send =
    { $count ->
        [one] 📨 Send (to { $count } person)
       *[other] 📨 Send (to { $count } people)
    }
button-letter-subject = Subject
button-letter-no-subject = No subject
button-letter-preview = Preview
button-letter-must-confirm = Must be confirmed
button-letter-asks = Yes/no question
button-letter-until = Answer by …
button-letter-both = Both parents answer
button-letter-later = 🕒 Send later
button-letter-at-once = Send without waiting
button-letter-drop-last = Remove the last message
button-letter-discard = Discard the draft
button-letter-cancel = Do not write
button-letter-back-to-draft = Back to the letter
button-letter-go-on = Go on with it
button-letter-anew = Write a new one
button-letter-overview = 👁 Who has read it
button-letter-open = Open
letter-ask =
    { $ask ->
        [subject] Write the letter’s subject.
        [pin] Until which day should the news stay on top? Choose or write it, for example 27.11.
        [until] By when should they answer? Choose, or write for example 27.11. 18:00
       *[later] When shall it go out? Choose, or write for example 27.11. 7:30
    }
letter-dropped = The draft is discarded.
letter-unfinished = You have begun a letter. Go on with it? If you write a new one, it is discarded.

## After sending

letter-went = The letter has been sent ✓
letter-after-quiet = 🌙 These are the quiet hours: phones will show it { $at }
letter-waits = The letter goes out { $at }
letter-taken-back-own = The letter has been taken back.
letter-taken-back = ✖️ This letter has been taken back.
letter-fix-ask = Write the correction. It will stand below the letter; those who have read it already are told.
letter-fixed =
    { $count ->
        [0] The correction is added. Nobody has read the letter yet: all will read it with the correction.
        [one] The correction is added; { $count } reader is told.
       *[other] The correction is added; { $count } readers are told.
    }

## Put off, and not sent

letter-withheld = ⚠️ The letter you put off was not sent.
letter-withheld-why =
    { $why ->
        [nobody] It has no reader any more.
        [closed] The conversation has been closed meanwhile.
        [gone] The letter you were answering was taken back.
       *[right] You can no longer write to these readers: your post or the class has changed.
    }
letter-withheld-next = The text is kept. If the letter is still needed, choose another reader or write to the academic office.

## The notice

letter-notice =
    { $what ->
        [news] School news · { $sender }
        [timetable] Timetable change · { $sender }
        [calendar] Changes in the school calendar · { $sender }
        [reminder] Reminder: a letter is waiting · { $sender }
        [corrected] A letter was corrected · { $sender }
       *[letter] New letter · { $sender }
    }
letter-notice-of =
    { $what ->
        [news] { $names }: school news · { $sender }
        [timetable] { $names }: timetable change · { $sender }
        [calendar] { $names }: changes in the school calendar · { $sender }
        [reminder] { $names }: a letter is waiting · { $sender }
        [corrected] { $names }: a letter was corrected · { $sender }
       *[letter] { $names }: new letter · { $sender }
    }
letter-notice-asks = ❗ Your answer is awaited

## Refusals

refusal-letter-nobody = There is nobody to get this letter. Choose somebody else: /write
refusal-letter-empty = The letter is still empty. Write its text or add a file.
refusal-letter-too-long = The letter is too long: at most { $limit } characters. Your last message was not added; shorten it.
refusal-letter-files-full = A letter has room for { $limit } files. Send the others in the next one.
refusal-letter-file-kind = Such a file cannot be sent in a letter. Pictures, PDFs, documents, tables and recordings can.
refusal-letter-card-old = The letter has changed meanwhile. Check it and send it again.
refusal-letter-time-unclear = The time is not clear. Write, for example, 27.11. 18:00 or tomorrow 7:30.
refusal-letter-time-past = That time has passed already. Choose a later one.
refusal-letters-too-many = You have written { $limit } letters today. You can send the next one tomorrow; the draft is kept.
