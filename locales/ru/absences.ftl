## What guardians are told

absence-notice = { $name }: пропуск
absence-notice-day = { $name }: пропуск ({ $day })
absence-withdrawn = { $name }: уточнение – пропуска нет
absence-none-left = Уточнение: пропусков в этот день нет.
absence-inquiry = Вы знаете, почему ребёнка нет?
button-inquiry-ill = Болеет
button-inquiry-known = Знаю
button-inquiry-unknown = Не знал(а)
inquiry-settled = На этот вопрос уже ответили. Спасибо!
inquiry-known = Спасибо! Если хотите, выберите причину: тогда классный руководитель сможет отметить пропуск как уважительный.
inquiry-unknown =
    Классный руководитель и учебная часть сейчас получат сообщение и начнут искать ребёнка.
    Как только узнаете, где ребёнок, нажмите кнопку или позвоните в школу.

## n, ns, nc, k in words

absence-mark-n = пропуск: не было на уроке (пока без уважительной причины)
absence-mark-ns = пропуск: не было на уроке (по болезни)
absence-mark-nc = пропуск: не было на уроке (по уважительной причине)
absence-mark-k = опоздание
absence-short-n = без уважительной причины
absence-short-ns = по болезни
absence-short-nc = по уважительной причине
absence-short-k = опоздание

## Nobody knows where the student is

absence-alarm-unknown = ❗ { $class }: ученика нет на уроках, и родители об этом не знали. Пожалуйста, свяжитесь сразу!
absence-alarm-silent = ❗ { $class }: ученика нет на уроках, и родители ещё не ответили. Пожалуйста, позвоните!
absence-alarm-nobody = ❗ { $class }: ученика нет на уроках, и никто из родителей не подключён. Пожалуйста, позвоните!
absence-alarm-over = { $class }: пропуск выяснен ✓
absence-mixed =
    { $students ->
        [one] ❗ { $class }: { $students } ученик сегодня на одном уроке был, а на другом нет.
        [few] ❗ { $class }: { $students } ученика сегодня на одном уроке были, а на другом нет.
        [many] ❗ { $class }: { $students } учеников сегодня на одном уроке были, а на другом нет.
       *[other] ❗ { $class }: { $students } ученика сегодня на одном уроке были, а на другом нет.
    }
absence-mixed-over = Пропуски выяснены ✓
absence-day-missed = Не было: { $lessons }
absence-day-present = Присутствие на уроках: { $numbers }
absence-day-announced = Родители сообщили о пропуске.
absence-day-ill = Родители: болеет.
absence-day-known = Родители знают, где ребёнок.
absence-day-unknown = Родители не знали о пропуске.
absence-day-guardian =
    { $connected ->
        [yes] 📞 { $name }: { $phone }
       *[no] 📞 { $name } (не подключён): { $phone }
    }
absence-day-no-phone = телефона нет
absence-day-no-guardians = В реестре родителей нет. Спросите в канцелярии.

## The guardian's side

command-absence = Пропуски и записки
button-absence = Пропуски
button-ill = Сегодня болеет
button-ill-send = Отправить: болеет
button-still-ill = Ещё болеет
button-better = Уже здоров(а)
button-note-today = Сегодня, { $day }
button-note-tomorrow = Завтра, { $day }
button-note-other-days = Другие дни…
button-note-some-lessons = Отдельные уроки…
button-note-otherwise = Другие дни или причина
button-note-doctor = Справку врача покажу в школе
button-note-send = Отправить
button-note-dates = Исправить дни
button-note-answer = Ответить
button-withdraw-note = Отозвать записку
button-reason-illness = Болезнь
button-reason-family = Семейные причины
button-reason-official = Соревнования, учреждение
button-reason-other = Другая причина
absence-which-child = Пропуски какого ребёнка показать?
absence-ill-who = Кто из детей сегодня болеет?
absence-ill-sure = <b>{ $day }</b>: болеет и в школу не придёт. Отправить классному руководителю?
absence-when = Когда ребёнка не будет или не было? Выберите.
absence-no-lessons-left = В этом учебном году уроков больше нет.
absence-totals-none = В этом семестре пропусков нет.
absence-totals = Уроки в этом семестре: по уважительной причине { $excused }, без неё { $unexcused }, опоздания { $late }
absence-notes-title = <b>Записки</b>
absence-ask-dates = Напишите дни, например: <code>24.11.</code> или <code>24.11.–27.11.</code>
absence-ask-lessons = На каких уроках ребёнка не будет? Отметьте и нажмите «Готово».
absence-ask-reason = Какая причина?
absence-ask-words = Нажмите «Отправить» или напишите пояснение. Диагноз, пожалуйста, не пишите.
absence-ask-words-or-photo = Нажмите «Отправить», напишите пояснение или пришлите фото справки. Диагноз, пожалуйста, не пишите.
absence-no-photos = Фотографии справок здесь не хранятся, поэтому я её удалил. Покажите справку в школе.
still-ill = { $name }: ещё болеет?
absence-better = { $name }: хорошо, что всё в порядке! Ждём в школе.

## A note

note-lessons = { $days }, урок { $lessons }
note-reason-illness = болезнь
note-reason-family = семейные причины
note-reason-official = соревнования или учреждение
note-reason-other = другая причина
note-state-sent = Ждёт решения классного руководителя
note-state-asked = ❓ Классный руководитель ждёт ответа
note-state-office-sent = Ждёт решения учебной части
note-state-office-asked = ❓ Учебная часть ждёт ответа
note-state-excused = ✓ Уважительная причина
note-state-refused = ✗ Причина не признана уважительной
note-state-withdrawn = Записка отозвана
note-refusal-document = Нет справки врача
note-refusal-dates = Дни не совпадают с пропуском
note-refusal-too-long = Столько дней без справки не допускается
note-refusal-reason = Такая причина не считается уважительной
note-doctor = Справка врача
note-doctor-promised = Справку врача покажут в школе
note-has-photos =
    { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
        [many] { $count } фотографий
       *[other] { $count } фотографии
    }
note-on-paper = Бумажная записка, получена { $day }
note-sent-by = Отправитель: { $name }, { $when }
note-question = ❓ { $words }
note-answer = Ответ: { $words }
note-over-limit =
    ⚠️ { $days ->
        [one] { $days } учебный день подряд без справки врача: больше, чем допускает школа
        [few] { $days } учебных дня подряд без справки врача: больше, чем допускает школа
        [many] { $days } учебных дней подряд без справки врача: больше, чем допускает школа
       *[other] { $days } учебного дня подряд без справки врача: больше, чем допускает школа
    }
note-covered =
    { $count ->
        [one] { $day } – пропущен урок { $lessons }
        [few] { $day } – пропущены уроки { $lessons }
        [many] { $day } – пропущены уроки { $lessons }
       *[other] { $day } – пропущены уроки { $lessons }
    }
note-coming =
    { $count ->
        [one] Впереди ещё { $count } урок
        [few] Впереди ещё { $count } урока
        [many] Впереди ещё { $count } уроков
       *[other] Впереди ещё { $count } урока
    }
note-covers-nothing = В журнале за это время пропусков нет.
note-due = Решить до { $day }
note-due-past = ⚠️ Нужно было решить до { $day }
note-moved = Эта записка за это время изменилась. Карточка показывает, как есть сейчас.
note-ask-question = Напишите вопрос родителям следующим сообщением.
note-ask-refusal = Почему причина не уважительная? Выберите или напишите.
note-ask-answer = Напишите ответ классному руководителю следующим сообщением.
note-photo = Фото { $number } из { $count }
note-new = { $class }: новая записка о пропуске
note-news = { $name }: ответ о записке о пропуске
note-news-asked = { $name }: вопрос классного руководителя о записке о пропуске
note-news-asked-office = { $name }: вопрос учебной части о записке о пропуске
note-news-over = { $name }: записку о пропуске ещё рассматривают

## The class teacher's side

command-notes = Записки о пропусках
button-notes = Записки о пропусках
button-class-absences = Пропуски
button-excuse = Уважительная
button-note-refuse = Отклонить…
button-note-photo = Фото справки
button-note-next-photo = Следующее фото
button-note-slip = Бумажная записка
button-slip-yesterday = Вчера, { $day }
notes-none = Ни одна записка не ждёт ✓
notes-title = <b>Записки о пропусках</b>
slip-ask-line =
    Напишите, что в записке, например:
    <code>Ozols Kārlis 19.11.–20.11. болезнь</code>
    Если получили её в другой день, добавьте: <code>получена 20.11.</code>
slip-photos-taken = Получил фото: { $count }. Теперь напишите строку.
slip-no-photos = Фотографии справок здесь не хранятся, поэтому я её удалил.
slip-which-student = Кто из учеников имеется в виду?
slip-unknown-student = Такого имени в классе не нашёл. Чья это записка?
slip-ask-received = Когда вы получили записку? Выберите или напишите дату.
class-absences-title = Пропущенные уроки в этом семестре
class-absences-none = Пропусков нет ✓
class-absences-student = { $unexcused }/{ $limit } без причины, { $excused } уваж., { $late } опозд.
class-absences-legend = без причины – без уважительной причины; если больше { $limit }, об этом сообщают. уваж. – по уважительной причине, опозд. – опоздания.
unexcused-notice = ❗ { $class }: у ученика в семестре больше { $limit } уроков, пропущенных без уважительной причины. Нужно сообщить самоуправлению.

## Refusals

refusal-note-no-lessons = В эти дни уроков нет. Проверьте даты и напишите ещё раз.
refusal-note-photo-wanted = Такой файл приложить нельзя. Пришлите фото справки.
refusal-note-photos-full = К одной записке можно приложить не больше { $most } фото. Это уже не сохранил; теперь напишите строку.
refusal-note-too-long = Одна записка может быть не больше чем на { $days } дней. Разделите её или позвоните классному руководителю.
refusal-note-too-old = Здесь сообщают о пропусках не старше { $days } дней. О более ранних поговорите с классным руководителем.
refusal-note-slip-dates = Дат не нашёл. Напишите, например: Ozols Kārlis 19.11.–20.11. болезнь
refusal-note-lessons-none = Отметьте хотя бы один урок.
