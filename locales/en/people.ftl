## Finding people

command-people = Find and change people
button-people = People
button-search = Search
people-ask = Whom are you looking for? Write a name, a class or a phone number, for example <code>Bērziņa</code>, <code>5.b</code> or <code>29123456</code>.
button-people-previous = ‹ Previous
button-people-more = More ›
people-found = Choose a person.
people-none = Nobody was found. Check the spelling, or write only the beginning of the surname.
person-line-guardian = guardian ({ $classes })
person-line-gone = has left the school

## Roles

role-subjectTeacher = subject teacher
role-hobbyTeacher = hobby teacher
role-extendedDayTeacher = extended-day teacher
role-classTeacher = class teacher
role-superuser = superuser
role-recordsManager = records manager
role-academicOffice = academic office
role-principal = principal

## The card

person-gone-from-school = Has left the school
person-class = Student: { $class }
person-class-from = From { $day }: { $class }
person-guardians = Guardians:
person-children = Children:
person-relative-not-connected = not connected
person-phone = Phone: { $phone }
person-connected = Telegram: connected
person-unreachable = Telegram: connected, but no message gets through since { $day }
person-invited = Telegram: invited, valid until { $day }
person-cut-off = Telegram: access closed
person-not-connected = Telegram: not connected
person-changed-since = ⚠️ This person’s data have changed meanwhile, so your change was not saved. Check the card and try again.
button-history = History

## Changes

person-edit-hint = What should change?
person-which-class = Which class?
person-which-role = Which role?
person-from-which-day = In the new class from which day?
person-leave-hint = Leaving the school? All roles, the class and the ties to children end at once, and access is closed. The history stays.
person-ask-name = Write the surname and the given name, for example <code>Bērziņa Anna Marija</code>. Put a comma after a surname of several words: <code>da Silva, Ana</code>.
person-ask-phone = Write the phone number, for example <code>29123456</code>.
person-ask-day = Write the date, for example <code>01.12.</code>
person-ask-child = Who is the child? Write the student’s name or class.
person-ask-guard = Who is the guardian? Write a name or a phone number. If the school does not know them yet, create a new person.
person-choose = Which of these?
person-choose-of-many = Many were found. Choose one or be more precise.
button-person-name = Name…
button-person-phone = Phone…
button-no-phone = No phone
button-person-class = Class…
button-person-role = New role…
button-person-child = Add a child…
button-person-guardian = Add a guardian…
button-person-end = End: { $name }
button-person-leave = Leaves the school…
button-person-leave-sure = Yes, leaves
button-person-return = Bring back
button-person-from-today = From today
button-person-from-day = From { $day }
button-person-other-day = Another date…

## A new person

person-new = What will the new person be?
person-ask-new-child = Who is the child? Write the student’s name or class.
person-ask-new-name = Write the surname and the given name, for example <code>Bērziņa Anna Marija</code>. Put a comma after a surname of several words: <code>da Silva, Ana</code>.
person-ask-new-phone = Write the phone number, for example <code>29123456</code>.
person-namesakes = { $name } is already in the school’s list. Is it one of these?
button-new-person = New person…
button-new-student = Student
button-new-guardian = Guardian
button-new-staff = Staff member
button-new-namesake = No, somebody else

## The history

person-history = <b>Latest changes</b>
person-history-none = No changes yet.
person-history-command-line = system operator
person-log-created = entered
person-log-renamed = name: { $from } → { $to }
person-log-phone-changed = phone: { $from } → { $to }
person-log-class-changed = class: { $from } → { $to } from { $day }
person-log-groups-changed = groups: { $from } → { $to } from { $day }
person-log-role-added = new role: { $role } { $class }
person-log-role-ended = role ended: { $role } { $class }
person-log-guardian-added =
    { $side ->
        [child] child added: { $name }
       *[guardian] guardian added: { $name }
    }
person-log-guardian-ended =
    { $side ->
        [child] no longer guardian of { $name }
       *[guardian] no longer guardian: { $name }
    }
person-log-archived = left the school
person-log-brought-back = brought back
person-log-invited = invitation made
person-log-joined = joined by invitation
person-log-rules-accepted = rules of use accepted
person-log-linked = connected by application
person-log-unlinked = connection by application undone
person-log-recovered = access recovered for a new Telegram account
person-log-not-recovered = request for access from a new Telegram account refused
person-log-imported = entered by an import
person-log-other = another entry
