## The card

command-settings = Settings
button-settings = Settings
settings-title = Settings
settings-preview = Notices show: <b>{ $preview }</b>
settings-quiet = Quiet hours: <b>{ $hours }</b>
settings-at-once = Notices: <b>at once</b>
settings-digest = Notices: <b>in one message in the evening, { $time }</b>
settings-names = Children’s names in notices: <b>{ $names }</b>
settings-absences = For your child’s safety, absences are told at once – until { $time } in quiet hours, too.
button-preview = What is shown
button-quiet = Quiet hours
button-digest = One evening message
button-at-once = Tell me at once
button-nicknames = Children’s names
button-given-name = Call: { $name }

## Choices

settings-preview-ask = How much should a notice show that others may see on your phone, too?
settings-preview-kind = name and kind of event
settings-preview-hidden = only that there is news
settings-preview-full = the whole text
settings-quiet-ask = When shall we not disturb you? Choose, or write it like this: <code>21:30–6:30</code>
settings-names-ask = What shall notices call your child? Only you will see it.
settings-name-ask = Write what notices shall call your child: <b>{ $name }</b>
refusal-hours-unclear = I did not understand the times. Write two of them, like this: 21:30–6:30

## The evening's one message

digest-title = News of the day
digest-more =
    { $count ->
        [one] And { $count } more: find it in the menu.
       *[other] And { $count } more: find them in the menu.
    }
