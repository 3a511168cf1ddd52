## Events of the school, excursions

events-title = Мероприятия
events-none = Ничего не запланировано.
button-excursion = Мероприятия и экскурсии
button-new-event = Новое мероприятие…
button-new-excursion = Новая экскурсия…
button-event-title = Название…
button-event-hours = Время…
button-event-all-day = Весь день
button-event-classes = Классы…
button-event-gone = Удалить
event-saved = ✓ <b>Сохранено</b>
event-all-day = весь день
event-whole-school = Вся школа
event-no-lessons = уроков нет
event-lessons-off = Уроков в это время нет; в журнале они не считаются долгом.
event-lessons-on = Уроки идут
event-lessons-excursion = Экскурсия, без уроков
event-lessons-event = Мероприятие, без уроков
event-which-classes = Для каких классов? Если не выбран ни один – для всей школы.
event-ask-title = Как называется мероприятие? Напишите название следующим сообщением.
event-ask-dates = Когда оно будет? Напишите дату, например <code>11.12.</code> или <code>11.12.–12.12.</code>
event-ask-hours = В какое время? Напишите, например: <code>10:00–12:00</code>
refusal-event-gone = Такого мероприятия больше нет. Все мероприятия: /kalendars
