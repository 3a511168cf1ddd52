## Where a lesson is shown

substituted-by = заменяет: { $name }
substituting = Вы заменяете: { $name }
substituted-joined = вместе с { $class }
substitution-card-replaced = Кого заменяют: { $name }, { $subject }
substitution-card-replaces = Заменяет: { $name }, { $subject }
substitution-card-joined = Объединённый урок: вместе с { $class }
substitution-card-order = Основание: приказ № { $number }
substitution-card-order-later = Основание: номер приказа ещё не внесён
substitution-last-topic = до этого: { $topic }
substitution-last-homework = задано: { $homework }

## The list

command-substitute = Замена уроков
button-substitutions = Замены
substitutions = <b>Замены</b>
substitutions-legend = ⏳ – номера приказа ещё нет
substitutions-open = <b>Замены без номера приказа</b>
substitutions-none = Ни одной нет.
button-new-substitution = Новая замена
button-i-am-absent = Меня не будет
button-without-order = Без номера приказа
button-substitution-report = Отчёт

## Who, when, by which order

substitution-ask-who = Кого из учителей не будет? Напишите имя или фамилию.
substitution-who = Кого из учителей не будет?
button-myself = Меня
substitution-when = В какой день?
button-absent-today = Сегодня
button-dates-typed = Другие даты
substitution-ask-dates = Напишите даты, например 24.11. или 24.11.–27.11.
substitution-ask-order = Напишите номер приказа, например 1-9/45. Если его ещё нет, внесёте позже.
substitution-ask-number = Напишите номер приказа, например 1-9/45.
button-order-later = Номер позже
substitution-already = Отсутствие учителя в эти дни уже внесено.

## The lessons

substitution-title = <b>Отсутствует: { $name }</b>, { $span }
substitution-order = Приказ № { $number }
substitution-order-later = Номер приказа ещё не внесён
substitution-open = замены пока нет
substitution-not-held = урока не будет
substitution-no-lessons = В эти дни у учителя нет уроков.
substitution-plan-hint = Нажмите на урок, чтобы выбрать, кто заменит, а потом – «Сохранить».
substitution-still-open =
    { $count ->
        [one] { $count } урок пока без замены.
        [few] { $count } урока пока без замены.
        [many] { $count } уроков пока без замены.
       *[other] { $count } урока пока без замены.
    }
button-substitute-all = Все одному
button-substitution-dates = Даты
button-order-number = Номер приказа
substitution-who-gives =
    Кто проведёт урок? Сначала – свободные учителя.
    ★ – ведёт этот предмет, ⚠ – в это время другой урок
substitution-found = Кто из найденных проведёт урок?
substitution-ask-substitute = Напишите имя или фамилию того, кто заменит.
substitution-all-to-whom =
    { $count ->
        [one] Кто проведёт { $count } урок?
        [few] Кто проведёт все { $count } урока?
        [many] Кто проведёт все { $count } уроков?
       *[other] Кто проведёт все { $count } урока?
    } Где учитель занят, урок останется без замены.
button-free-for-some = ⚠ { $name } – { $free } из { $count }
button-nobody = Никто (урока не будет)
button-substitution-open = Убрать замену
button-subject-taught = Предмет
substitution-which-subject = Какой предмет будет на этом уроке?
substitution-another-lesson = другой урок
substitution-clash = { $name }: в это время уже есть { $lesson }.
button-join = Объединить с { $class }
button-clash-anyway = Всё равно выбрать

## A stored one

substitution-cancelled = Замена отменена.
button-cancel-substitution = Отменить замену
substitution-really-cancel = Точно отменить? Уроки с сегодняшнего дня снова проведёт сам учитель; записи прошедших дней останутся.

## What the others are told

substitution-told = <b>{ $span } Вам нужно заменить: { $name }</b>
substitution-told-line = { $day } { $number }-й урок, { $time }: { $lesson }
substitution-told-off = { $span } заменять больше не нужно: { $name }
substitution-told-absent = <b>Ваши уроки на время отсутствия</b>
substitution-told-absent-off = Замена { $span } отменена: уроки снова проводите Вы.
substitution-told-office = <b>Отсутствует { $span }: { $name }</b>
    Проверьте, пожалуйста, на всех ли уроках есть замена.
substitution-told-office-off = { $name }: отсутствие { $span } отменено.

## The report

substitution-which-month = За какой месяц?
substitution-report =
    { $count ->
        [one] { $month }: { $count } урок
        [few] { $month }: { $count } урока
        [many] { $month }: { $count } уроков
       *[other] { $month }: { $count } урока
    }
substitution-report-empty = { $month }: замен нет.
substitution-sheet = Замены
substitution-sheet-totals = Итого по учителям
substitution-column-date = Дата
substitution-column-number = Урок
substitution-column-class = Класс
substitution-column-absent = Кого заменяют
substitution-column-replaced = Заменяемый предмет
substitution-column-substitute = Кто заменяет
substitution-column-taught = Проведённый предмет
substitution-column-joined = Вместе с
substitution-column-order = № приказа
substitution-column-lessons = Уроков
substitution-column-of-them-joined = Из них объединённых

## Refusals

refusal-order-number-unclear = В номере приказа должна быть цифра и не больше 40 знаков, например 1-9/45. Напишите ещё раз.
refusal-substitution-changed = Замену или расписание только что изменили. Откройте заново: /substitute
refusal-substitution-moved-lesson = Этот урок перенесён с другого места. Отмените его в расписании: /timetable
refusal-substitution-nobody-found = Такого учителя нет. Напишите фамилию или её начало ещё раз.
refusal-substitution-overlaps = Часть этих дней уже есть в другой замене этого учителя. Измените её: /substitute
refusal-substitution-past-day = Прошедшие дни вносит учебная часть. Выберите сегодня или день позже.
refusal-substitution-too-long = За один раз – не больше { $days } дней. Для более долгого отсутствия внесите несколько.
