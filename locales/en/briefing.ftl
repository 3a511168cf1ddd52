## Buttons

button-briefing = Year briefing
button-briefing-meeting = Record the parents’ meeting
button-briefing-attendance = Meeting and who was there
button-briefing-today = Today, { $day }
button-briefing-yesterday = Yesterday, { $day }
button-briefing-everyone = All / none
button-briefing-day = 📅 { $day }
button-briefing-send = Send to those who were not there ({ $count })
button-briefing-go = Send ({ $count })
button-briefing-now = Send now
button-briefing-remind = Remind ({ $count })
button-briefing-list = Who has not ({ $count })
button-briefing-print = Sheet to sign ({ $count })
button-briefing-words = Own words
button-briefing-nowords = Remove own words
button-briefing-photo = Add a photo or file
button-briefing-photos = Signed sheet ({ $count })
button-briefing-drop = Delete the sheet
button-briefing-confirm = Confirm that I have read it
button-read = Read

## The class teacher's card

briefing-title = Guardians’ briefing on the e-journal, { $year }
briefing-held = Parents’ meeting: { $day }
briefing-not-held = The parents’ meeting is not recorded yet. It is due by { $day }
briefing-count-present = Guardians at the meeting: { $count } of { $all }
briefing-count-confirmed = ✅ Confirmed here: { $count }
briefing-count-paper = 📄 Signed on paper: { $count }
briefing-count-waiting = ✉️ Sent, not confirmed yet: { $count }
briefing-count-owed =
    { $apart ->
        [0] ▫️ Not briefed yet: { $count }
       *[other] ▫️ Not briefed yet: { $count } (of them not within reach of Telegram: { $apart })
    }
briefing-all-done = ✓ All guardians are briefed.
briefing-photos =
    { $count ->
        [one] Signed sheet: { $count } file
       *[other] Signed sheet: { $count } files
    }
briefing-own-words = <b>Your words below the text:</b>
briefing-ask-day = On which day was the parents’ meeting? Press, or write the date, for example 10.09.
briefing-ask-present = Meeting of { $day }. Tick who was there: { $count } of { $all }
briefing-no-guardian = no guardian on the register
briefing-ask-words = Write what to add below the standard text (up to { $limit } characters). Everyone sees it just as you write it, whatever language they read.
briefing-ask-photo = Photograph the signed sheet, or send it as a file (a picture or PDF of up to 20 MB), at most { $limit }. Only a reference to the file in this chat is kept.
briefing-photo-of = { $class }: signed sheet, { $number } of { $count }
briefing-preview =
    { $count ->
        [one] <b>{ $class }</b>: { $count } guardian gets this text and confirms it with a button.
       *[other] <b>{ $class }</b>: { $count } guardians get this text and confirm it with a button.
    } Each reads it in their own language.
briefing-preview-apart = Not within reach of Telegram: { $count }. Print the sheet to sign for them.
briefing-sent =
    { $count ->
        [one] It goes to { $count } guardian in { $minutes } min. Until then you can undo it.
       *[other] It goes to { $count } guardians in { $minutes } min. Until then you can undo it.
    }
briefing-going = Sending.
briefing-gone = All has been sent already.
briefing-quiet = These are quiet hours. It goes at { $time }.
briefing-open =
    { $count ->
        [one] { $count } guardian is not briefed yet
       *[other] { $count } guardians are not briefed yet
    }
briefing-legend = ▫️ not sent · ✉️ to be confirmed · ⚠️ does not arrive · 📄 signed on paper (press the name)
briefing-printed =
    { $count ->
        [one] <b>{ $class }</b>: a sheet with { $count } line to sign. Once signed, tick it on the list.
       *[other] <b>{ $class }</b>: a sheet with { $count } lines to sign. Once signed, tick them on the list.
    }
briefing-overview = <b>Guardians’ briefing on the e-journal</b>
briefing-overview-held = { $class }: { $briefed } of { $all }, meeting { $day }
briefing-overview-open = { $class }: meeting not recorded (guardians: { $all })

## What guardians get

briefing-notice = 📘 { $names }: the class teacher’s information for guardians on the e-journal
briefing-notice-reminder = 📘 { $names }: a reminder to read the information on the e-journal
briefing-notice-ask = Please read it and confirm.
briefing-notice-done = { $class }: thank you, the class teacher has noted that you are briefed.
briefing-own-words-of = <b>The class teacher of { $class } adds:</b>
briefing-confirmed = ✅ Thank you! You confirmed it on { $day }
briefing-noted = ✅ The class teacher has noted that you are briefed.
briefing-newer-text = The text has been added to meanwhile. Please read it again and confirm.

## The printed sheet

briefing-sheet-title = Guardians’ briefing on the e-journal, class { $class }, { $year }
briefing-sheet-held = Parents’ meeting: { $day }
briefing-sheet-statement = I have read this information:
briefing-sheet-student = Student
briefing-sheet-guardian = Guardian
briefing-sheet-date = Date
briefing-sheet-signature = Signature

## Refusals

refusal-briefing-in-the-future = This day is still to come. A meeting is recorded once it was held.
refusal-briefing-nobody = There is nobody left to send to or print for. Open the class again: /class
refusal-briefing-nobody-to-remind = Everyone has been written to today. You can remind once a day.
refusal-briefing-not-held = Record the parents’ meeting first: when it was and who was there.
refusal-briefing-photo-wanted = Such a file cannot be added. Send the signed sheet as a photo, a picture or a PDF.
refusal-briefing-photos-full = No more than { $limit } files. Delete one and send it again.
