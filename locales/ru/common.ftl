## Buttons that several cards have

button-menu = Меню
button-back = Назад
button-done = Готово
button-undo = Отменить
button-show = Показать
button-help = Помощь
button-language = Язык
button-diary = Дневник
undone = Отменено: всё как было.

## Refusals: what is wrong and what to do next

refusal-not-connected = Ваш аккаунт Telegram не подключён к школьному журналу. Обратитесь к классному руководителю.
refusal-not-your-command = Эта команда вам недоступна. Ваши возможности – в меню: /menu
refusal-not-allowed = У вас нет прав это смотреть или менять. Если это ошибка, обратитесь в учебную часть.
refusal-stale-button = Эта кнопка больше не действует. Откройте новую: /menu
refusal-stale-question = Этот вопрос больше не актуален. Отправьте строку ещё раз.
refusal-nothing-to-undo = Отменять нечего.
refusal-undo-too-late = Отменить уже нельзя: время прошло. Исправьте урок кнопкой «Изменить».
refusal-undo-changed-since = Отменить нельзя: запись уже изменили. Откройте урок: /today
refusal-in-the-future = Этот день ещё не наступил. Урок записывают в тот же день или позже.
refusal-lesson-changed = Этот урок только что изменил кто-то другой. Проверьте и повторите: /today
refusal-lesson-gone = Такого урока больше нет. Ваши уроки: /today
refusal-no-lessons-that-day =
    { $reason ->
        [weekend] { $day }: выходной, уроков нет. Проверьте дату.
        [holiday] { $day }: праздник, уроков нет. Проверьте дату.
        [break] { $day }: каникулы, уроков нет. Проверьте дату.
       *[outside-year] { $day } не входит в этот учебный год. Проверьте дату.
    }
refusal-text-empty = Здесь нет текста. Напишите хотя бы одно слово.
refusal-text-too-long = Текст слишком длинный: не больше { $limit } знаков. Сократите и отправьте снова.
refusal-no-parallel = У параллельного класса за последние дни нет темы. Напишите тему здесь.
