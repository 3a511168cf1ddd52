command-import = Import: students, staff, timetable
button-import = Import

## How to begin

import-kind-students = Students
import-kind-staff = Staff
import-kind-timetable = Timetable
import-start = Send a file here (XLSX or CSV, up to 20 MB) as a document. First I show what would change; nothing changes until you confirm.
import-start-page = The file can also be uploaded on a page: the link lasts 15 minutes and is for one file.
import-start-codes = Please remove personal codes before sending. A file sent to this chat is deleted as soon as it has been read.
import-start-records = The superuser will check and apply your file. I will tell you the outcome.
button-import-page = Upload page (15 min)
button-import-template = Template: { $kind }
import-template = Template “{ $kind }”. The first sheet has the columns and an example (delete it), the second one explains them.
import-template-file-students = template-students
import-template-file-staff = template-staff
import-template-file-timetable = template-timetable
import-received = The file has been read and deleted from the chat. The next message shows what would change.
import-received-codes = If there were personal codes in the file, please remove them before sending next time.

## The card

import-sent-by = Sent by: { $name }
import-checking = ⏳ Checking the file…
import-applying = ⏳ Applying the changes…
import-progress = { $done } of { $total } rows
import-which-kind = The columns do not tell what kind of data this is. What is in the file?
import-who = Row { $line }, { $person }: there is no telling for sure who this is. Choose:
button-import-new-person = None of them, somebody new
import-count-new = New: { $count }
import-count-changed = Changed: { $count }
import-count-leaving = Leaving: { $count }
import-count-dropped = Lessons dropped: { $count }
import-count-unchanged = Unchanged: { $count }
import-count-ambiguous = To be told apart: { $count }
import-count-faults = Errors: { $count }
import-leaving = Leaving: { $names }
import-dropped = Dropped: { $lessons }
import-many-dropped =
    { $count ->
        [one] ⚠️ { $count } lesson falls out of the timetable. Does the file really hold the whole timetable of these classes?
       *[other] ⚠️ { $count } lessons fall out of the timetable. Does the file really hold the whole timetable of these classes?
    }
import-many-leave =
    { $count ->
        [one] ⚠️ { $count } person will lose access at once. Does the file really hold everybody who stays?
       *[other] ⚠️ { $count } people will lose access at once. Does the file really hold everybody who stays?
    }
button-import-sure = Yes, apply
import-new-classes = New classes: { $classes }
import-columns-left-out = Unknown columns left out: { $columns }
import-personal-codes = Personal codes were not stored (columns: { $columns }). Please remove them before sending next time.
import-row-fault = Row { $line }: { $text }
import-cell-fault = Row { $line }, { $column }: { $text }
import-more-faults =
    { $count ->
        [one] … and { $count } more error: all of them are in the file “Whole difference”.
       *[other] … and { $count } more errors: all of them are in the file “Whole difference”.
    }
import-mend = Nothing can be applied while there are errors. Mend the file and send it again.
import-check-and-apply = Nothing has been changed yet. Check it and apply it.
import-passed-on = Nothing has been changed yet. The file has gone to the superuser; I will tell you the outcome.
button-import-apply = Apply
button-import-discard = Discard
button-import-difference = Whole difference
import-applied = ✓ Applied.
import-discarded = Discarded: nothing has been changed.
import-nothing-changes =
    { $count ->
        [one] ✓ Nothing changes: the { $count } row is in the journal just like that.
       *[other] ✓ Nothing changes: all { $count } rows are in the journal just like that.
    }
import-failed = Something went wrong, and nothing has been changed. Send the file again; if it fails again, tell whoever runs the journal.
import-checked-again = The journal has changed since the check, so the file was checked again. Look at it and apply it.

## The file of the whole difference, and the templates

import-difference = Whole difference: { $file }
import-difference-file = difference
import-sheet-changes = Changes
import-sheet-faults = Errors
import-sheet-help = Help
import-heading-row = Row
import-heading-status = What happens
import-heading-what = To whom or what
import-heading-column = Column
import-heading-before = Before
import-heading-after = After
import-heading-fault = What to mend
import-heading-help = What to write
import-status-new = new
import-status-changed = changed
import-status-unchanged = unchanged
import-status-ambiguous = to be told apart
import-status-fault = error
import-status-leaving = leaving

import-column-studentId = Student ID
import-column-class = Class
import-column-familyName = Surname
import-column-givenName = Given name
import-column-fullName = Surname, name
import-column-groups = Groups
import-column-personId = Staff ID
import-column-phone = Phone
import-column-roles = Roles
import-column-classTeacherOf = Class teacher of
import-column-subject = Subject
import-column-teaches = Classes and groups
import-column-weekday = Day
import-column-number = Lesson
import-column-teacher = Teacher
import-column-room = Room
import-column-from = From date
import-guardian-Self = Guardian { $number }
import-guardian-Id = Guardian { $number } ID
import-guardian-FamilyName = Guardian { $number } surname
import-guardian-GivenName = Guardian { $number } given name
import-guardian-FullName = Guardian { $number } surname, name
import-guardian-Phone = Guardian { $number } phone

import-help-studentId = The student’s number in the school’s register (no personal code). It tells who it is even after a change of name. May be empty.
import-help-class = The class, for example 5.b. In a timetable a class or a group.
import-help-familyName = The surname as in the documents.
import-help-givenName = The given name or names.
import-help-guardianFamilyName = The guardian’s surname. May be empty.
import-help-guardianGivenName = The guardian’s given name. May be empty.
import-help-guardianPhone = The guardian’s phone. It tells that the guardian of two children is one person.
import-help-groups = The parts of the class that the student is in, with commas, for example: 5.b Ang 1, 5.b DT 2. Make the groups with /groups first. Empty: nothing changes.
import-help-personId = The number in the school’s register (no personal code). May be empty.
import-help-phone = The phone of the member of staff. May be empty.
import-help-roles = Teacher, class teacher, hobby teacher, extended-day teacher, records manager, academic office, principal, superuser; several with commas.
import-help-classTeacherOf = The class they are class teacher of, for example 5.b.
import-help-subject = One subject a row: its short form (Mat) or its name. Another subject is another row.
import-help-teaches = The classes and groups in which they teach that subject, with commas: 5.a, 5.b.
import-help-weekday = Monday–Friday or 1–5.
import-help-number = The lesson’s number by the bells.
import-help-teacher = Surname and name of the teacher. May be empty where one teacher has that subject in the class.
import-help-room = The room. May be empty.
import-help-from = The first day of this timetable, for example 01.09.2026. Empty: the next school day.
import-help-example = Delete the example row before sending.
import-help-codes = Do not write personal codes.

## The page for one upload

upload-title = { $school }: file for import
upload-hint = XLSX or CSV, up to 20 MB, without personal codes. First the chat shows what would change.
upload-file = File
upload-send = Send
upload-done = ✓ The file has arrived. Go back to the Telegram chat: it shows what would change.
upload-back = Back to the chat

## Refusals

refusal-import-wrong-type = This is neither an XLSX nor a CSV file. Open the table and save it as XLSX.
refusal-import-old-excel = This is an old Excel file (XLS) or one with a password. Save it as XLSX without a password.
refusal-import-name-misleads = The file’s name ends in .{ $extension }, but something else is in it. Save the table again as XLSX or CSV.
refusal-import-empty = The file is empty. Check whether you saved and chose the right one.
refusal-import-damaged = The file is damaged or incomplete. Save it and send it again.
refusal-import-too-packed = Unpacked, this file becomes far too big, so it was not opened. Copy the data to a new table and save it as XLSX.
refusal-import-too-many-rows = The file has too many rows: at most { $limit }. Split it.
refusal-import-too-many-columns = The file has too many columns: at most { $limit }. Leave only those needed.
refusal-import-formula = Cell { $cell } holds a formula. Copy the table and paste the values only.
refusal-import-cell-too-long = The text in cell { $cell } is too long: at most { $limit } characters. Shorten it.
refusal-import-ragged = Row { $line } has more cells than there are headings. Put text with a comma or semicolon in quotes, or save it as XLSX.
refusal-import-no-header = I found no row of headings. The first row must name the columns, for example Class, Surname, Given name. Templates: /import
refusal-import-columns-missing =
    Columns are missing. { $kind ->
        [students] Students need: Class, Surname and Given name.
        [staff] Staff need: Surname, Given name and Roles or Subject.
       *[timetable] A timetable needs: Class, Day, Lesson and Subject.
    } { $unknown ->
        [none] Template: /import
       *[other] Not known: { $unknown }. Template: /import
    }
refusal-import-no-rows = There is no row below the headings. Fill in the data and send it again.
refusal-import-waiting = Another import is waiting. It has to be applied or discarded first: /import
refusal-import-not-yours = I take import files only from the superuser and the records manager. If the school needs this file, give it to the records manager.
refusal-import-over = This import is over or has changed. See: /import
refusal-import-has-faults = There are errors in the file, so it cannot be applied. Mend the file and send it again.
refusal-import-ambiguous-left = First tell which person is meant: /import
refusal-import-link-over = This link no longer works: it lasts 15 minutes and is for one file. A new one is in the chat: /import
