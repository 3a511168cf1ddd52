## Что в файле не так и что делать

refusal-no-school-year = Учебный год ещё не создан. Сначала введите его: /calendar

import-fault-name-missing = Нет имени. Впишите фамилию и имя.
import-fault-name-incomplete = Нужны и фамилия, и имя. В полном имени фамилия стоит первой.
import-fault-name-too-long = Имя слишком длинное. Проверьте, нет ли в ячейке чего-то ещё.
import-fault-bad-name = В имени цифры или посторонние знаки. Оставьте только имя.
import-fault-bad-phone = «{ $value }» – не номер телефона. Пишите как 29123456 или с кодом страны: +44…
import-fault-duplicate-row = То же самое уже есть в строке { $other }. Оставьте одну из строк.
import-fault-id-repeated = Идентификатор { $id } уже стоит в строке { $other } у другого человека. Исправьте один из них.
import-fault-id-of-other = Идентификатор { $id } в данных школы принадлежит другому: { $name }. Проверьте идентификатор.
import-fault-two-names = У одного идентификатора два имени: другое – в строке { $other }. Пишите одинаково.
import-fault-two-phones = У одного человека два телефона: другой – в строке { $other }. Оставьте один.

import-fault-class-missing = Нет класса. Впишите его, например 5.b
import-fault-bad-class = «{ $value }» – не класс. Пишите латинской буквой, например 5.b
import-fault-class-grade = «{ $value }»: в школе классы с 1-го по 9-й. Исправьте класс.
import-fault-guardian-name-missing = У родителя только телефон или идентификатор. Допишите фамилию и имя.
import-fault-unknown-group = Группы «{ $value }» нет ни в одном разделённом классе. Исправьте название или сначала разделите класс: /groups. В кружки принимают по заявлениям.
import-fault-group-of-other-class = Группа «{ $value }» не относится к классу { $class }. Исправьте группу или класс.
import-fault-groups-of-one-subject = «{ $one }» и «{ $two }» – группы одного предмета; ученик учится только в одной из них. Оставьте одну.

import-fault-unknown-role = Должность «{ $value }» неизвестна. Пишите, например, учитель или завуч; строку того, кому журнал не нужен, удалите.
import-fault-role-missing = Нет ни должности, ни предмета, ни класса. Впишите хотя бы одно.
import-fault-class-teacher-without-class = У классного руководителя не указан класс. Впишите его, например 5.b
import-fault-two-class-teachers = У класса { $class } классный руководитель уже есть в строке { $other }. Оставьте одного.
import-fault-which-person = Это имя в файле у нескольких человек. Допишите идентификатор или телефон.
import-fault-subject-without-classes = У предмета нет классов. Впишите, где его ведут, например 5.a, 5.b
import-fault-classes-without-subject = У классов нет предмета. Впишите, что там ведут.

import-fault-unknown-class = В этом году нет ни класса, ни группы «{ $value }». Исправьте название или сначала импортируйте учеников.
import-fault-unknown-subject = Предмет «{ $value }» неизвестен. Если он новый, в списке сотрудников пишите его с сокращением: Robotika (Rob)
import-fault-unknown-subject-nearest = Предмет «{ $value }» неизвестен. Может быть, «{ $nearest }»? Если он новый, в списке сотрудников пишите его с сокращением: Robotika (Rob)

import-fault-bad-weekday = «{ $value }» – не день недели. Пишите, например, понедельник или 1.
import-fault-bad-number = «{ $value }» – не номер урока. Пишите число, например 3
import-fault-no-bell = Для { $number }-го урока нет звонков. Исправьте номер; звонки – здесь: /calendar
import-fault-subject-missing = Нет предмета. Впишите название или сокращение.
import-fault-unknown-teacher = Учителя «{ $teacher }» в школе нет. Пишите «Фамилия Имя» как в списке сотрудников.
import-fault-which-teacher = { $class }, { $subject }: подходят несколько учителей. Укажите полное имя учителя или группу.
import-fault-no-course = { $class }, { $subject }: у учителя { $teacher } такого курса нет. Сначала внесите его в список сотрудников или исправьте строку.
import-fault-bad-date = «{ $value }» – не дата. Пишите как 30.11.2026.
import-fault-date-outside-year = { $value } не в этом учебном году. Исправьте дату.
import-fault-dates-differ = Расписание класса начинается с одного дня, а в строке { $other } другой. Пишите одинаково.
import-fault-clash-teacher =
    { $other ->
        [0] { $who } в это время уже в классе { $class } (нынешнее расписание). Измените время или учителя.
       *[other] { $who } в это время уже в классе { $class } (строка { $other }). Измените время или учителя.
    }
import-fault-clash-class =
    { $other ->
        [0] У { $who } в это время уже другой урок (нынешнее расписание: { $class }). Измените время.
       *[other] У { $who } в это время уже другой урок (строка { $other }: { $class }). Измените время.
    }
import-fault-clash-room =
    { $other ->
        [0] В кабинете { $who } в это время уже { $class } (нынешнее расписание). Измените кабинет; общий не указывайте.
       *[other] В кабинете { $who } в это время уже { $class } (строка { $other }). Измените кабинет; общий не указывайте.
    }
