## Buttons that several cards have

button-menu = Menu
button-back = Back
button-done = Done
button-undo = Undo
button-show = Show
button-help = Help
button-language = Language
button-diary = Diary
undone = Undone: everything is as before.

## Refusals: what is wrong and what to do next

refusal-not-connected = Your Telegram account is not connected to the school journal. Please ask the class teacher for access.
refusal-not-your-command = This command is not available to you. See the menu for what you can do: /menu
refusal-not-allowed = You may not view or change this. If that is a mistake, please contact the academic office.
refusal-stale-button = This button no longer works. Open a new one: /menu
refusal-stale-question = This question is over. Send the line again.
refusal-nothing-to-undo = There is nothing to undo.
refusal-undo-too-late = It is too late to undo. Correct the lesson with the button “Change”.
refusal-undo-changed-since = It cannot be undone: the entry has been changed since. Open the lesson: /today
refusal-in-the-future = That day has not come yet. A lesson is entered on its day or later.
refusal-lesson-changed = Somebody has just changed this lesson. Check it and try again: /today
refusal-lesson-gone = There is no such lesson any more. Your lessons: /today
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
