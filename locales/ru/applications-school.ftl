## Commands and buttons

command-applications = Заявления класса
command-connections = Подключение по заявлениям
button-applications = Заявления
button-connections = Подключение
button-pass-on = Передать дальше
button-pass-on-all = Передать все…
button-pass-on-these = Передать дальше ({ $count })
button-ask = Спросить
button-not-my-class = Не мой класс
button-connect = Подключить
button-connect-exact = Подключить все точные совпадения…
button-connect-these = Подключить ({ $count })
button-connect-pair = { $child }, { $class } ← { $name }
button-connect-new-guardian = { $child }, { $class } ← новый родитель
button-new-entry = Новая запись: ученик и родитель
button-other-choice = Другой выбор…
button-to-list = К списку
button-with-teachers = У классных руководителей
button-application-file = Список (XLSX)
button-child-invite = Приглашение для ребёнка
refusal-application-account-taken = Этот аккаунт Telegram уже принадлежит другому человеку. Откройте заявление ещё раз и проверьте, кто это: /pieslegumi
refusal-application-has-account = У этого человека уже подключён другой аккаунт Telegram. Если он утерян, пусть заявитель выберет «У меня новый Telegram»; заявление отклоните с этим советом.
refusal-application-in-register = Такой ученик в списке уже есть. Выберите его, а не новую запись.

## The card

application-title = <b>Заявление</b> · { $class }
application-new = Новое заявление: { $class }
application-not-yours = Это заявление передано в другой класс.
application-child = Ребёнок: <b>{ $name }</b>, { $class }
application-applicant = Заявитель: <b>{ $name }</b> ({ $relation })
application-phone =
    { $vouched ->
        [telegram] Телефон: { $phone } ✓ подтверждён Telegram
        [paper] Телефон: { $phone } (с бумаги)
       *[typed] Телефон: { $phone } (написан вручную)
    }
application-student-too = Просит подключить и самого ребёнка.
application-state-submitted = ⏳ У классного руководителя
application-state-asked-class = ❓ Классный руководитель ждёт ответа
application-state-asked = ❓ Суперпользователь ждёт ответа
application-state-passed = ⏳ Передано суперпользователю
application-state-connected = ✅ Подключено { $when }
application-state-refused = ❌ Отклонено { $when }
application-state-withdrawn = ↩️ Отозвано { $when }
application-said-asked = ❓ { $words }
application-said-answered = 💬 { $words }
application-said-forwarded = ↪️ Передано в другой класс: { $words }
application-said-refused = Причина: { $words }
application-pass-by = Передать: { $left }
application-connect-by = Подключить: { $left }
application-days-left =
    { $days ->
        [one] ещё { $days } день (до { $day })
        [few] ещё { $days } дня (до { $day })
        [many] ещё { $days } дней (до { $day })
       *[other] ещё { $days } дня (до { $day })
    }
application-last-day = сегодня последний день
application-days-late =
    { $days ->
        [one] ⚠️ просрочено на { $days } день (срок был { $day })
        [few] ⚠️ просрочено на { $days } дня (срок был { $day })
        [many] ⚠️ просрочено на { $days } дней (срок был { $day })
       *[other] ⚠️ просрочено на { $days } дня (срок был { $day })
    }
application-on-list = ✓ В списке класса есть.
application-near-on-list = ⚠️ Точно такого имени в списке класса нет. Похожие: { $names }
application-not-on-list = ⚠️ В списке { $class } класса такого ребёнка нет.
application-moved = Кто-то уже принял решение. Показано, что сейчас.
application-list-changed = Список за это время изменился. Проверьте ещё раз.
application-which-class = Какому классу передать заявление?
application-write-question = Напишите вопрос заявителю. Ответ снова откроет заявление.
application-why-refuse = Почему отклонить? Выберите номер или напишите причину своими словами: заявитель её прочтёт.
application-reason-no-such-child = В списках школы такого ребёнка нет. Проверьте имя и класс и подайте заявление ещё раз.
application-reason-not-guardian = По документам школы вы не указаны как законный представитель ребёнка. Свяжитесь с классным руководителем.
application-reason-has-account = Вы уже подключены с другим аккаунтом Telegram. Если его больше нет, нажмите /start и выберите «У меня новый Telegram».
application-reason-unclear = Не удалось убедиться, кто вы. Пожалуйста, свяжитесь со школой.

## What the register has

application-match =
    { $count ->
        [one] <b>В списке школы:</b>
        [few] <b>В списке школы есть несколько. Кто это?</b>
        [many] <b>В списке школы есть несколько. Кто это?</b>
       *[other] <b>В списке школы есть несколько. Кто это?</b>
    }
application-match-none = ⚠️ В списке школы никого подходящего нет: ни в { $class } классе, ни в других. Можно создать новую запись, спросить или отклонить.
application-match-elsewhere = ⚠️ Другой класс: { $class }
application-match-near = ⚠️ Имя только похоже
application-match-guardian = Родитель
application-match-new-guardian = ⚠️ Такого родителя в списке нет: будет создана новая запись
application-match-registered = В списке родители: { $names }
application-match-no-phone = Телефона в списке нет
application-match-staff = ⚠️ Работает в школе: вместе с аккаунтом получит и права сотрудника
application-match-connected = ⚠️ Уже подключён с другим аккаунтом Telegram
application-choose = Кто это? Выберите ребёнка и родителя.

## Lists

applications-title = <b>Заявления класса</b>
applications-none = Никто не ждёт.
applications-count =
    { $count ->
        [one] Ждёт { $count } заявление.
        [few] Ждут { $count } заявления.
        [many] Ждут { $count } заявлений.
       *[other] Ждут { $count } заявления.
    }
applications-passed =
    { $count ->
        [one] Передано и ждёт подключения: { $count }.
        [few] Передано и ждут подключения: { $count }.
        [many] Передано и ждут подключения: { $count }.
       *[other] Передано и ждут подключения: { $count }.
    }
applications-passed-on =
    { $count ->
        [one] ✅ Передано { $count } заявление.
        [few] ✅ Передано { $count } заявления.
        [many] ✅ Передано { $count } заявлений.
       *[other] ✅ Передано { $count } заявления.
    }
applications-forwarded = ↪️ Передано классному руководителю { $class }.
applications-asked = ❓ ждёт ответа · { $left }
applications-preview =
    { $count ->
        [one] <b>Передать { $count } заявление?</b>
        [few] <b>Передать { $count } заявления?</b>
        [many] <b>Передать { $count } заявлений?</b>
       *[other] <b>Передать { $count } заявления?</b>
    }
applications-preview-legend = ✓ ребёнок есть в списке класса, ⚠️ нет
connections-title = <b>Подключение</b>
connections-none = Ни одно заявление не ждёт.
connections-count =
    { $count ->
        [one] Ждёт { $count } заявление.
        [few] Ждут { $count } заявления.
        [many] Ждут { $count } заявлений.
       *[other] Ждут { $count } заявления.
    }
connections-with-teachers =
    { $count ->
        [one] У классных руководителей: { $count }.
        [few] У классных руководителей: { $count }.
        [many] У классных руководителей: { $count }.
       *[other] У классных руководителей: { $count }.
    }
connections-done =
    { $count ->
        [one] ✅ Подключён { $count } заявитель.
        [few] ✅ Подключены { $count } заявителя.
        [many] ✅ Подключены { $count } заявителей.
       *[other] ✅ Подключены { $count } заявителя.
    }
connections-exact =
    { $count ->
        [one] <b>Подключить { $count } заявителя?</b> Telegram подтверждает номер, имена и телефон совпадают со списком школы.
        [few] <b>Подключить { $count } заявителей?</b> Telegram подтверждает номера, имена и телефоны совпадают со списком школы.
        [many] <b>Подключить { $count } заявителей?</b> Telegram подтверждает номера, имена и телефоны совпадают со списком школы.
       *[other] <b>Подключить { $count } заявителя?</b> Telegram подтверждает номера, имена и телефоны совпадают со списком школы.
    }
connections-exact-none = Точных совпадений нет. Посмотрите каждое заявление отдельно.
connections-exact-page = Страница { $page } из { $pages }
connections-wait =
    { $count ->
        [one] Подключения ждёт { $count } заявление.
        [few] Подключения ждут { $count } заявления.
        [many] Подключения ждут { $count } заявлений.
       *[other] Подключения ждут { $count } заявления.
    }
connections-wait-teachers =
    { $count ->
        [one] У классных руководителей ждёт { $count } заявление.
        [few] У классных руководителей ждут { $count } заявления.
        [many] У классных руководителей ждут { $count } заявлений.
       *[other] У классных руководителей ждут { $count } заявления.
    }

## The applicant hears

apply-told-undone = { $name }: школа отменила своё последнее решение и рассматривает заявление ещё раз.
apply-told-forwarded = { $name }: заявление передано классному руководителю { $class }.
apply-child-now = У ребёнка тоже может быть свой доступ: нажмите «Приглашение для ребёнка».
apply-child-later = Свой доступ у ребёнка будет с { $grade } класса. До этого всё видите вы.
apply-child-invitation =
    Приглашение для ребёнка. Отправьте ему эту ссылку или дайте отсканировать код:
    { $link }
    Действует один раз, до { $until }.
apply-child-once = Приглашение для ребёнка уже было показано. Если его у вас нет, нажмите кнопку ещё раз.

## The file

application-file =
    { $count ->
        [one] Список и история: { $count } заявление.
        [few] Список и история: { $count } заявления.
        [many] Список и история: { $count } заявлений.
       *[other] Список и история: { $count } заявления.
    }
application-file-name = zajavlenija
application-sheet-list = Заявления
application-sheet-history = История
application-column-number = №
application-column-child = Ребёнок
application-column-class = Класс
application-column-applicant = Заявитель
application-column-relation = Кем приходится
application-column-phone = Телефон
application-column-verified = Подтверждён
application-column-student = И ребёнку
application-column-state = Состояние
application-column-submitted = Подано
application-column-passed = Передано
application-column-due = Срок
application-column-decided = Решено
application-column-when = Когда
application-column-step = Что произошло
application-column-who = Кто
application-column-words = Текст
application-file-submitted = у классного руководителя
application-file-asked = ждёт ответа
application-file-passed = у суперпользователя
application-file-connected = подключено
application-file-refused = отклонено
application-file-withdrawn = отозвано
application-step-submitted = подано
application-step-asked = вопрос
application-step-answered = ответ
application-step-forwarded = другой класс
application-step-passed = передано
application-step-connected = подключено
application-step-refused = отклонено
application-step-withdrawn = отозвано
application-step-undone = отмена последнего шага
