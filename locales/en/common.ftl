## Buttons that several cards have

button-menu = Menu
button-back = Back
button-done = Done
button-save = Save
button-undo = Undo
button-show = Show
button-help = Help
button-language = Language
button-diary = Diary
undone = Undone: everything is as before.

## Refusals: what is wrong and what to do next

refusal-not-connected = Your Telegram account is not connected to the school journal. Parents can apply here: /apply. If in doubt, ask the class teacher.
refusal-not-your-command = This command is not available to you. See the menu for what you can do: /menu
refusal-not-allowed = You may not view or change this. If that is a mistake, please contact the academic office.
refusal-stale-button = This button no longer works. Open a new one: /menu
refusal-stale-question = This question is over. Send the line again.
refusal-duty-done = This is done already.
refusal-nothing-to-undo = There is nothing to undo.
refusal-undo-too-late = It is too late to undo. Open it again and correct it: /menu
refusal-undo-changed-since = It cannot be undone: something has been changed there since. Open it again and check: /menu
refusal-in-the-future = That day has not come yet. A lesson is entered on its day or later.
refusal-lesson-changed = Somebody has just changed this lesson. Check it and try again: /today
refusal-lesson-gone = There is no such lesson any more. Your lessons: /today
refusal-lesson-substituted = { $name } is giving this lesson and enters it in the journal. Your other lessons: /today
refusal-no-lessons-that-day =
    { $reason ->
        [weekend] { $day } is a day off: no lessons. Check the date.
        [holiday] { $day } is a public holiday: no lessons. Check the date.
        [break] { $day } is in the school holidays: no lessons. Check the date.
       *[outside-year] { $day } is not in this school year. Check the date.
    }
refusal-text-empty = There is no text here. Write at least one word.
refusal-text-too-long = The text is too long: at most { $limit } characters. Shorten it and send it again.
refusal-no-parallel = The parallel class has no topic from the last days. Write the topic here.
refusal-file-too-big = The file is too big: at most { $megabytes } MB. Split it or send a smaller one.
refusal-material-type = This kind of file cannot be added. Pictures, PDF, office documents and sound recordings can.
refusal-materials-full = A lesson can have at most { $most } files. Remove one on the lesson’s card: 📎 Files.

## Notices to those who want nobody to read over their shoulder

notice-hidden = There is news in the school journal
notice-hidden-withdrawn = Correction: the news was withdrawn
refusal-class-already = The student is in this class already.
refusal-day-unclear = The date is not clear. Write, for example, 01.12. or 01.12.2026.
refusal-guardian-already = This is recorded already. Check the card: /people
refusal-last-superuser = This is the last superuser. Give the role to somebody else first.
refusal-name-unclear = A surname and a given name are needed, in letters only, for example Bērziņa Anna.
refusal-person-gone = This person is no longer in the list. Search again: /people
refusal-phone-unclear = This does not look like a phone number. Write, for example, 29123456 or +44 20 7946 0000.
refusal-role-already = The person has this role already.
