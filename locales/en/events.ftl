## Events of the school, excursions

events-title = Events
events-none = Nothing is planned.
button-excursion = Events and excursions
button-new-event = New event…
button-new-excursion = New excursion…
button-event-title = Title…
button-event-hours = Time…
button-event-all-day = Whole day
button-event-classes = Classes…
button-event-gone = Delete
event-saved = ✓ <b>Saved</b>
event-all-day = whole day
event-whole-school = Whole school
event-no-lessons = no lessons
event-lessons-off = No lessons during that time; they are no gap in the journal.
event-lessons-on = Lessons take place
event-lessons-excursion = Excursion, no lessons
event-lessons-event = Event, no lessons
event-which-classes = For which classes? If none is chosen, for the whole school.
event-ask-title = What is the event called? Write its title in your next message.
event-ask-dates = When is it? Write the date, for example <code>11.12.</code> or <code>11.12.–12.12.</code>
event-ask-hours = At what time? Write, for example, <code>10:00–12:00</code>
refusal-event-gone = There is no such event any more. All events: /calendar
