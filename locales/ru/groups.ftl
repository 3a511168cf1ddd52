## What a group is

command-groups = Группы и кружки
button-groups = Группы
group-kind-optional = факультатив (F)
group-kind-hobby = кружок (I)
group-kind-extendedDay = продлённый день (P)
group-teacher = Ведёт: { $name }
group-grade = для { $grade } класса
group-grades = для { $from }–{ $to } классов
group-time = { $weekday }: { $numbers } урок ({ $hours })
group-times = Время: { $times }
group-places = Мест: { $places }
group-places-enough = число мест не ограничено
group-places-left =
    { $count ->
        [one] { $count } свободное место
        [few] { $count } свободных места
        [many] { $count } свободных мест
       *[other] { $count } свободного места
    }
group-places-none =
    { $waiting ->
        [0] мест нет
       *[other] мест нет, в очереди: { $waiting }
    }
group-weekday-1 = Пн
group-weekday-2 = Вт
group-weekday-3 = Ср
group-weekday-4 = Чт
group-weekday-5 = Пт

## The family

groups-children = Группы детей
groups-open-hint = Выберите группу, чтобы увидеть время, места и подать заявление.
groups-open-none = Пока нет групп, куда можно подать заявление.
group-standing-member = в группе с { $day }
group-standing-leaving = в группе до { $day }
group-standing-applied = заявление ждёт решения педагога
group-standing-waiting = в списке ожидания, { $place }-е место
group-standing-refused = заявление отклонено
group-clash = ⚠ { $name }: в это же время есть
group-clash-line = { $weekday }, { $number }-й урок: { $other }
button-group-apply = Подать заявление
button-group-withdraw = Отозвать заявление
button-group-leave = Уйти из группы
group-leave-ask = { $name }: какой день в группе последний? Выберите или напишите дату, например: <code>18.12.</code>

## The teacher

groups-own = Ваши группы
groups-own-line = { $name }: { $taken } · новых заявлений: { $applied } · в очереди: { $waiting }
groups-own-none = У вас пока нет групп.
button-new-group = Новая группа
group-taken = В группе: { $taken }
group-taken-of = Занято мест: { $taken } из { $places }
group-is-closed = Приём заявлений закрыт.
group-members = Участники
group-until = (до { $day })
group-applications = Заявления
group-to-continue =
    { $count ->
        [one] На второе полугодие ещё не подтверждён { $count } участник.
        [few] На второе полугодие ещё не подтверждены { $count } участника.
        [many] На второе полугодие ещё не подтверждены { $count } участников.
       *[other] На второе полугодие ещё не подтверждены { $count } участника.
    }
group-continued =
    { $count ->
        [one] Группа продолжается: { $count } участник.
        [few] Группа продолжается: { $count } участника.
        [many] Группа продолжается: { $count } участников.
       *[other] Группа продолжается: { $count } участника.
    }
button-group-continue = Продолжить группу
button-group-applied = { $name }, { $class }
button-group-waits = { $place }-й в очереди: { $name }, { $class }
button-group-paper = Заявление на бумаге
button-group-places = Число мест
button-group-close = Закрыть приём
button-group-open = Открыть приём
button-places-any = Не ограничено
button-group-accept = Принять
button-group-wait = В список ожидания
button-group-refuse = Отклонить
group-application-by = Заявление подал(а): { $name }
group-application-paper = Заявление на бумаге
group-application-on = Получено { $day }
group-state-applied = Ждёт решения
group-state-accepted = Место предоставлено
group-state-waiting = В списке ожидания
group-state-refused = Заявление отклонено
group-state-withdrawn = Заявление отозвано
group-state-left = Заявлено об уходе из группы
group-full-waits = Свободных мест больше нет: ребёнок в списке ожидания.
group-ask-places = Сколько мест будет в группе? Выберите или напишите число.
group-ask-child = Какой ребёнок? Напишите имя или класс, например: <code>5.b Ozols</code>
group-which-child = Выберите ребёнка.
group-no-child = Такого ученика нет. Напишите иначе, например: <code>5.b Ozols</code>

## A new group

group-new-name = Как группа будет называться? С этого слова Вы будете начинать и запись урока, например: <code>Koris</code>
group-new-kind = Что это?
group-new-from = С какого класса?
group-new-to = По какой класс?
group-new-places = Сколько мест? Выберите или напишите число.
group-new-times = Когда? Отметьте дни и уроки; ⚠ – тогда у Вас уже есть урок.
group-new-done = Всё верно? После этого родители смогут подавать заявления.
button-group-make = Создать группу

## Parts of a class

groups-split = Деление классов на группы
groups-split-hint = Выберите класс.
split-which-subject = Какой предмет поделить или изменить?
button-split-groups =
    { $count ->
        [one] { $subject } ({ $count } группа)
        [few] { $subject } ({ $count } группы)
        [many] { $subject } ({ $count } групп)
       *[other] { $subject } ({ $count } группы)
    }
button-split-parts =
    { $count ->
        [one] { $count } группа
        [few] { $count } группы
        [many] { $count } групп
       *[other] { $count } группы
    }
button-split-alphabet = По алфавиту
button-split-move = Перевести ученика
button-from-date = С { $day }
split-how-many = На сколько групп делим?
split-list-hint = Поделено по алфавиту. Нажмите на имя, чтобы перевести ученика в другую группу.
split-size =
    { $count ->
        [one] { $number }-я группа: { $count } ученик
        [few] { $number }-я группа: { $count } ученика
        [many] { $number }-я группа: { $count } учеников
       *[other] { $number }-я группа: { $count } ученика
    }
split-part =
    { $count ->
        [one] { $number }-я группа: { $teacher }, { $count } ученик
        [few] { $number }-я группа: { $teacher }, { $count } ученика
        [many] { $number }-я группа: { $teacher }, { $count } учеников
       *[other] { $number }-я группа: { $teacher }, { $count } ученика
    }
split-which-teacher = Кто учит { $number }-ю группу? ⚠ – в это время уже есть другой урок.
split-from-when = С какого дня?
split-group =
    { $count ->
        [one] <b>{ $name }</b> · { $teacher } · { $count } ученик
        [few] <b>{ $name }</b> · { $teacher } · { $count } ученика
        [many] <b>{ $name }</b> · { $teacher } · { $count } учеников
       *[other] <b>{ $name }</b> · { $teacher } · { $count } ученика
    }
split-to-come = с { $day }: { $names }
split-unplaced = ⚠ Нет ни в одной группе: { $names }
split-move-whom = Какого ученика перевести?
split-move-where = { $name }: в какую группу?
split-move-when = { $name } → { $group }: с какого дня? Выберите или напишите дату, например: <code>7.12.</code>

## Notices

group-notice = { $name }: ответ на заявление в группу
group-notice-full = { $name }, { $group }:
group-moved = { $name }: другая учебная группа
group-moved-full = { $name }: с { $day } { $subject } в группе { $group } ({ $teacher })
group-news-applied = новое заявление
group-news-waiting = новое заявление в списке ожидания
group-news-accepted = освободившееся место получил следующий в очереди
group-news-refused = заявление отклонено
group-news-withdrawn = заявление отозвано
group-news-left = ребёнок уходит из группы

## Refusals

refusal-group-already = Ребёнок уже в этой группе, или заявление подано. Посмотрите карточку группы: /groups
refusal-group-closed = Приём заявлений в эту группу закрыт. Спросите педагога группы.
refusal-group-day-past = Этот день не подходит: выберите день от сегодняшнего до конца учебного года.
refusal-group-decided = По этому заявлению уже решено. Посмотрите, что сейчас: /groups
refusal-group-full = Свободных мест нет: ребёнок остаётся в списке ожидания. Освободить или добавить места: /groups
refusal-group-gone = Такой группы больше нет. Нынешние группы: /groups
refusal-group-name-taken = Группа «{ $name }» уже есть. Напишите другое название.
refusal-group-name-unclear = Название не подходит: нужно 3–40 знаков, первый – буква. Напишите другое.
refusal-group-not-member = Ребёнка больше нет в этой группе, или он уже уходит. Посмотрите: /groups
refusal-group-nothing-to-continue = Продолжать нечего: участники уже подтверждены, или полугодие ещё не закончилось.
refusal-group-other-grade = Эта группа для других классов. Группы для класса ребёнка: /groups
refusal-group-places-taken = Занято больше мест: { $taken }. Выберите не меньше.
refusal-group-places-unclear = Число мест не понятно. Напишите число от 1 до { $most }.
refusal-split-changed = Список класса или группы тем временем изменились. Начните снова: /groups
refusal-split-day-past = Этот день не подходит: выберите день от сегодняшнего до конца учебного года.
refusal-split-gone = Этого урока для всего класса больше нет, или он не поделён на группы. Начните снова: /groups
refusal-split-lessons-entered = За этот день или позже уже внесён урок всего класса. Выберите более поздний день.
refusal-split-one-teacher = Группы учатся одновременно, поэтому каждой нужен свой учитель. Выберите ещё раз.
refusal-split-group-empty = В одной из групп нет ни одного ученика. Переведите туда учеников или выберите меньше групп.
