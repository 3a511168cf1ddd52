## Finding people

command-people = Найти и изменить данные людей
button-people = Люди
button-search = Найти
people-ask = Кого ищете? Напишите имя, фамилию, класс или телефон, например <code>Bērziņa</code>, <code>5.b</code> или <code>29123456</code>.
button-people-previous = ‹ Предыдущие
button-people-more = Дальше ›
people-found = Выберите человека.
people-none = Никто не найден. Проверьте написание или напишите только начало фамилии.
person-line-guardian = родитель ({ $classes })
person-line-gone = больше не в школе

## Roles

role-subjectTeacher = учитель-предметник
role-hobbyTeacher = педагог кружка
role-extendedDayTeacher = воспитатель ГПД
role-classTeacher = классный руководитель
role-superuser = суперпользователь
role-recordsManager = заведующая делопроизводством
role-academicOffice = учебная часть
role-principal = директор

## The card

person-gone-from-school = Больше не в школе
person-class = Ученик: { $class }
person-class-from = С { $day }: { $class }
person-guardians = Родители:
person-children = Дети:
person-relative-not-connected = не подключён
person-phone = Телефон: { $phone }
person-connected = Telegram: подключён
person-unreachable = Telegram: подключён, но с { $day } сообщения не доходят
person-invited = Telegram: приглашён, приглашение действует до { $day }
person-cut-off = Telegram: доступ закрыт
person-not-connected = Telegram: не подключён
person-changed-since = ⚠️ Данные этого человека за это время изменились, поэтому ваша правка не сохранена. Проверьте карточку и повторите.
button-history = История

## Changes

person-edit-hint = Что изменить?
person-which-class = Какой класс?
person-which-role = Какая должность?
person-from-which-day = С какого дня в новом классе?
person-leave-hint = Уходит из школы? Все должности, класс и связь с детьми заканчиваются сразу, доступ закрывается. История остаётся.
person-ask-name = Напишите фамилию и имя, например <code>Bērziņa Anna Marija</code>. Если в фамилии несколько слов, поставьте после неё запятую: <code>da Silva, Ana</code>.
person-ask-phone = Напишите номер телефона, например <code>29123456</code>.
person-ask-day = Напишите дату, например <code>01.12.</code>
person-ask-child = Какого ребёнка добавить? Напишите имя, фамилию или класс ученика.
person-ask-guard = Какого родителя добавить? Напишите имя, фамилию или телефон. Если школа этого человека ещё не знает, создайте нового.
person-choose = Кто из них?
person-choose-of-many = Найдено много. Выберите или напишите точнее.
button-person-name = Имя…
button-person-phone = Телефон…
button-no-phone = Без телефона
button-person-class = Класс…
button-person-role = Новая должность…
button-person-child = Добавить ребёнка…
button-person-guardian = Добавить родителя…
button-person-end = Закончить: { $name }
button-person-leave = Уходит из школы…
button-person-leave-sure = Да, уходит
button-person-return = Вернуть в школу
button-person-from-today = С сегодняшнего дня
button-person-from-day = С { $day }
button-person-other-day = Другая дата…

## A new person

person-new = Кем будет новый человек?
person-ask-new-child = Чей это родитель? Напишите имя, фамилию или класс ученика.
person-ask-new-name = Напишите фамилию и имя, например <code>Bērziņa Anna Marija</code>. Если в фамилии несколько слов, поставьте после неё запятую: <code>da Silva, Ana</code>.
person-ask-new-phone = Напишите номер телефона, например <code>29123456</code>.
person-namesakes = { $name } в школе уже есть. Это кто-то из них?
button-new-person = Новый человек…
button-new-student = Ученик
button-new-guardian = Родитель
button-new-staff = Сотрудник
button-new-namesake = Нет, это другой человек

## The history

person-history = <b>Последние изменения</b>
person-history-none = Изменений нет.
person-history-command-line = администратор системы
person-log-created = добавление в список школы
person-log-renamed = имя: { $from } → { $to }
person-log-phone-changed = телефон: { $from } → { $to }
person-log-class-changed = класс: { $from } → { $to } с { $day }
person-log-groups-changed = группы: { $from } → { $to } с { $day }
person-log-role-added = новая должность: { $role } { $class }
person-log-role-ended = должность закончилась: { $role } { $class }
person-log-guardian-added =
    { $side ->
        [child] добавлен ребёнок: { $name }
       *[guardian] добавлен родитель: { $name }
    }
person-log-guardian-ended =
    { $side ->
        [child] больше не родитель ребёнка: { $name }
       *[guardian] больше не родитель: { $name }
    }
person-log-archived = уход из школы
person-log-brought-back = возвращение в школу
person-log-invited = создано приглашение
person-log-joined = подключение по приглашению
person-log-rules-accepted = приняты правила пользования
person-log-linked = подключение по заявлению
person-log-unlinked = подключение по заявлению отменено
person-log-recovered = доступ восстановлен для нового аккаунта Telegram
person-log-not-recovered = запрос на доступ с нового Telegram отклонён
person-log-imported = добавление импортом
person-log-other = другая запись
