## Commands and buttons

command-privacy = Privacy notice
command-invites = Invitations for my class
button-invites = Invitations
button-invite = Invite
button-class-sheet = Class sheet ({ $count })
button-sheet-new = Only the { $count } without one
button-sheet-all = New ones for all { $count }
button-recover = I have a new Telegram
button-work-here = I work at the school
button-rules = Rules
button-privacy = Privacy
button-accept = I accept
button-confirm = Confirm
button-refuse = Refuse
refusal-invite-left = This person is no longer at the school: nobody can be invited for them. Look in the register.
refusal-invite-connected = This person is connected already. With a new phone they write to me from it and press “I have a new Telegram”.
refusal-invite-nobody-left = { $class }: there is nobody left to invite.
refusal-recovery-whole-name = Please write the surname and the given name, for example: Bērziņa Anna
refusal-recovery-account-taken = This Telegram account is connected to somebody else by now. Refuse the request and find out why.

## Who somebody is

access-student = { $class }
access-staff = school staff

## Rules of use and privacy

rules-ask =
    <b>Before you begin</b>
    Please read the rules of use and the privacy notice, and accept them. Until then nothing else is open.
rules-accepted = Thank you, accepted. You can read both again at any time: /privacy

## Invitations

invites-no-class = There are no classes this school year yet. Import the students first.
invites-which-class = Whose invitations? Choose the class.
invites-count = Connected: { $connected } of { $all }
invites-legend = ✅ connected · ✉️ has an invitation · ▫️ not invited yet
invite-card =
    <b>{ $name }</b>
    { $about }

    An invitation to the school journal, for this person alone. It works once, until: { $until }.

    { $link }

    Hand it over personally, or send it to a chat where you know who reads it.
invite-shown-once = The invitation was made, but its link is shown only once. Make a new one if you did not get it; the earlier one then stops working.
invite-undone = Taken back: what was handed out opens nothing.
invite-sheet =
    <b>{ $class }</b>: { $count ->
        [one] { $count } invitation
       *[other] { $count } invitations
    }, valid until { $until }. Print, cut and hand each to its owner.
invite-sheet-ask =
    { $count ->
        [one] { $count } person has a good invitation already.
       *[other] { $count } people have good invitations already.
    } A new one makes the old slip worthless. Whom shall I print for?
invite-sheet-title = Invitations { $class }
invite-slip-heading = { $school } · the school journal on Telegram
invite-slip-install = Install Telegram on your phone.
invite-slip-scan = Scan the code or open the link.
invite-slip-start = Press “Start”.
invite-slip-short = English: install Telegram, scan the code, press “Start”. For you alone, once.
invite-slip-until = For you alone, once. Valid until: { $until }
invite-slip-open = Application { $class }
invite-slip-open-about = English: for parents without an invitation: scan the code and apply.
invite-slip-open-until = For the whole class, at any time
invite-joined =
    Welcome, { $name }! Your Telegram account is connected.
    School: <b>{ $school }</b>.
invite-known = You are connected already. Everything is in the menu.
invite-has-account = You have another Telegram account connected. If you do not use it any more, press the button and the school will move your access here.
invite-refused = This link does not open anything. An invitation works once, for seven days, and only for the person it was made for. Ask the class teacher for a new one.
tries-later = Too many tries. Please try again later, or ask the class teacher.

## Lost access

recovery-ask-name = No problem. Please write your <b>surname and given name</b>.
recovery-ask-hint = Please write your <b>child’s name or the class</b>. Students: your own class.
recovery-sent = Thank you, I have passed it on. If the school knows you, it will make sure it is you and answer here, usually within two working days. It is quicker if you call the class teacher.
recovery-title = <b>Somebody asks for access from a new Telegram</b>
recovery-claims = Says they are: { $name }
recovery-hint-said = Child or class: { $hint }
recovery-hint-staff-said = Says they work at the school.
recovery-register = In the register: { $name } ({ $about })
recovery-phone = Phone in the register: { $phone }
recovery-no-account = No account of theirs is connected yet.
recovery-nobody = In the register this fits nobody, or more than one person.
recovery-warning = ⚠️ First make sure who it is: in person, or by calling the number <b>in the register</b>, not one that you are told. When you confirm, the old account is cut off at once.
recovery-was-confirmed = ✅ Confirmed: { $who }, { $when }
recovery-was-refused = ❌ Refused: { $who }, { $when }
recovery-over = This has been decided already.
account-cut-off = This Telegram account no longer has access to the school journal: the access was moved to a new one. If it was not you who asked for this, call the school at once.
recovery-confirmed = The school has made sure it is you: this account is connected now, the old one is cut off.
recovery-refused = The school has not confirmed the request. Please call the class teacher or the school’s office.
