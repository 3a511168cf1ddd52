## The card

command-settings = Настройки
button-settings = Настройки
settings-title = Настройки
settings-preview = В уведомлениях видно: <b>{ $preview }</b>
settings-quiet = Тихие часы: <b>{ $hours }</b>
settings-at-once = Уведомления: <b>сразу</b>
settings-digest = Уведомления: <b>одним сообщением вечером, в { $time }</b>
settings-names = Имена детей в уведомлениях: <b>{ $names }</b>
settings-absences = О пропусках ради безопасности ребёнка сообщаем сразу, до { $time } – и в тихие часы.
button-preview = Что видно
button-quiet = Тихие часы
button-digest = Одним сообщением вечером
button-at-once = Сообщать сразу
button-nicknames = Имена детей
button-given-name = Называть: { $name }

## Choices

settings-preview-ask = Сколько показывать в уведомлении, которое на телефоне могут увидеть и другие?
settings-preview-kind = имя и вид события
settings-preview-hidden = только то, что есть новость
settings-preview-full = весь текст
settings-quiet-ask = Когда вас не беспокоить? Выберите или напишите, например: <code>21:30–6:30</code>
settings-names-ask = Как называть ребёнка в уведомлениях? Это увидите только вы.
settings-name-ask = Напишите, как называть ребёнка в уведомлениях: <b>{ $name }</b>
refusal-hours-unclear = Время не понятно. Напишите два времени, например: 21:30–6:30

## The evening's one message

digest-title = Новости дня
digest-more =
    { $count ->
        [one] И ещё { $count } новость: она в меню.
        [few] И ещё { $count } новости: они в меню.
        [many] И ещё { $count } новостей: они в меню.
       *[other] И ещё { $count } новости: они в меню.
    }
