## The class teacher's card of a class

command-class = Mana klase
button-class = Mana klase
button-classes = Klases
class-which = Kuru klasi rādīt? Izvēlieties.
class-students =
    { $count ->
        [zero] { $count } skolēnu
        [one] { $count } skolēns
       *[other] { $count } skolēni
    }
class-connected = Pieslēgtas ģimenes: { $connected } no { $all }
class-not-connected = <b>Vēl nav pieslēgti šo skolēnu vecāki:</b> { $names }
class-not-reached = ⚠️ <b>Ziņas nesaņem</b> (Telegram nobloķēts vai izdzēsts)<b>:</b> { $names }
