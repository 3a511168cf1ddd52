## Buttons that several cards have

button-menu = Меню
button-back = Назад
button-done = Готово
button-save = Сохранить
button-undo = Отменить
button-show = Показать
button-help = Помощь
button-language = Язык
button-diary = Дневник
undone = Отменено: всё как было.

## Refusals: what is wrong and what to do next

refusal-not-connected = Ваш аккаунт Telegram не подключён к школьному журналу. Родители могут подать заявление здесь: /pieteikums. С вопросами обращайтесь к классному руководителю.
refusal-not-your-command = Эта команда вам недоступна. Ваши возможности – в меню: /menu
refusal-not-allowed = У вас нет прав это смотреть или менять. Если это ошибка, обратитесь в учебную часть.
refusal-stale-button = Эта кнопка больше не действует. Откройте новую: /menu
refusal-stale-question = Этот вопрос больше не актуален. Отправьте строку ещё раз.
refusal-duty-done = Это уже сделано.
refusal-nothing-to-undo = Отменять нечего.
refusal-undo-too-late = Отменить уже нельзя: время прошло. Откройте это ещё раз и исправьте: /menu
refusal-undo-changed-since = Отменить нельзя: за это время здесь уже что-то изменили. Откройте ещё раз и проверьте: /menu
refusal-in-the-future = Этот день ещё не наступил. Урок записывают в тот же день или позже.
refusal-lesson-changed = Этот урок только что изменил кто-то другой. Проверьте и повторите: /today
refusal-lesson-gone = Такого урока больше нет. Ваши уроки: /today
refusal-lesson-substituted = Этот урок ведёт { $name } – запись в журнале делает заменяющий учитель. Другие Ваши уроки: /today
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
refusal-file-too-big = Файл слишком большой: не более { $megabytes } МБ. Разделите его или отправьте файл поменьше.
refusal-material-type = Файл такого вида добавить нельзя. Подходят снимки, PDF, офисные документы и звукозаписи.
refusal-materials-full = К одному уроку можно добавить не больше { $most } файлов. Уберите лишний на карточке урока: 📎 Файлы.

## Notices to those who want nobody to read over their shoulder

notice-hidden = В школьном журнале есть новость
notice-hidden-withdrawn = Уточнение: новость отозвана
refusal-class-already = Ученик уже в этом классе.
refusal-day-unclear = Дата непонятна. Напишите, например, 01.12. или 01.12.2026.
refusal-guardian-already = Эта связь уже записана. Проверьте карточку: /people
refusal-last-superuser = Это последний суперпользователь. Сначала дайте эту должность кому-нибудь ещё.
refusal-name-unclear = Нужны фамилия и имя, только буквами, например Bērziņa Anna.
refusal-person-gone = Такого человека в списке больше нет. Поищите ещё раз: /people
refusal-phone-unclear = Это не похоже на номер телефона. Напишите, например, 29123456 или +44 20 7946 0000.
refusal-role-already = Эта должность у человека уже есть.
