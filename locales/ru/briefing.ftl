## Buttons

button-briefing = Инструктаж года
button-briefing-meeting = Записать собрание
button-briefing-attendance = Собрание и участники
button-briefing-today = Сегодня, { $day }
button-briefing-yesterday = Вчера, { $day }
button-briefing-everyone = Все / никто
button-briefing-day = 📅 { $day }
button-briefing-send = Отправить тем, кого не было ({ $count })
button-briefing-go = Отправить ({ $count })
button-briefing-now = Отправить сразу
button-briefing-remind = Напомнить ({ $count })
button-briefing-list = Кто ещё нет ({ $count })
button-briefing-print = Лист для подписей ({ $count })
button-briefing-words = Свои слова
button-briefing-nowords = Убрать свои слова
button-briefing-photo = Добавить фото или файл
button-briefing-photos = Лист с подписями ({ $count })
button-briefing-drop = Удалить лист
button-briefing-confirm = Подтверждаю, что прочитал(а)
button-read = Читать

## The class teacher's card

briefing-title = Инструктаж родителей об э-журнале, { $year }
briefing-held = Родительское собрание: { $day }
briefing-not-held = Родительское собрание ещё не записано. Срок – до { $day }
briefing-count-present = Родители на собрании: { $count } из { $all }
briefing-count-confirmed = ✅ Подтвердили здесь: { $count }
briefing-count-paper = 📄 Подписали на бумаге: { $count }
briefing-count-waiting = ✉️ Отправлено, ещё не подтвердили: { $count }
briefing-count-owed =
    { $apart ->
        [0] ▫️ Ещё не проинформированы: { $count }
       *[other] ▫️ Ещё не проинформированы: { $count } (из них недоступны в Telegram: { $apart })
    }
briefing-all-done = ✓ Все родители проинформированы.
briefing-photos =
    { $count ->
        [one] Лист с подписями: { $count } файл
        [few] Лист с подписями: { $count } файла
        [many] Лист с подписями: { $count } файлов
       *[other] Лист с подписями: { $count } файла
    }
briefing-own-words = <b>Ваши слова под текстом:</b>
briefing-ask-day = В какой день было родительское собрание? Нажмите или напишите дату, например, 10.09.
briefing-ask-present = Собрание { $day }. Отметьте, кто был: { $count } из { $all }
briefing-no-guardian = родителей в реестре нет
briefing-ask-words = Напишите, что добавить под стандартным текстом (до { $limit } знаков). Все увидят это так, как вы напишете, на каком бы языке ни читали.
briefing-ask-photo = Сфотографируйте подписанный лист или пришлите его файлом (изображение или PDF до 20 МБ), не больше { $limit }. Хранится только ссылка на файл в этом чате.
briefing-photo-of = { $class }: лист с подписями, { $number } из { $count }
briefing-preview =
    { $count ->
        [one] <b>{ $class }</b>: этот текст получит { $count } родитель и подтвердит кнопкой.
        [few] <b>{ $class }</b>: этот текст получат { $count } родителя и подтвердят кнопкой.
        [many] <b>{ $class }</b>: этот текст получат { $count } родителей и подтвердят кнопкой.
       *[other] <b>{ $class }</b>: этот текст получат { $count } родителя и подтвердят кнопкой.
    } Каждый увидит его на своём языке.
briefing-preview-apart = Недоступны в Telegram: { $count }. Для них распечатайте лист для подписей.
briefing-sent =
    { $count ->
        [one] Отправлю { $count } родителю через { $minutes } мин. До этого можно отменить.
        [few] Отправлю { $count } родителям через { $minutes } мин. До этого можно отменить.
        [many] Отправлю { $count } родителям через { $minutes } мин. До этого можно отменить.
       *[other] Отправлю { $count } родителям через { $minutes } мин. До этого можно отменить.
    }
briefing-going = Отправляю.
briefing-gone = Всё уже отправлено.
briefing-quiet = Сейчас время тишины. Отправлю в { $time }.
briefing-open =
    { $count ->
        [one] Ещё не проинформирован { $count } родитель
        [few] Ещё не проинформированы { $count } родителя
        [many] Ещё не проинформированы { $count } родителей
       *[other] Ещё не проинформированы { $count } родителя
    }
briefing-legend = ▫️ не отправлено · ✉️ ждём подтверждения · ⚠️ сообщение не доходит · 📄 подписано на бумаге (нажмите на имя)
briefing-printed =
    { $count ->
        [one] <b>{ $class }</b>: лист на { $count } подпись. Когда подпишут, отметьте в списке.
        [few] <b>{ $class }</b>: лист на { $count } подписи. Когда подпишут, отметьте в списке.
        [many] <b>{ $class }</b>: лист на { $count } подписей. Когда подпишут, отметьте в списке.
       *[other] <b>{ $class }</b>: лист на { $count } подписи. Когда подпишут, отметьте в списке.
    }
briefing-overview = <b>Инструктаж родителей об э-журнале</b>
briefing-overview-held = { $class }: { $briefed } из { $all }, собрание { $day }
briefing-overview-open = { $class }: собрание не записано (родителей: { $all })

## What guardians get

briefing-notice = 📘 { $names }: информация классного руководителя для родителей об э-журнале
briefing-notice-reminder = 📘 { $names }: напоминание прочитать информацию об э-журнале
briefing-notice-ask = Пожалуйста, прочитайте и подтвердите.
briefing-notice-done = { $class }: спасибо, классный руководитель отметил, что вы проинформированы.
briefing-own-words-of = <b>Классный руководитель { $class } добавляет:</b>
briefing-confirmed = ✅ Спасибо! Вы подтвердили { $day }
briefing-noted = ✅ Классный руководитель отметил, что вы проинформированы.
briefing-newer-text = Текст за это время дополнили. Пожалуйста, прочитайте его ещё раз и подтвердите.

## The printed sheet

briefing-sheet-title = Инструктаж родителей об э-журнале, { $class } класс, { $year }
briefing-sheet-held = Родительское собрание: { $day }
briefing-sheet-statement = С информацией ознакомлен(а):
briefing-sheet-student = Учащийся
briefing-sheet-guardian = Законный представитель
briefing-sheet-date = Дата
briefing-sheet-signature = Подпись

## Refusals

refusal-briefing-in-the-future = Этот день ещё не наступил. Собрание записывают, когда оно прошло.
refusal-briefing-nobody = Больше некому отправлять или печатать. Откройте класс ещё раз: /klase
refusal-briefing-nobody-to-remind = Сегодня всем уже написано. Напоминать можно раз в день.
refusal-briefing-not-held = Сначала запишите родительское собрание: когда оно было и кто на нём был.
refusal-briefing-photo-wanted = Такой файл не подходит. Пришлите подписанный лист как фото, изображение или PDF.
refusal-briefing-photos-full = Больше { $limit } файлов нельзя. Удалите какой-нибудь и пришлите ещё раз.
