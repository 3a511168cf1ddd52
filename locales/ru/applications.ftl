## Commands and buttons

command-apply = Заявление родителей
button-apply = Подать заявление
button-apply-child = Заявление на ребёнка
button-apply-new = Новое заявление
button-apply-anew = Начать заново
button-apply-go-on = Продолжить начатое
button-apply-paper = Ввести бумажное заявление
button-apply-state = Моё заявление
button-submit = Отправить
button-withdraw = Отозвать заявление
button-answer = Ответить
button-have-read = Прочитано
button-my-phone = 📱 Отправить мой номер
button-yes = Да
button-no = Нет
button-begin = Начать
refusal-apply-child-connected = Этот ребёнок у вас уже подключён: /dienasgramata. Чтобы подать заявление на другого ребёнка, напишите его фамилию и имя.
refusal-apply-class-unknown = Такого класса в нашей школе нет. Выберите класс кнопкой.
refusal-apply-too-many =
    { $limit ->
        [one] У вас уже { $limit } нерассмотренное заявление. Дождитесь ответа школы или отзовите его: /pieteikums
        [few] У вас уже { $limit } нерассмотренных заявления. Дождитесь ответа школы или отзовите одно из них: /pieteikums
        [many] У вас уже { $limit } нерассмотренных заявлений. Дождитесь ответа школы или отзовите одно из них: /pieteikums
       *[other] У вас уже { $limit } нерассмотренного заявления. Дождитесь ответа школы или отзовите одно из них: /pieteikums
    }
refusal-apply-too-often = Сегодня вы отправили уже много заявлений. Попробуйте завтра или позвоните классному руководителю.

## The form

apply-title = <b>Заявление</b> · { $number }/{ $of }
apply-paper-title = <b>Бумажное заявление</b> · { $number }/{ $of }
apply-ask-name =
    { $who ->
        [paper] Напишите <b>фамилию и имя родителя</b>, как в заявлении, например: <code>Берзиня Илзе</code>.
       *[own] Напишите <b>свои фамилию и имя</b>, например: <code>Берзиня Илзе</code>.
    }
apply-ask-child =
    { $who ->
        [paper] Напишите <b>фамилию и имя ребёнка</b>, как в заявлении, например: <code>Берзиня Анна</code>.
       *[own] Напишите <b>фамилию и имя ребёнка</b>, например: <code>Берзиня Анна</code>.
    }
apply-ask-grade = В каком <b>классе</b> учится ребёнок?
apply-ask-class = Какой класс?
apply-no-classes = Школа ещё не ввела классы. Начатое сохранено: попробуйте позже командой /pieteikums
apply-grade = { $grade }-й
apply-resumed = Продолжаем начатое.
apply-no-such-class = Такого класса в нашей школе нет. Класс можно будет выбрать.
apply-ask-relation =
    { $who ->
        [paper] Кем заявитель приходится ребёнку?
       *[own] Кем вы приходитесь ребёнку?
    }
relation-mother = Мать
relation-father = Отец
relation-guardian = Опекун
relation-other = Другой законный представитель
apply-ask-phone =
    { $who ->
        [paper] Напишите <b>номер телефона</b> родителя, как в заявлении, например: <code>29123456</code>.
       *[own] Ваш <b>номер телефона</b>? Вас подключат быстрее, если отправить его кнопкой под полем сообщения. Можно и написать, например: <code>29123456</code>.
    }
apply-phone-button = 👇 Номер можно отправить этой кнопкой.
apply-noted = Хорошо.
apply-ask-student =
    { $who ->
        [paper] Хочет ли родитель, чтобы подключили и самого ребёнка?
       *[own] Подключить и <b>самого ребёнка</b>? Свой доступ школа даёт ребёнку, когда позволяет возраст. До этого всё видите вы.
    }
apply-ask-privacy = Пожалуйста, прочитайте, как школа обрабатывает данные.
apply-summary = <b>Всё верно?</b>
apply-field-name = Заявитель
apply-field-child = Ребёнок
apply-field-class = Класс
apply-field-relation = Кем приходится
apply-field-phone = Телефон
apply-field-student = Доступ ребёнка
apply-phone-typed = Номер написан вручную, поэтому школа его проверит. Быстрее, если отправить его кнопкой.
apply-earlier-step = Это кнопка более раннего вопроса. Продолжаем здесь.
apply-form-over = Это заявление больше не заполняется.
apply-entered = Введено и передано суперпользователю.
apply-paper-already = Такое бумажное заявление уже введено.

## What became of it

apply-sent = ✅ <b>Заявление принято.</b> Его рассмотрит классный руководитель и передаст на подключение. О каждом шаге напишу здесь; состояние всегда видно по команде /pieteikums
apply-already = На этого ребёнка вы заявление уже подали. Вот что с ним.
apply-yours = <b>Ваши заявления</b>
apply-none = Заявлений пока нет.
apply-poster = Ссылка для плаката или чата { $class }: { $link }
apply-begun = Заявление начато, но ещё не отправлено.
apply-state-submitted = ⏳ Ждёт классного руководителя
apply-state-asked = ❓ У школы есть вопрос:
apply-state-passed = ⏳ Классный руководитель передал дальше; подключат до { $day } включительно
apply-state-connected = ✅ Подключено
apply-state-refused = ❌ Отклонено:
apply-state-withdrawn = ↩️ Отозвано
apply-decided-already = Школа уже приняла решение по этому заявлению.
apply-not-asked = На этот вопрос уже отвечено.
apply-ask-answer = Напишите ответ на вопрос школы:
apply-which-question = На какой вопрос этот ответ? Выберите ребёнка.
apply-answered = ✅ Ответ передан школе.
apply-told-submitted = { $name }: заявление снова у классного руководителя.
apply-told-asked = ❓ { $name }: у школы есть вопрос по заявлению.
apply-told-answer-here = Ответ напишите здесь.
apply-told-passed = { $name }: классный руководитель принял заявление и передал дальше. Школа подключит вас до { $day } включительно.
apply-told-connected =
    ✅ <b>{ $name }: вы подключены!</b>
    Теперь вы видите уроки, домашние задания и пропуски ребёнка и получаете о них сообщения. Если правила пользования ещё не приняты, начнём с них.
apply-told-refused = ❌ { $name }: заявление отклонено. Причина:
apply-told-withdrawn = { $name }: заявление отозвано.
