## The school's week in one's own calendar

button-feed = Calendar on my phone
feed-title = Lessons in your calendar
feed-whose = Whose lessons?
feed-own-lessons = My lessons
feed-content = Lesson times, rooms and school events: no names, topics or marks.
feed-address = Copy this address and add it to your calendar as a subscription. You see it only now; anyone who has it can read the lesson times.
feed-open = The address is on. If it is lost or others have got it, make a new one: the old one stops working at once.
feed-file-only = This school gives the calendar as a file only.
feed-file-hint = Open the file and your phone will offer to add it to the calendar. Later changes will not show up in it.
feed-ended = The address is off.
button-feed-new = Make an address
button-feed-anew = New address
button-feed-off = Switch off
button-feed-file = Get the file
