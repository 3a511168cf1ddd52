## Descriptions in the command menu

command-start = Start
command-menu = Menu
command-help = Help
command-language = Language
command-cancel = Leave what was begun
command-undo = Undo the last entry
command-today = Today’s lessons
command-diary = Diary

## Greeting, menu, help

shell-welcome = Hello, { $name }! This is the electronic journal. School: <b>{ $school }</b>.
shell-stranger =
    Hello! This is a school’s electronic journal: lessons, homework, absences. School: <b>{ $school }</b>.

    Your Telegram account is not connected yet. Parents can apply here: /apply. If in doubt, ask the class teacher.
shell-menu =
    <b>{ $school }</b>
    What shall we do?
shell-help =
    <b>Help</b>
    Everything can be reached from the menu or with commands.
shell-help-entry =
    <b>A lesson is one line</b>, without a command:
    <code>5.b Adding fractions; hw p. 45 ex. 3; abs Bērziņš, Kalniņa</code>
    <code>5.b all; hw none</code>
    After the class comes the topic; <b>hw</b> is homework, <b>abs</b> who is absent, <b>late</b> who came late. Mistyped? Edit your message and the entry changes.
shell-language = Which language shall we speak?
shell-language-chosen = I will write in English from now on.
shell-cancelled = Nothing had been begun.
shell-cancelled-kept = All right, left. What was begun is kept: the same buttons go on with it.
shell-unknown = I did not understand that. Choose from the menu what you want to do.
shell-unknown-teacher =
    I did not understand that. An entry begins with the class, for example:
    <code>5.b Adding fractions; hw p. 45; abs Ozols</code>
shell-unreadable = I cannot read this kind of message yet. Write text or choose from the menu.
shell-group = Skolas zvans talks in private chats only, as messages hold children’s data. Write to me directly! I am leaving this group.
shell-fault = Sorry, something went wrong. Please try again; if it fails again, give the school this code: <code>{ $reference }</code>
