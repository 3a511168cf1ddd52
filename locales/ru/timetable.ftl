## Whose timetable, and the week

command-timetable = Расписание
button-timetable = Расписание
timetable-whose = Чьё расписание показать?
timetable-my-week = Мои уроки
button-this-week = Эта неделя
timetable-no-lessons = Уроков нет.
timetable-short-day = <i>Сокращённые уроки</i>
timetable-room = каб. { $room }
timetable-line-cancelled = { $lesson } – отменён
timetable-line-moved = { $lesson } → { $day }, { $number }-й урок
timetable-moved-here = перенесён (был { $where })
timetable-nth = { $number }-й урок

## Corrections

timetable-which-lesson = Какой урок изменить?
timetable-for-how-long = На какой срок?
timetable-to-which-day = На какой день?
timetable-to-which-weekday = На какой день недели?
timetable-to-which-number = Какой урок? ⚠ – в это время кто-то занят.
timetable-ask-room = Напишите кабинет следующим сообщением, например 214.
button-move = Перенести
button-cancel-lesson = Отменить урок
button-room = Кабинет
button-as-planned = Как в расписании
button-that-day = Только { $day }
button-from-day = Начиная с { $day }
button-save-anyway = Всё равно сохранить
timetable-lesson-cancelled = { $lesson }, { $number }-й урок ({ $day }) – отменён
timetable-lesson-moved = { $lesson }, { $number }-й урок ({ $day }) → { $toDay }, { $toNumber }-й урок{ $room }
timetable-lesson-room = { $lesson }, { $number }-й урок ({ $day }) – { $room }
timetable-lesson-restored = { $lesson }, { $number }-й урок ({ $day }) – как в расписании{ $room }
timetable-hour-ended = С { $day } больше нет: { $weekday }, { $number }-й урок, { $lesson }{ $room }
timetable-hour-begun = С { $day }: { $weekday }, { $number }-й урок, { $lesson }{ $room }
timetable-hour-moved = С { $day }: { $lesson } – { $weekday }, { $number }-й урок → { $toWeekday }, { $toNumber }-й урок{ $room }
timetable-clashes = В это же время:
timetable-busy-teacher = занят учитель ({ $teacher })
timetable-busy-class = занят класс ({ $class })
timetable-busy-room = занят кабинет ({ $room })
timetable-no-clashes = Учитель, класс и кабинет свободны.
timetable-save-hint = После сохранения сообщение получат ученики, родители и учитель.
timetable-saved = <b>Сохранено</b>
timetable-told-at = Остальные узнают об этом в { $time }.

## What the others are told

timetable-notice = { $names }: изменения в расписании
timetable-notice-own = Изменения в вашем расписании
timetable-news-whole = Всю неделю смотрите в расписании.

## Refusals

refusal-timetable-past-day = Прошедшие дни в расписании уже не меняют. Выберите сегодня или более поздний день.
refusal-timetable-lesson-entered = Этот урок уже записан в журнал, поэтому остаётся на своём месте. Изменить можно следующие уроки.
refusal-timetable-lesson-gone = Такого урока в расписании больше нет. Откройте его заново: /timetable
refusal-timetable-no-bell = В этот день нет звонка на { $number }-й урок. Выберите другой урок.
refusal-timetable-course-there = У этого класса в это время уже стоит тот же предмет. Выберите другой урок.
refusal-timetable-same-place = Так уже и есть: ничего не изменится. Выберите другое.
refusal-timetable-changed = Расписание только что изменил кто-то другой. Проверьте и повторите: /timetable
refusal-room-unclear = Название кабинета – не больше { $limit } знаков, например 214 или «спортзал». Напишите ещё раз.
