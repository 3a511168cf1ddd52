command-write = Написать письмо

## Whom to write to

button-ask-office = Спросить учебную часть
button-write-find = 🔎 Найти человека
button-write-staff = Все сотрудники
button-write-classes = Классы
button-write-groups = Группы
button-write-grades = Параллели
button-write-grade = { $grade }-е классы
button-write-families = Все семьи
button-write-everyone = Все
button-write-child = { $name } ({ $class })
button-write-guardians = Родителям
button-write-students = Ученикам
button-write-both = Родителям и ученикам
button-write-family = Одной семье
button-write-student = Ученику: { $name }
write-title = <b>Кому написать?</b>
write-about-child = О ребёнке: { $name }, { $class }
write-about = О ком из детей Вы пишете?
write-find = Напишите имя или фамилию.
write-found = Кому написать?
write-none = Среди тех, кому Вы можете писать, такого человека нет. Проверьте имя или выберите из списка.
write-which-family = Родителям какого ученика?
write-family = { $name }, { $class }. Кому написать?
letter-to-class =
    { $who ->
        [guardians] { $name }: родители
        [students] { $name }: ученики
       *[both] { $name }: родители и ученики
    }
letter-to-group =
    { $who ->
        [guardians] группа «{ $name }»: родители
        [students] группа «{ $name }»: ученики
       *[both] группа «{ $name }»: родители и ученики
    }
letter-to-grades =
    { $who ->
        [guardians] { $grades }-е классы: родители
        [students] { $grades }-е классы: ученики
       *[both] { $grades }-е классы: родители и ученики
    }
letter-to-everyone =
    { $staff ->
        [yes] { $who ->
            [guardians] все родители и сотрудники
            [students] все ученики и сотрудники
           *[both] все родители, ученики и сотрудники
        }
       *[no] { $who ->
            [guardians] все родители
            [students] все ученики
           *[both] все родители и ученики
        }
    }
letter-to-staff = все сотрудники
letter-to-concerned = все, кого это касается
letter-to-office = учебная часть

## The draft

letter-draft-title = Новое письмо
letter-draft-reply = Ответ на письмо
letter-draft-to = Кому: { $to }
letter-draft-subject = Тема: { $subject }
letter-reach = { $families ->
        [one] { $families } семья
        [few] { $families } семьи
        [many] { $families } семей
       *[other] { $families } семьи
    }, { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
letter-reach-people =
    { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
letter-draft-write = ✏️ Напишите текст письма. Можно прислать и фотографии, и файлы.
letter-draft-more = Можно продолжать: следующее сообщение добавится к тексту. Сообщения можно и править.
letter-draft-length =
    { $length ->
        [one] … всего { $length } знак
        [few] … всего { $length } знака
        [many] … всего { $length } знаков
       *[other] … всего { $length } знака
    }
letter-draft-files =
    { $count ->
        [one] 📎 { $count } файл
        [few] 📎 { $count } файла
        [many] 📎 { $count } файлов
       *[other] 📎 { $count } файла
    }
letter-draft-confirm = ✅ Получатель подтверждает, что прочитал
letter-draft-asks = ❓ Вопрос да/нет, один ответ от семьи, до { $until }
letter-draft-asks-both = ❓ Вопрос да/нет, отвечает каждый, до { $until }
letter-draft-later = 🕒 Будет отправлено { $at }
button-letter-send =
    { $count ->
        [one] 📨 Отправить ({ $count } человеку)
        [few] 📨 Отправить ({ $count } людям)
        [many] 📨 Отправить ({ $count } людям)
       *[other] 📨 Отправить ({ $count } людям)
    }
button-letter-subject = Тема
button-letter-no-subject = Без темы
button-letter-preview = Предпросмотр
button-letter-must-confirm = С подтверждением
button-letter-asks = Вопрос да/нет
button-letter-until = Срок ответа
button-letter-both = Отвечают оба
button-letter-later = 🕒 Отправить позже
button-letter-at-once = Отправить сразу
button-letter-drop-last = Убрать последнее
button-letter-discard = Удалить черновик
button-letter-cancel = Не писать
button-letter-back-to-draft = Назад к письму
button-letter-go-on = Продолжить начатое
button-letter-anew = Писать новое
button-letter-overview = 👁 Кто прочитал
button-letter-open = Открыть
letter-ask =
    { $ask ->
        [subject] Напишите тему письма.
        [pin] До какого дня новость будет наверху? Выберите или напишите, например, 27.11.
        [until] До какого времени ответить? Выберите или напишите, например, 27.11. 18:00
       *[later] Когда отправить? Выберите или напишите, например, 27.11. 7:30
    }
letter-dropped = Черновик удалён.
letter-unfinished = У Вас есть начатое письмо. Продолжить его? Если писать новое, начатое будет удалено.

## After sending

letter-went = Письмо отправлено ✓
letter-after-quiet = 🌙 Сейчас тихие часы: на телефон оно придёт { $at }
letter-waits = Письмо будет отправлено { $at }
letter-taken-back-own = Письмо отозвано.
letter-taken-back = ✖️ Письмо отозвано.
letter-fix-ask = Напишите исправление. Оно будет стоять под письмом; те, кто его уже прочитал, получат уведомление.
letter-fixed =
    { $count ->
        [0] Исправление добавлено. Письмо ещё никто не читал: все прочитают его вместе с исправлением.
        [one] Исправление добавлено, о нём узнает { $count } читатель.
        [few] Исправление добавлено, о нём узнают { $count } читателя.
        [many] Исправление добавлено, о нём узнают { $count } читателей.
       *[other] Исправление добавлено, о нём узнают { $count } читателя.
    }

## Put off, and not sent

letter-withheld = ⚠️ Отложенное письмо не отправлено.
letter-withheld-why =
    { $why ->
        [nobody] У него больше нет ни одного получателя.
        [closed] Переписка за это время закрыта.
        [gone] Письмо, на которое Вы отвечали, отозвано.
       *[right] Вы больше не можете писать этим получателям: сменилась должность или класс.
    }
letter-withheld-next = Текст сохранён. Если письмо всё ещё нужно, выберите другого получателя или напишите в учебную часть.

## The notice

letter-notice =
    { $what ->
        [news] Новость школы · { $sender }
        [timetable] Изменение расписания · { $sender }
        [calendar] Изменения в школьном календаре · { $sender }
        [reminder] Напоминание: письмо ждёт · { $sender }
        [corrected] В письме исправление · { $sender }
       *[letter] Новое письмо · { $sender }
    }
letter-notice-of =
    { $what ->
        [news] { $names }: новость школы · { $sender }
        [timetable] { $names }: изменение расписания · { $sender }
        [calendar] { $names }: изменения в школьном календаре · { $sender }
        [reminder] { $names }: письмо ждёт · { $sender }
        [corrected] { $names }: в письме исправление · { $sender }
       *[letter] { $names }: новое письмо · { $sender }
    }
letter-notice-asks = ❗ Ждут Вашего ответа

## Refusals

refusal-letter-nobody = Это письмо некому получить. Выберите другого адресата: /write
refusal-letter-empty = В письме пока ничего нет. Напишите текст или приложите файл.
refusal-letter-too-long = Письмо слишком длинное: не больше { $limit } знаков. Последнее сообщение не добавлено; сократите его.
refusal-letter-files-full = В одном письме есть место для { $limit } файлов. Остальные отправьте следующим.
refusal-letter-file-kind = Такой файл в письме отправить нельзя. Подойдут картинки, PDF, документы, таблицы и записи.
refusal-letter-card-old = Письмо за это время изменилось. Проверьте его и отправьте ещё раз.
refusal-letter-time-unclear = Время непонятно. Напишите, например, 27.11. 18:00 или завтра 7:30.
refusal-letter-time-past = Это время уже прошло. Выберите более позднее.
refusal-letters-too-many = Сегодня Вы уже написали { $limit } писем. Следующее можно отправить завтра; черновик сохранён.
