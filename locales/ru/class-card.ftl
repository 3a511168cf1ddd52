## The class teacher's card of a class

command-class = Мой класс
button-class = Мой класс
button-classes = Классы
class-which = Какой класс показать? Выберите.
class-students =
    { $count ->
        [one] { $count } ученик
        [few] { $count } ученика
        [many] { $count } учеников
       *[other] { $count } ученика
    }
class-connected = Подключено семей: { $connected } из { $all }
class-not-connected = <b>Ещё не подключены родители этих учеников:</b> { $names }
class-not-reached = ⚠️ <b>Не получают сообщений</b> (бот заблокирован или аккаунт удалён)<b>:</b> { $names }
