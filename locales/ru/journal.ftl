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
today-all-entered = На сегодня всё введено ✓
today-open = ✓ { $lesson }
today-open-unfinished = { $lesson }

## The diary

diary-no-lessons = Уроков нет.
diary-absent = пропуск: не было на уроке
diary-late = опоздание
diary-all-children = Все дети
button-diary-today = Сегодня
day-off-weekend = Выходной: уроков нет.
day-off-holiday = Праздник: уроков нет.
day-off-break = Каникулы: уроков нет.
day-off-outside-year = Этот день вне учебного года.
