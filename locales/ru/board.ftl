## The board of the academic office, the principal, class teachers and the superuser

command-board = Табло: что введено, что ещё надо сделать
button-board = Табло
board-title = Табло
board-as-of = на { $time }
board-lessons-due = Уроки, срок до { $time }
board-lessons-were-due = Уроки, срок { $time } прошёл
board-lessons-later = Уроки, которые кончаются после срока (время, принятое в школе)
board-no-lessons = Сегодня уроков нет.
board-state-entered = ✓ введено: { $count }
board-state-missing = • ещё не введено: { $count }
board-lessons-late = ❗ не введено: { $count }
board-state-running = ▶ идёт: { $count }
board-state-coming = · ещё будет: { $count }
board-state-notHeld = ✗ не проводится: { $count }
board-open = Ещё надо сделать
board-count-late = { $open }, после срока { $late }
board-all-done = Всё сделано ✓
board-who-owes = Кому ещё надо сделать:
board-nobody = Нет ответственного
board-due = до { $day }
board-ask =
    { $count ->
        [one] Напомнить { $count } человеку, которому это ещё надо сделать?
        [few] Напомнить { $count } людям, которым это ещё надо сделать?
        [many] Напомнить { $count } людям, которым это ещё надо сделать?
       *[other] Напомнить { $count } людям, которым это ещё надо сделать?
    } На уроке и в тихие часы никого не побеспокоят.
board-reminded =
    { $justReminded ->
        [0] Напоминаний отправлено: { $reminded }.
       *[other] Напоминаний отправлено: { $reminded }. Уже напомнили за последний час: { $justReminded }.
    }
board-chart = Записи уроков по неделям
board-last-week = Неделя с { $week }: надо ввести { $due }, вовремя { $inTime }, позже { $late }, не введено { $missing }.
board-no-history = Показывать пока нечего: в этом учебном году не введён ни один урок.
board-sheet-caption = Учебный год по неделям и пунктам
board-sheet-lessons = Записи уроков
board-sheet-paragraphs = Пункты
board-column-week = Неделя с
board-column-due = Надо ввести
board-column-in-time = Вовремя
board-column-late = Позже
board-column-missing = Не введено
board-column-paragraph = Пункт
board-column-duty = Обязанность
board-column-reminded = Напомнили
board-column-afterwards = Ещё после даты
button-board-refresh = 🔄 Обновить
button-board-paragraphs = По пунктам
button-board-weeks = 📊 По неделям
button-board-remind = 🔔 Напомнить всем
button-board-remind-now = 🔔 Да, напомнить
button-board-sheet = Файл XLSX
