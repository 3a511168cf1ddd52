## The class teacher's card of a class

command-class = My class
button-class = My class
button-classes = Classes
class-which = Which class? Please choose.
class-students =
    { $count ->
        [one] { $count } student
       *[other] { $count } students
    }
class-connected = Families connected: { $connected } of { $all }
class-not-connected = <b>Guardians of these students are not connected yet:</b> { $names }
class-not-reached = ⚠️ <b>Not reached</b> (Telegram blocked or deleted)<b>:</b> { $names }
