## What could not be taken

entry-unclear-unknown-class = Класса «{ $class }» в школе нет.
entry-unclear-not-your-class = В классе «{ $class }» вы не ведёте уроков. Если заменяете, обратитесь в учебную часть.
entry-unclear-unknown-student = В классе нет ученика «{ $fragment }». Проверьте фамилию.
entry-unclear-nothing-said = Запись не закончена. После класса напишите тему, задание или пропуски.
entry-unclear-bad-day = Дата «{ $fragment }» не подходит. Пишите, например, 25.11. или «к пятнице».
entry-unclear-too-long = Сообщение слишком длинное для одной записи. Сократите его.
entry-unclear-marks-later = Оценки здесь пока записать нельзя.
entry-unclear-contradiction = Здесь противоречие: «{ $fragment }». Исправьте и отправьте снова.
entry-mend-hint = Ничего не сохранено. Исправьте своё сообщение или отправьте новое.
entry-example = Пример: <code>{ $class } Daļu saskaitīšana; дз стр. 45; нет Озола</code>
entry-mend-standing = Эти изменения не сохранены: прежняя запись в силе. Исправьте сообщение ещё раз.

## What is asked

entry-ask-which-class = «{ $fragment }»: какой класс?
entry-ask-which-lesson = Какой урок имеется в виду?
entry-ask-which-student = «{ $fragment }»: кто из учеников?
entry-ask-unknown-whom = В классе нет ученика «{ $fragment }». Для кого это задание? Если фамилия с ошибкой, исправьте своё сообщение.
entry-ask-absent-or-late = «{ $fragment }»: отсутствие или опоздание?
entry-ask-outside-timetable = В расписании этого дня такого урока нет. Записать вне расписания?
entry-ask-topic-or-other = «{ $fragment }»: что это?
entry-ask-new-lesson-or-homework = «{ $fragment }»: новый урок или продолжение задания?
entry-ask-marks-later = «{ $fragment }»: оценки здесь пока записать нельзя. Сохранить остальное без них?
entry-kept = Остальное сохранено в черновике.
entry-kept-standing = До ответа в силе прежняя запись.
entry-option-lessons =
    { $count ->
        [2] Оба урока
        [one] Все уроки: { $count }
        [few] Все уроки: { $count }
        [many] Все уроки: { $count }
       *[other] Все уроки: { $count }
    }
entry-option-absent = Отсутствие
entry-option-late = Опоздание
entry-option-topic = Тема
entry-option-homework = Домашнее задание
entry-option-roll = Присутствие
entry-option-praise = Похвала
entry-option-marks = Оценки
entry-option-without-marks = Сохранить без оценок
entry-option-new-lesson = Новый урок
entry-option-namesake = { $name } ({ $class }, № { $place })
entry-option-nobody = Никто из них
entry-option-everyone = Для всех: это текст задания
