command-import = Импорт: ученики, сотрудники, расписание
button-import = Импорт

## How to begin

import-kind-students = Ученики
import-kind-staff = Сотрудники
import-kind-timetable = Расписание
import-start = Пришлите сюда файл (XLSX или CSV, до 20 МБ) как документ. Сначала покажу, что изменится; без Вашего подтверждения не меняется ничего.
import-start-page = Файл можно загрузить и на странице: ссылка действует 15 минут и на один файл.
import-start-codes = Персональные коды перед отправкой, пожалуйста, удалите. Присланный файл удалю из чата, как только прочту.
import-start-records = Ваш файл проверит и внесёт суперпользователь. О результате сообщу.
button-import-page = Страница загрузки (15 мин)
button-import-template = Шаблон: { $kind }
import-template = Шаблон «{ $kind }». На первом листе столбцы и пример (удалите его), на втором – пояснения.
import-template-file-students = shablon-ucheniki
import-template-file-staff = shablon-sotrudniki
import-template-file-timetable = shablon-raspisanie
import-received = Файл прочитан и удалён из чата. В следующем сообщении будет видно, что изменится.
import-received-codes = Если в файле были персональные коды, в следующий раз удалите их перед отправкой.

## The card

import-sent-by = Прислал(а): { $name }
import-checking = ⏳ Проверяю файл…
import-applying = ⏳ Вношу изменения…
import-progress = { $done } из { $total } строк
import-which-kind = По столбцам не понять, какие данные в файле. Что в нём?
import-who = Строка { $line }, { $person }: нельзя точно сказать, кто это. Выберите:
button-import-new-person = Никто из них, другой человек
import-count-new = Новые: { $count }
import-count-changed = Изменены: { $count }
import-count-leaving = Уходят: { $count }
import-count-dropped = Убираются уроки: { $count }
import-count-unchanged = Без изменений: { $count }
import-count-ambiguous = Уточнить: { $count }
import-count-faults = Ошибки: { $count }
import-leaving = Уходят: { $names }
import-dropped = Убираются: { $lessons }
import-many-dropped =
    { $count ->
        [one] ⚠️ Из расписания уйдёт { $count } урок. В файле точно всё расписание этих классов?
        [few] ⚠️ Из расписания уйдут { $count } урока. В файле точно всё расписание этих классов?
        [many] ⚠️ Из расписания уйдут { $count } уроков. В файле точно всё расписание этих классов?
       *[other] ⚠️ Из расписания уйдут { $count } урока. В файле точно всё расписание этих классов?
    }
import-many-leave =
    { $count ->
        [one] ⚠️ Доступ сразу потеряет { $count } человек. В файле точно все, кто должен остаться?
        [few] ⚠️ Доступ сразу потеряют { $count } человека. В файле точно все, кто должен остаться?
        [many] ⚠️ Доступ сразу потеряют { $count } человек. В файле точно все, кто должен остаться?
       *[other] ⚠️ Доступ сразу потеряют { $count } человека. В файле точно все, кто должен остаться?
    }
button-import-sure = Да, внести
import-new-classes = Новые классы: { $classes }
import-columns-left-out = Неизвестные столбцы пропущены: { $columns }
import-personal-codes = Персональные коды не сохранены (столбцы: { $columns }). В следующий раз удалите их перед отправкой.
import-row-fault = Строка { $line }: { $text }
import-cell-fault = Строка { $line }, { $column }: { $text }
import-more-faults =
    { $count ->
        [one] … и ещё { $count } ошибка: все – в файле «Все изменения».
        [few] … и ещё { $count } ошибки: все – в файле «Все изменения».
        [many] … и ещё { $count } ошибок: все – в файле «Все изменения».
       *[other] … и ещё { $count } ошибки: все – в файле «Все изменения».
    }
import-mend = Пока есть ошибки, внести нельзя ничего. Исправьте файл и пришлите его снова.
import-check-and-apply = Пока ничего не изменено. Проверьте и внесите.
import-passed-on = Пока ничего не изменено. Файл передан суперпользователю; о результате сообщу.
button-import-apply = Внести
button-import-discard = Отклонить
button-import-difference = Все изменения
import-applied = ✓ Внесено.
import-discarded = Отклонено: ничего не изменено.
import-nothing-changes =
    { $count ->
        [one] ✓ Ничего не меняется: { $count } строка уже есть в журнале такой же.
        [few] ✓ Ничего не меняется: все { $count } строки уже есть в журнале такими же.
        [many] ✓ Ничего не меняется: все { $count } строк уже есть в журнале такими же.
       *[other] ✓ Ничего не меняется: все { $count } строки уже есть в журнале такими же.
    }
import-failed = Что-то не получилось, и ничего не изменено. Пришлите файл снова; если не выйдет, сообщите тому, кто обслуживает журнал.
import-checked-again = После проверки журнал изменился, поэтому файл проверен заново. Посмотрите и внесите.

## The file of the whole difference, and the templates

import-difference = Все изменения: { $file }
import-difference-file = izmeneniya
import-sheet-changes = Изменения
import-sheet-faults = Ошибки
import-sheet-help = Пояснения
import-heading-row = Строка
import-heading-status = Что происходит
import-heading-what = О чём
import-heading-column = Столбец
import-heading-before = Было
import-heading-after = Будет
import-heading-fault = Что исправить
import-heading-help = Что писать
import-status-new = новый
import-status-changed = изменён
import-status-unchanged = без изменений
import-status-ambiguous = уточнить
import-status-fault = ошибка
import-status-leaving = уходит

import-column-studentId = ID ученика
import-column-class = Класс
import-column-familyName = Фамилия
import-column-givenName = Имя
import-column-fullName = Фамилия, имя
import-column-groups = Группы
import-column-personId = ID сотрудника
import-column-phone = Телефон
import-column-roles = Роли
import-column-classTeacherOf = Классный руководитель
import-column-subject = Предмет
import-column-teaches = Классы и группы
import-column-weekday = День
import-column-number = Урок
import-column-teacher = Учитель
import-column-room = Кабинет
import-column-from = С даты
import-guardian-Self = Родитель { $number }
import-guardian-Id = ID родителя { $number }
import-guardian-FamilyName = Фамилия родителя { $number }
import-guardian-GivenName = Имя родителя { $number }
import-guardian-FullName = Фамилия, имя родителя { $number }
import-guardian-Phone = Телефон родителя { $number }

import-help-studentId = Номер ученика в школьном реестре (не персональный код). По нему ученика узнают и после смены фамилии. Можно оставить пустым.
import-help-class = Класс, например 5.b. В расписании – класс или группа.
import-help-familyName = Фамилия, как в документах.
import-help-givenName = Имя или имена.
import-help-guardianFamilyName = Фамилия родителя. Можно оставить пустой.
import-help-guardianGivenName = Имя родителя. Можно оставить пустым.
import-help-guardianPhone = Телефон родителя. По нему видно, что родитель двух детей – один человек.
import-help-groups = Части класса, в которых учится ученик, через запятую, например: 5.b Ang 1, 5.b DT 2. Сначала группы создаются через /groups. Если пусто, ничего не меняется.
import-help-personId = Номер сотрудника в школьном реестре (не персональный код). Можно оставить пустым.
import-help-phone = Телефон сотрудника. Можно оставить пустым.
import-help-roles = Учитель, классный руководитель, педагог кружка, воспитатель ГПД, делопроизводитель, завуч, директор, суперпользователь; несколько – через запятую.
import-help-classTeacherOf = Класс, которым руководит, например 5.b.
import-help-subject = Один предмет в строке: сокращение (Mat) или название. Для другого предмета – новая строка.
import-help-teaches = Классы и группы, где ведёт этот предмет, через запятую: 5.a, 5.b.
import-help-weekday = Понедельник–пятница или 1–5.
import-help-number = Номер урока по расписанию звонков.
import-help-teacher = Фамилия и имя учителя. Можно оставить пустым, если предмет в классе ведёт один.
import-help-room = Кабинет. Можно оставить пустым.
import-help-from = С какого дня действует расписание, например 01.09.2026. Пусто – со следующего учебного дня.
import-help-example = Строку с примером перед отправкой удалите.
import-help-codes = Персональные коды в файл не пишите.

## The page for one upload

upload-title = { $school }: файл для импорта
upload-hint = XLSX или CSV, до 20 МБ, без персональных кодов. Сначала покажу в чате, что изменится.
upload-file = Файл
upload-send = Отправить
upload-done = ✓ Файл получен. Вернитесь в чат Telegram: там будет видно, что изменится.
upload-back = Назад в чат

## Refusals

refusal-import-wrong-type = Это не XLSX и не CSV. Откройте таблицу и сохраните её как XLSX.
refusal-import-old-excel = Это старый файл Excel (XLS) или файл с паролем. Сохраните его как XLSX без пароля.
refusal-import-name-misleads = Имя файла кончается на .{ $extension }, а внутри что-то другое. Сохраните таблицу заново как XLSX или CSV.
refusal-import-empty = Файл пуст. Проверьте, тот ли файл Вы сохранили и выбрали.
refusal-import-damaged = Файл повреждён или неполный. Сохраните и пришлите его снова.
refusal-import-too-packed = При распаковке файл становится чрезмерно большим, поэтому не открыт. Скопируйте данные в новую таблицу и сохраните как XLSX.
refusal-import-too-many-rows = В файле слишком много строк: не больше { $limit }. Разделите его.
refusal-import-too-many-columns = В файле слишком много столбцов: не больше { $limit }. Оставьте только нужные.
refusal-import-formula = В ячейке { $cell } формула. Скопируйте таблицу и вставьте только значения.
refusal-import-cell-too-long = В ячейке { $cell } слишком длинный текст: не больше { $limit } знаков. Сократите его.
refusal-import-ragged = В строке { $line } ячеек больше, чем заголовков. Возьмите текст с запятой или точкой с запятой в кавычки или сохраните как XLSX.
refusal-import-no-header = Строка заголовков не найдена. В первой строке нужны названия столбцов, например: Класс, Фамилия, Имя. Шаблоны: /import
refusal-import-columns-missing =
    Не хватает столбцов. { $kind ->
        [students] Для учеников нужны: Класс, Фамилия и Имя.
        [staff] Для сотрудников нужны: Фамилия, Имя и Роли или Предмет.
       *[timetable] Для расписания нужны: Класс, День, Урок и Предмет.
    } { $unknown ->
        [none] Шаблон: /import
       *[other] Неизвестные столбцы: { $unknown }. Шаблон: /import
    }
refusal-import-no-rows = Под заголовками нет ни одной строки. Внесите данные и пришлите файл снова.
refusal-import-waiting = Один импорт уже ждёт. Сначала его нужно внести или отклонить: /import
refusal-import-not-yours = Файлы для импорта принимаются только от суперпользователя и делопроизводства. Если файл нужен школе, передайте его делопроизводителю.
refusal-import-over = Этот импорт уже закончен или изменился. Смотрите: /import
refusal-import-has-faults = В файле ошибки, поэтому внести нельзя. Исправьте файл и пришлите его снова.
refusal-import-ambiguous-left = Сначала ответьте, кто имеется в виду: /import
refusal-import-link-over = Ссылка больше не действует: она на 15 минут и на один файл. Новая – в чате: /import
