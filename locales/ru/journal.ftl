## The lesson’s card

lesson-title = { $class } · { $subject } · { $number }-й урок
lesson-title-outside = { $class } · { $subject } · вне расписания
lesson-topic = Тема: { $topic }
lesson-homework = Домашнее задание: { $homework }
lesson-homework-some = Домашнее задание ({ $names }): { $homework }
lesson-homework-due = (к { $day })
lesson-homework-none = Домашнего задания нет
lesson-all-present = Все присутствуют
lesson-absent = Отсутствуют ({ $count }): { $names }
lesson-late = Опоздали ({ $count }): { $names }
lesson-announced = Сообщили о пропуске: { $names }
lesson-announced-present = ℹ️ О пропуске сообщили, но не отмечено: { $names }
lesson-praised = Похвала ({ $count }): { $names }
lesson-hint-cyrillic = ✎ Тема на кириллице – журнал ведётся на латышском.
lesson-hint-achieved-result = ✎ В теме нет достигаемого результата (SR).
lesson-one-line =
    В следующий раз это можно записать одним сообщением:
    { $line }
lesson-complete = ✓ Всё введено
lesson-missing = Не заполнено: { $parts }
lesson-part-topic = тема
lesson-part-roll = присутствие
lesson-part-homework = домашнее задание
lesson-deadline = Ввести до { $time }
lesson-notices-at = Родители узнают о пропуске в { $time }.
lesson-notices-sent = Сообщение родителям отправляется.
lesson-notices-none = Сообщений родителям больше нет в очереди.
lesson-notices-quiet = Сейчас тихие часы: родители получат сообщение в { $time }.
lesson-already-entered = Это уже введено. На карточке – текущая запись.
lesson-change-hint = Что изменить?
lesson-ask-topic = Напишите тему урока следующим сообщением.
lesson-ask-homework = Напишите домашнее задание следующим сообщением.
lesson-roll-hint = Нажмите на имя: ❌ отсутствует, ⏰ опоздание. Остальные присутствуют.
button-all-present = Все здесь
button-absences = Пропуски…
button-no-homework = Без задания
button-homework = Задание…
button-topic = Тема…
button-change = Изменить
button-send-now = Отправить сейчас

button-correct = Исправить
button-not-held = Не состоялся…
button-held = Всё же состоялся
button-praise = Похвалить…
button-bring = Что принести…
button-bring-nothing = Ничего не нужно
button-as-earlier = Как на { $number }-м уроке: нет { $count }
lesson-topic-of = { $class }: { $topic }
lesson-due-on = к { $day }
lesson-ask-homework-anew = Напишите новое домашнее задание следующим сообщением или выберите другой срок.
lesson-ask-bring = Напишите, что ученикам приносить на каждый такой урок, например: <code>циркуль, линейка</code>
lesson-bring = С собой: { $things }
lesson-bring-always = На каждый такой урок с собой: { $things }
lesson-bring-nothing = На эти уроки ничего особенного приносить не нужно.
lesson-roll-announced = ✉️ – родители уже сообщили об отсутствии.
lesson-praise-hint = Нажмите на имя, чтобы похвалить ⭐
lesson-not-held-why = Почему урок не состоялся?
lesson-not-held = не состоялся: { $reason }
lesson-held = состоялся
not-held-cancelled = отменён
not-held-excursion = экскурсия
not-held-event = мероприятие
not-held-other = другая причина

## A correction, two people on one lesson

lesson-correction = <b>Исправление</b>
lesson-correction-why = Прежняя запись останется в истории. Какова причина?
correction-typing = Опечатка
correction-later = Пришёл позже
correction-other = Другая причина
button-no-change = Не менять
lesson-clash = <b>Тем временем урок изменил другой учитель: { $name }.</b> Что оставить?
button-keep-mine = Мою запись
button-keep-theirs = Оставить как есть
button-keep-both = Обе
lesson-value-topic = Тема
lesson-value-homework = Домашнее задание
lesson-value-materials = Файлы
lesson-value-praised = Похвалы
lesson-value-notHeld = Урок
lesson-mark-present = на уроке
lesson-mark-absent = нет
lesson-mark-late = опоздание

## A past day

command-log = Другой день: уроки и записи
refusal-log-day-unclear = Не понял, какой день. Напишите, например, /log вчера, /log пятница или /log 20.11.
refusal-log-class-unclear = Не понял класс или день. Напишите, например, /log 5.b вчера, /log 5.b 20.11. или просто /log.
log-no-lessons = В этот день уроков нет.
log-which-class = Уроки какого класса?
log-not-closed = Пока семестр не закрыт, записи исправляет учитель.
log-teacher-left = Пока семестр не закрыт, записи исправляет учитель. Вы исправляете уроки тех, кто здесь больше не преподаёт.
button-all-classes = Все классы

## The teacher’s day

button-today = Сегодня
today-no-lessons = Сегодня у вас нет уроков.
today-running =
    Сейчас: <b>{ $lesson }</b>, { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    } до звонка
today-next = Следующий: <b>{ $lesson }</b> в { $time }
today-deadline-left = до { $time }, осталось { $left }
today-deadline-past = срок { $time } прошёл
duration-minutes = { $minutes } мин
duration-hours = { $hours } ч { $minutes } мин
today-given-away = ↔ <b>{ $lesson }</b> – заменяет { $name }
today-all-entered = На сегодня всё введено ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = Уроков нет.
diary-praised = похвала за работу на уроке
diary-corrected = (исправлено)
diary-homework-withdrawn = Домашнее задание снято (исправлено)
diary-present-after-all = отметка об отсутствии снята (исправлено)
diary-all-children = Все дети
button-diary-today = Сегодня
day-off-weekend = Выходной: уроков нет.
day-off-holiday = Праздник: уроков нет.
day-off-break = Каникулы: уроков нет.
day-off-outside-year = Этот день вне учебного года.

## Files given with the homework

lesson-materials =
    { $count ->
        [one] 📎 { $count } файл
        [few] 📎 { $count } файла
        [many] 📎 { $count } файлов
       *[other] 📎 { $count } файла
    }
button-materials = 📎 Файлы ({ $count })
button-materials-show = Показать файлы
button-material-gone = Убрать: { $name }
materials-hint = Родители и ученики видят файлы в дневнике и в домашних заданиях.
materials-count =
    { $count ->
        [one] Ниже { $count } файл.
        [few] Ниже { $count } файла.
        [many] Ниже { $count } файлов.
       *[other] Ниже { $count } файла.
    }
materials-none = Файлов у этого урока больше нет.
material-photo = Снимок { $number }
material-document = Файл { $number }
material-audio = Запись { $number }
material-ask = К какому уроку добавить?

## Homework by the day that it is due

command-homework = Домашние задания
button-homework-due = Домашние задания
homework-title = <b>Домашние задания</b> – по дням, к которым они заданы
homework-no-day = без определённого дня
homework-in-files = в приложенных файлах
homework-nothing = Ничего не задано.
