## The school year

command-calendar = Календарь
button-calendar = Календарь
calendar-no-year = Учебный год ещё не создан. Обратитесь к суперпользователю.
calendar-year = { $name } учебный год
calendar-semester = { $number }-й семестр: { $dates }
calendar-semester-grade9 = { $number }-й семестр: { $dates } (9-й класс до { $day })
calendar-breaks = Каникулы: { $dates }
calendar-breaks-none = Каникул нет.
calendar-bells = Звонки: { $bells }
calendar-ahead = <b>Ближайшие особые дни</b>
button-this-year = Этот учебный год
button-following-year = Следующий год ›

## What a day is

calendar-day-off = выходной
calendar-day-works = рабочий день без уроков
calendar-day-works-as = рабочий день, уроки как в этот день: { $weekday }
calendar-day-usual = обычный учебный день
calendar-short = сокращённые уроки: { $bells }
holiday-new-year = Новый год
holiday-good-friday = Страстная пятница
holiday-easter = Пасха
holiday-easter-monday = второй день Пасхи
holiday-labour-day = Праздник труда
holiday-independence = День восстановления независимости
holiday-ligo = Лиго
holiday-jani = Янов день
holiday-proclamation = День провозглашения Латвийской Республики
holiday-christmas-eve = Сочельник
holiday-christmas = Рождество
holiday-second-christmas = второй день Рождества
holiday-new-years-eve = канун Нового года
holiday-other = праздник

## Changes

button-semesters = Семестры
button-breaks = Каникулы
button-day-off = Выходной…
button-working-day = Рабочий…
button-short-day = Короткий…
button-special-days = Особые дни и праздники
button-next-year = Создать следующий год
calendar-saved = ✓ <b>Сохранено</b>
calendar-which-semester = Что изменить?
button-semester = { $number }-й семестр…
button-grade9 = Последний день 9-го класса…
calendar-which-break = Какие каникулы изменить?
calendar-break = Каникулы { $dates }
button-add-break = Добавить каникулы…
button-change-dates = Изменить даты…
button-remove-break = Удалить
calendar-special-days = <b>Особые дни и праздники</b>
button-make-off = Выходной
button-make-working = Рабочий день…
button-as-usual = Как в календаре
button-short-bells = Короче уроки…
button-usual-bells = Обычные звонки
calendar-taught-as = День станет рабочим. Уроки какого дня пройдут?
button-no-lessons = Без уроков
calendar-which-bells = Какой длины уроки в этот день?
button-bells = { $lesson } мин., перемены { $pause } мин.
button-own-bells = Написать звонки…

## What is to be written

calendar-ask-off = Какой день будет выходным? Напишите дату, например <code>20.11.</code>
calendar-ask-work = Какой день будет рабочим? Напишите дату, например <code>28.11.</code>
calendar-ask-short = В какой день уроки будут короче? Напишите дату, например <code>22.12.</code>
calendar-ask-bells =
    Напишите время каждого урока с новой строки:
    <code>1 8:30–9:00</code>
    <code>2 9:10–9:40</code>
    Уроков, которых здесь нет, в этот день не будет. Можно написать только длину урока и перемены в минутах: <code>30/5</code>
calendar-ask-break = Напишите первый и последний день каникул, например <code>15.03.–19.03.</code>
calendar-ask-semester = Напишите первый и последний день семестра, например <code>05.01.–31.05.</code>
calendar-ask-grade9 = Напишите последний учебный день 9-го класса, например <code>11.06.</code> Тире (<code>–</code>): как у остальных.
calendar-ask-next-semester = Напишите первый и последний день семестра, например <code>05.01.–31.05.</code>
calendar-ask-next-grade9 = Напишите последний учебный день 9-го класса, например <code>11.06.</code> Тире (<code>–</code>): как у остальных.

## The next school year

next-year-classes =
    { $count ->
        [one] { $count } класс переходит на год выше
        [few] { $count } класса переходят на год выше
        [many] { $count } классов переходят на год выше
       *[other] { $count } класса переходят на год выше
    }
next-year-first-classes =
    { $count ->
        [one] { $count } новый 1-й класс, пока без учеников
        [few] { $count } новых 1-х класса, пока без учеников
        [many] { $count } новых 1-х классов, пока без учеников
       *[other] { $count } новых 1-х класса, пока без учеников
    }
next-year-moving =
    { $count ->
        [one] { $count } ученик продолжает учиться
        [few] { $count } ученика продолжают учиться
        [many] { $count } учеников продолжают учиться
       *[other] { $count } ученика продолжают учиться
    }
next-year-leaving =
    { $count ->
        [one] { $count } девятиклассник заканчивает школу
        [few] { $count } девятиклассника заканчивают школу
        [many] { $count } девятиклассников заканчивают школу
       *[other] { $count } девятиклассника заканчивают школу
    }
next-year-teachers = Классные руководители: { $along } остаются со своим классом, свободны – { $free }
next-year-hint = Пока ничего не изменено. Звонки переносятся из этого года; предметы и расписание вводят заново.
button-create-year = Создать
next-year-made = <b>{ $name } учебный год создан.</b> Он начнётся в свой первый день; до тех пор всё остаётся как есть. Осталось ввести новых первоклассников, нагрузку учителей и расписание.

## Refusals

refusal-dates-unclear = Дата непонятна. Напишите, например, 12.03. или 12.03.–16.03.
refusal-dates-backwards = Последний день раньше первого. Напишите, например, 12.03.–16.03.
refusal-day-outside-year = Эта дата не входит в выбранный учебный год. Проверьте её и напишите ещё раз.
refusal-semesters-out-of-order = Семестры пересекаются или идут не по порядку. Проверьте даты и напишите ещё раз.
refusal-break-overlaps = В эти дни уже есть другие каникулы. Измените их или напишите другие даты.
refusal-calendar-unchanged = Так уже и есть: ничего не изменено.
refusal-bells-unclear = Звонки непонятны. Пишите каждый урок с новой строки, например: 1 8:30–9:00
refusal-bells-out-of-order = Звонки пересекаются или идут не по порядку. Проверьте их и напишите ещё раз.
refusal-next-year-exists = Следующий учебный год уже создан. Он виден в календаре: /calendar

calendar-semester-closed = – закрыт
button-close-semester = Закрыть { $number }-й семестр…
button-open-semester = Открыть { $number }-й семестр
button-close-now = Закрыть
semester-close-which = Закрыть { $number }-й семестр?
semester-close-early = Семестр заканчивается { $day }: до этого дня ещё есть уроки, которые нужно ввести.
semester-close-means = После этого учителя не смогут ни вводить, ни исправлять уроки этого семестра. Это сможет только учебная часть, указав причину: /stunda
button-events = Мероприятия
refusal-semester-closed = { $number }-й семестр закрыт. Если нужно исправление, обратитесь в учебную часть.
