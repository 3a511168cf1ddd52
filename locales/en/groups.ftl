## What a group is

command-groups = Groups and clubs
button-groups = Groups
group-kind-optional = optional lessons (F)
group-kind-hobby = hobby education (I)
group-kind-extendedDay = extended day (P)
group-teacher = Led by: { $name }
group-grade = for grade { $grade }
group-grades = for grades { $from }–{ $to }
group-time = { $weekday }: lesson { $numbers } ({ $hours })
group-times = Times: { $times }
group-places = Places: { $places }
group-places-enough = as many as come
group-places-left =
    { $count ->
        [one] { $count } free place
       *[other] { $count } free places
    }
group-places-none =
    { $waiting ->
        [0] no places
       *[other] no places, waiting: { $waiting }
    }
group-weekday-1 = Mo
group-weekday-2 = Tu
group-weekday-3 = We
group-weekday-4 = Th
group-weekday-5 = Fr

## The family

groups-children = The children’s groups
groups-open-hint = Choose a group to see its times and places and to apply.
groups-open-none = There is no group to apply for at present.
group-standing-member = in the group since { $day }
group-standing-leaving = in the group until { $day }
group-standing-applied = the application waits for the teacher’s decision
group-standing-waiting = on the waiting list, place { $place }
group-standing-refused = the application was refused
group-clash = ⚠ { $name } has at the same time
group-clash-line = { $weekday }, lesson { $number }: { $other }
button-group-apply = Apply
button-group-withdraw = Withdraw the application
button-group-leave = Leave the group
group-leave-ask = { $name }: which day is the last one in the group? Choose or write a date, for example: <code>18.12.</code>

## The teacher

groups-own = Your groups
groups-own-line = { $name }: { $taken } · new applications: { $applied } · waiting: { $waiting }
groups-own-none = You have no groups yet.
button-new-group = New group
group-taken = In the group: { $taken }
group-taken-of = { $taken } of { $places } places taken
group-is-closed = Applications are closed.
group-members = Members
group-until = (until { $day })
group-applications = Applications
group-to-continue =
    { $count ->
        [one] { $count } member is not confirmed for the second semester yet.
       *[other] { $count } members are not confirmed for the second semester yet.
    }
group-continued =
    { $count ->
        [one] The group goes on: { $count } member.
       *[other] The group goes on: { $count } members.
    }
button-group-continue = Continue the group
button-group-applied = { $name }, { $class }
button-group-waits = Waiting { $place }: { $name }, { $class }
button-group-paper = Application on paper
button-group-places = Places
button-group-close = Close applications
button-group-open = Open applications
button-places-any = Unlimited
button-group-accept = Accept
button-group-wait = Waiting list
button-group-refuse = Refuse
group-application-by = Applied: { $name }
group-application-paper = Application on paper
group-application-on = Received { $day }
group-state-applied = Waits for a decision
group-state-accepted = Has a place
group-state-waiting = On the waiting list
group-state-refused = Application refused
group-state-withdrawn = Application withdrawn
group-state-left = Leaves the group
group-full-waits = There is no free place any more: the child is on the waiting list.
group-ask-places = How many places will the group have? Choose or write a number.
group-ask-child = Which child? Write the name or the class, for example: <code>5.b Ozols</code>
group-which-child = Choose the child.
group-no-child = There is no such student. Write it differently, for example: <code>5.b Ozols</code>

## A new group

group-new-name = What is the group called? With this word you will also begin the lesson’s entry, for example: <code>Koris</code>
group-new-kind = What is it?
group-new-from = From which grade?
group-new-to = Up to which grade?
group-new-places = How many places? Choose or write a number.
group-new-times = When? Tick days and lessons; ⚠ means that you teach then already.
group-new-done = Is everything right? After that, guardians can apply.
button-group-make = Make the group

## Parts of a class

groups-split = Splitting classes into groups
groups-split-hint = Choose a class.
split-which-subject = Which subject is to be split or changed?
button-split-groups =
    { $count ->
        [one] { $subject } ({ $count } group)
       *[other] { $subject } ({ $count } groups)
    }
button-split-parts =
    { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }
button-split-alphabet = By alphabet
button-split-move = Move a student
button-from-date = From { $day }
split-how-many = How many groups?
split-list-hint = Split by alphabet. Tap a name to put the student into another group.
split-size =
    { $count ->
        [one] Group { $number }: { $count } student
       *[other] Group { $number }: { $count } students
    }
split-part =
    { $count ->
        [one] Group { $number }: { $teacher }, { $count } student
       *[other] Group { $number }: { $teacher }, { $count } students
    }
split-which-teacher = Who teaches group { $number }? ⚠ means another lesson at that time.
split-from-when = From which day?
split-group =
    { $count ->
        [one] <b>{ $name }</b> · { $teacher } · { $count } student
       *[other] <b>{ $name }</b> · { $teacher } · { $count } students
    }
split-to-come = from { $day }: { $names }
split-unplaced = ⚠ In none of the groups: { $names }
split-move-whom = Which student is to be moved?
split-move-where = { $name }: to which group?
split-move-when = { $name } → { $group }: from which day? Choose or write a date, for example: <code>7.12.</code>

## Notices

group-notice = { $name }: an answer about a group
group-notice-full = { $name }, { $group }:
group-moved = { $name }: another subject group
group-moved-full = { $name }: from { $day } { $subject } in group { $group } ({ $teacher })
group-news-applied = a new application
group-news-waiting = a new application on the waiting list
group-news-accepted = the next one in the queue has the free place
group-news-refused = an application was refused
group-news-withdrawn = an application was withdrawn
group-news-left = a child leaves the group

## Refusals

refusal-group-already = The child is in this group already, or has applied. See the group’s card: /groups
refusal-group-closed = Applications for this group are closed. Please ask the group’s teacher.
refusal-group-day-past = This day cannot be taken: choose one from today to the end of the school year.
refusal-group-decided = This application has been decided already. See how it stands: /groups
refusal-group-full = There is no free place: the child stays on the waiting list. Free or add a place: /groups
refusal-group-gone = There is no such group any more. Present groups: /groups
refusal-group-name-taken = There is a group “{ $name }” already. Write another name.
refusal-group-name-unclear = This name cannot be used: it needs 3–40 characters and begins with a letter. Write another one.
refusal-group-not-member = The child is not in this group any more, or leaves it already. See: /groups
refusal-group-nothing-to-continue = There is nothing to continue: the members are confirmed, or the semester has not ended.
refusal-group-other-grade = This group is for other grades. Groups open to the child’s grade: /groups
refusal-group-places-taken = More places are taken: { $taken }. Choose at least as many.
refusal-group-places-unclear = The number of places is not clear. Write a number from 1 to { $most }.
refusal-split-changed = The class list or the groups have changed meanwhile. Begin again: /groups
refusal-split-day-past = This day cannot be taken: choose one from today to the end of the school year.
refusal-split-gone = This lesson is not held for the whole class any more, or it is not split. Begin again: /groups
refusal-split-lessons-entered = A lesson of the whole class is entered on that day or later. Choose a later day.
refusal-split-one-teacher = The groups are taught at the same time, so each needs a teacher of its own. Choose again.
refusal-split-group-empty = One of the groups has no student. Move some there, or choose fewer groups.
