## Buttons

button-letters = Письма
button-letters-sent = Отправленные
button-letters-changed = ❗ { $day } изменения в уроках
button-letters-unreached = Письма не получены
button-letter-write = ✏️ Написать
button-letter-confirm = ✅ Подтвердить, что прочитано
button-letter-yes = Да
button-letter-no = Нет
button-letter-reply = Ответить
button-letter-thread = Переписка ({ $count })
button-letter-forward = Переслать
button-letter-close = Закрыть переписку
button-letter-reopen = Открыть переписку
button-letter-report = Сообщить классному руководителю
button-letter-report-go = Да, сообщить
button-letter-settled = Рассмотрено
button-letter-next = Следующее непрочитанное ({ $count })
button-letter-remind = Напомнить остальным ({ $count })
button-letter-unreached = Не дошло ({ $count })
button-letter-people = По людям
button-letter-sheet = Excel
button-letter-text = Текст письма
button-letter-correct = Исправление
button-letter-print = Распечатать

## Who writes

letter-as-guardian = родитель
letter-as-student = ученик
letter-as-school = школа

## The list and the letter

command-letters = Письма
letters-title = Письма
letters-none = Писем пока нет.
letters-unread =
    { $count ->
        [one] { $count } непрочитанное письмо
        [few] { $count } непрочитанных письма
        [many] { $count } непрочитанных писем
       *[other] { $count } непрочитанного письма
    }
letters-all-read = Всё прочитано ✓
letters-sent-title = Отправленные письма
letters-sent-legend = После названия: сколько открыли / скольким людям. 🕒 ждёт своего времени · ✖️ отозвано или не отправлено
letters-sent-none = Вы ещё не отправляли писем.
letter-timetable-courses = Изменения в расписании с { $day }
letter-timetable-day = Школьный календарь: { $day }
letter-timetable-event-gone = Мероприятие не состоится.
letter-from = От кого: { $sender }
letter-about = О ком: { $name }, { $class }
letter-forwarded-by = От кого переслано: { $name }
letter-correction = <b>Исправление ({ $at })</b>
letter-thread-title = Переписка
letter-thread-closed = 🔒 Переписка закрыта.
letter-closed-now = Переписка закрыта: другие больше не могут в неё писать.
letter-reopened-now = Переписка снова открыта.
letter-to-confirm = ❗ Пожалуйста, подтвердите, что прочитали.
letter-confirmed = ✅ Вы подтвердили { $at }
letter-thanks = Спасибо, подтверждение получено.
letter-own-answer =
    { $answer ->
        [yes] Ваш ответ: <b>да</b>
       *[no] Ваш ответ: <b>нет</b>
    }
letter-family-answer =
    { $answer ->
        [yes] Семья уже ответила: <b>да</b> ({ $name })
       *[no] Семья уже ответила: <b>нет</b> ({ $name })
    }
letter-answer-until = ❓ Ответа ждут до { $until }
letter-change-until = Ответ можно изменить до { $until }
letter-answer-over = Отвечать можно было до { $until }
letter-noted =
    { $answer ->
        [yes] Спасибо! Ваш ответ: да.
       *[no] Спасибо! Ваш ответ: нет.
    }

## Forwarding and reporting

letter-forward-ask = Кому переслать «{ $title }»? Выберите или напишите имя.
letter-forward-staff = Письмо можно переслать сотруднику школы.
letter-forward-child = В письме есть сведения о ребёнке, поэтому его можно переслать только тем, кто ребёнка учит или ведёт его класс, и руководству школы.
letter-forward-none = Такого человека в списке нет.
letter-forwarded-to = Переслано: { $name }
letter-report-ask = Сообщить о письме «{ $title }»? Классный руководитель и учебная часть увидят его текст и то, что сообщили Вы. Отправитель об этом не узнает, даже если это сам классный руководитель.
letter-reported = ⚑ Вы сообщили об этом письме.
letter-reported-now = Спасибо. Классный руководитель и учебная часть разберутся.
letter-report-notice = ⚑ Сообщение о письме. Пожалуйста, рассмотрите его.
letter-case = ⚑ Сообщает { $name } ({ $class }), { $at }
letter-case-settled = ✓ Рассмотрено

## What becomes of a letter

letter-sent-to = Кому: { $to }
letter-sent-later = 🕒 Будет отправлено { $at }
letter-sent-taken-back = ✖️ Письмо отозвано.
letter-count-people =
    { $count ->
        [one] 👥 { $count } получатель
        [few] 👥 { $count } получателя
        [many] 👥 { $count } получателей
       *[other] 👥 { $count } получателя
    }
letter-count-queued = 🕒 Ещё в пути: { $count }
letter-count-delivered = 📩 Доставлено: { $count }
letter-count-opened = 👁 Открыли: { $count }
letter-count-confirmed = ✅ Подтвердили: { $count }
letter-count-told = 📞 Сказано по телефону: { $count }
letter-count-unreached = ⚠️ Не дошло: { $count }
letter-count-answers = Ответы семей: 👍 да { $yes } · 👎 нет { $no } · без ответа { $open }
letter-count-answers-both = Ответы: 👍 да { $yes } · 👎 нет { $no } · без ответа { $open }
letter-people-legend = ✅ подтверждено · 👁 открыто · 📩 доставлено · 🕒 в пути · 📞 сказано по телефону · ⚠️ не дошло
letter-reminded =
    { $count ->
        [one] Напоминание отправлено { $count } человеку.
        [few] Напоминание отправлено { $count } людям.
        [many] Напоминание отправлено { $count } людям.
       *[other] Напоминание отправлено { $count } людям.
    }
letter-unreached =
    { $count ->
        [0] Дошло до всех ✓
        [one] Не дошло до { $count } человека
        [few] Не дошло до { $count } человек
        [many] Не дошло до { $count } человек
       *[other] Не дошло до { $count } человек
    }
letter-unreached-hint = Не подключены или заблокировали сообщения школы. Когда скажете по телефону, нажмите на имя.
letter-no-phone = телефона нет
letter-phone-hidden = телефон есть у классного руководителя
letter-printed =
    { $count ->
        [one] «{ $title }» на бумаге: { $count } экземпляр
        [few] «{ $title }» на бумаге: { $count } экземпляра
        [many] «{ $title }» на бумаге: { $count } экземпляров
       *[other] «{ $title }» на бумаге: { $count } экземпляра
    }
letters-class = Письма за последние 30 дней, которые дошли не до всех родителей класса:
letters-class-none = Письма за последние 30 дней дошли до всех родителей класса ✓
letter-sheet = «{ $title }»: список получателей
letter-sheet-name = Письмо
letter-sheet-person = Получатель
letter-sheet-child = Ребёнок
letter-sheet-class = Класс
letter-sheet-standing = Состояние
letter-sheet-opened = Открыто
letter-sheet-confirmed = Подтверждено
letter-sheet-answer = Ответ
letter-sheet-told = По телефону
letter-standing-confirmed = подтверждено
letter-standing-opened = открыто
letter-standing-told = сказано по телефону
letter-standing-delivered = доставлено
letter-standing-queued = в пути
letter-standing-unreached = не дошло
letter-paper-answer = Ответ (подчеркнуть): да / нет
letter-paper-signature = Дата: ______________   Подпись: ____________________

## Refusals

refusal-letter-gone = Отправитель отозвал это письмо. Остальные письма: /vestules
refusal-letter-closed = Эта переписка закрыта: ответить больше нельзя. Новое письмо можно написать здесь: /rakstit
refusal-letter-answer-late = Срок ответа прошёл. Напишите отправителю: кнопка «Ответить» или /rakstit
refusal-letter-answered =
    { $answer ->
        [yes] Ваша семья уже ответила: да. Изменить может тот, кто ответил.
       *[no] Ваша семья уже ответила: нет. Изменить может тот, кто ответил.
    }
refusal-letter-forwarded = У этого человека письмо уже есть или ему его посылать нельзя. Выберите другого.
refusal-letter-nobody-to-remind = Напоминать некому: все, до кого доходит, уже сделали, о чём просили.
refusal-letter-reminded-today = Сегодня уже напоминали. Напоминать можно раз в день.
refusal-letter-nobody-unreached = Письмо дошло до всех, печатать не для кого.
