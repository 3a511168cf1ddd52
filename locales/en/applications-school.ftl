## Commands and buttons

command-applications = Applications of the class
command-connections = Connections to be made
button-applications = Applications
button-connections = Connections
button-pass-on = Pass on
button-pass-on-all = Pass on all…
button-pass-on-these = Pass on ({ $count })
button-ask = Ask
button-not-my-class = Not my class
button-connect = Connect
button-connect-exact = Connect all exact…
button-connect-these = Connect ({ $count })
button-connect-pair = { $child }, { $class } ← { $name }
button-connect-new-guardian = { $child }, { $class } ← new guardian
button-new-entry = New entry: student and guardian
button-other-choice = Another choice…
button-to-list = To the list
button-with-teachers = With the teachers
button-application-file = List (XLSX)
button-child-invite = Child’s invitation
refusal-application-account-taken = This Telegram account belongs to somebody else already. Open the application again and check who it is: /connections
refusal-application-has-account = This person is connected with another Telegram account. If it is lost, let the applicant choose “I have a new Telegram”; refuse the application with that advice.
refusal-application-in-register = Such a student is on the list already. Choose them instead of a new entry.

## The card

application-title = <b>Application</b> · { $class }
application-new = New application: { $class }
application-not-yours = This application was sent to another class.
application-child = Child: <b>{ $name }</b>, { $class }
application-applicant = Applicant: <b>{ $name }</b> ({ $relation })
application-phone =
    { $vouched ->
        [telegram] Phone: { $phone } ✓ verified by Telegram
        [paper] Phone: { $phone } (from paper)
       *[typed] Phone: { $phone } (typed)
    }
application-student-too = Wants the child connected, too.
application-state-submitted = ⏳ With the class teacher
application-state-asked-class = ❓ The class teacher waits for an answer
application-state-asked = ❓ The superuser waits for an answer
application-state-passed = ⏳ Passed on to the superuser
application-state-connected = ✅ Connected { $when }
application-state-refused = ❌ Refused { $when }
application-state-withdrawn = ↩️ Withdrawn { $when }
application-said-asked = ❓ { $words }
application-said-answered = 💬 { $words }
application-said-forwarded = ↪️ Sent to another class: { $words }
application-said-refused = Reason: { $words }
application-pass-by = To be passed on: { $left }
application-connect-by = To be connected: { $left }
application-days-left =
    { $days ->
        [one] { $days } day left (until { $day })
       *[other] { $days } days left (until { $day })
    }
application-last-day = today is the last day
application-days-late =
    { $days ->
        [one] ⚠️ { $days } day late (was due { $day })
       *[other] ⚠️ { $days } days late (was due { $day })
    }
application-on-list = ✓ On the class list.
application-near-on-list = ⚠️ The class list has no such name. Similar: { $names }
application-not-on-list = ⚠️ No such child on the list of { $class }.
application-moved = Somebody was quicker. This is how it stands now.
application-list-changed = The list has changed meanwhile. Please check it again.
application-which-class = Which class does the application belong to?
application-write-question = Write the question to the applicant. The answer reopens the application.
application-why-refuse = Why is it refused? Choose a number or write the reason in your own words: the applicant will read it.
application-reason-no-such-child = The school has no such child on its lists. Check the name and the class and apply again.
application-reason-not-guardian = The school’s papers do not name you as the child’s guardian. Please contact the class teacher.
application-reason-has-account = You are connected with another Telegram account already. If you no longer have it, press /start and choose “I have a new Telegram”.
application-reason-unclear = The school could not make sure who you are. Please contact the school.

## What the register has

application-match =
    { $count ->
        [one] <b>On the school’s list:</b>
       *[other] <b>The school’s list has several. Which one?</b>
    }
application-match-none = ⚠️ Nobody on the school’s list fits, neither in { $class } nor elsewhere. You can make a new entry, ask or refuse.
application-match-elsewhere = ⚠️ Another class: { $class }
application-match-near = ⚠️ The name is only similar
application-match-guardian = Guardian
application-match-new-guardian = ⚠️ No such guardian on the list: a new entry will be made
application-match-registered = Guardians on the list: { $names }
application-match-no-phone = No phone on the list
application-match-staff = ⚠️ Works at the school: the account will carry staff rights as well
application-match-connected = ⚠️ Connected with another Telegram account already
application-choose = Who is it? Choose the child and the guardian.

## Lists

applications-title = <b>Applications of the class</b>
applications-none = None is waiting.
applications-count =
    { $count ->
        [one] { $count } application is waiting.
       *[other] { $count } applications are waiting.
    }
applications-passed =
    { $count ->
        [one] Passed on, waits to be connected: { $count }.
       *[other] Passed on, wait to be connected: { $count }.
    }
applications-passed-on =
    { $count ->
        [one] ✅ { $count } application passed on.
       *[other] ✅ { $count } applications passed on.
    }
applications-forwarded = ↪️ Sent to the class teacher of { $class }.
applications-asked = ❓ waits for an answer · { $left }
applications-preview =
    { $count ->
        [one] <b>Pass on { $count } application?</b>
       *[other] <b>Pass on { $count } applications?</b>
    }
applications-preview-legend = ✓ the child is on the class list, ⚠️ is not
connections-title = <b>Connections</b>
connections-none = No application is waiting.
connections-count =
    { $count ->
        [one] { $count } application is waiting.
       *[other] { $count } applications are waiting.
    }
connections-with-teachers =
    { $count ->
        [one] With the class teachers: { $count }.
       *[other] With the class teachers: { $count }.
    }
connections-done =
    { $count ->
        [one] ✅ { $count } applicant connected.
       *[other] ✅ { $count } applicants connected.
    }
connections-exact =
    { $count ->
        [one] <b>Connect { $count } applicant?</b> Telegram vouches for the number, and names and phone are as on the school’s list.
       *[other] <b>Connect { $count } applicants?</b> Telegram vouches for the numbers, and names and phones are as on the school’s list.
    }
connections-exact-none = No application is an exact match. Please look at each.
connections-exact-page = Page { $page } of { $pages }
connections-wait =
    { $count ->
        [one] { $count } application waits to be connected.
       *[other] { $count } applications wait to be connected.
    }
connections-wait-teachers =
    { $count ->
        [one] { $count } application waits with the class teachers.
       *[other] { $count } applications wait with the class teachers.
    }

## The applicant hears

apply-told-undone = { $name }: the school took its last decision back and looks at the application again.
apply-told-forwarded = { $name }: the application was sent to the class teacher of { $class }.
apply-child-now = The child can have an own account, too: press “Child’s invitation”.
apply-child-later = The child can have an own account from grade { $grade } on. Until then you see everything.
apply-child-invitation =
    An invitation for the child. Send them this link, or let them scan the code:
    { $link }
    Good once, until { $until }.
apply-child-once = The child’s invitation was shown already. If you do not have it, press the button again.

## The file

application-file =
    { $count ->
        [one] List and history: { $count } application.
       *[other] List and history: { $count } applications.
    }
application-file-name = applications
application-sheet-list = Applications
application-sheet-history = History
application-column-number = No.
application-column-child = Child
application-column-class = Class
application-column-applicant = Applicant
application-column-relation = Relation
application-column-phone = Phone
application-column-verified = Verified
application-column-student = Child, too
application-column-state = State
application-column-submitted = Submitted
application-column-passed = Passed on
application-column-due = Due
application-column-decided = Decided
application-column-when = When
application-column-step = What happened
application-column-who = Who
application-column-words = Words
application-file-submitted = with the class teacher
application-file-asked = waits for an answer
application-file-passed = with the superuser
application-file-connected = connected
application-file-refused = refused
application-file-withdrawn = withdrawn
application-step-submitted = submitted
application-step-asked = question
application-step-answered = answer
application-step-forwarded = another class
application-step-passed = passed on
application-step-connected = connected
application-step-refused = refused
application-step-withdrawn = withdrawn
application-step-undone = last step undone
