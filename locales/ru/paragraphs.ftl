## The paragraphs with a clock, by number

paragraph-2 = Ознакомление родителей
paragraph-3-1 = Передача заявлений
paragraph-3-2 = Подключение семей
paragraph-3-3 = Восстановление доступа
paragraph-4-2 = Расписание
paragraph-4-3 = Деление на группы
paragraph-4-4 = Комплектование групп
paragraph-4-5 = Записи уроков
paragraph-4-6 = Оценки
paragraph-4-7 = Семестровые и годовые оценки
paragraph-4-8 = Сводная ведомость
paragraph-4-9 = Количество оценок
paragraph-4-10 = Записки о пропусках
paragraph-4-11 = Приказы о заменах
paragraph-5-1 = Выписки об успеваемости
paragraph-5-2 = Табели
paragraph-6 = Непрочитанные письма

## What is open of each; those whose data is still to come have no line

duty-2 = { $class }: родители ещё не ознакомлены
duty-3-1 = { $class }: заявление ({ $day })
duty-3-2 = { $class }: заявление, получено { $day }
duty-3-3 = Просьба восстановить доступ ({ $day })
duty-4-2 = { $class }: нет расписания на { $semester }-й семестр
duty-4-3 =
    { $class } { $subject }: { $students ->
        [one] { $students } ученик не входит ни в одну группу
        [few] { $students } ученика не входят ни в одну группу
        [many] { $students } учеников не входят ни в одну группу
       *[other] { $students } ученика не входят ни в одну группу
    }
duty-4-4 = { $group }: нет ни одного участника
duty-4-5 =
    { $number ->
        [0] { $class } { $subject }, вне расписания
       *[other] { $number }-й урок, { $class } { $subject }
    }
duty-4-10 = { $class }: записка о пропуске ({ $day })
duty-4-11 =
    { $lessons ->
        [one] { $day }: { $lessons } урок с заменой, у приказа нет номера
        [few] { $day }: { $lessons } урока с заменой, у приказа нет номера
        [many] { $day }: { $lessons } уроков с заменой, у приказа нет номера
       *[other] { $day }: { $lessons } урока с заменой, у приказа нет номера
    }
duty-6 = Письмо ({ $day })
