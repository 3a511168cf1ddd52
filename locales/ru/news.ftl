## News of the school

command-news = Новости школы
button-news = Новости
button-news-write = ✏️ Написать новость
button-news-readers = Кому и каким классам
button-news-pin = 📌 Закрепить
button-news-no-pin = Не закреплять
button-news-back = Готово
news-draft-title = Новость школы
news-title = Новости школы
news-none = Новостей пока нет.
news-unread =
    { $count ->
        [one] { $count } непрочитанная новость
        [few] { $count } непрочитанные новости
        [many] { $count } непрочитанных новостей
       *[other] { $count } непрочитанной новости
    }
news-readers = Кому предназначена новость?
news-guardians = Родителям
news-students = Ученикам
news-staff = Сотрудникам
news-all-grades = Все классы
news-pinned-until = 📌 Закреплено до { $day }
news-language =
    { $language ->
        [lv] Сейчас Вы пишете по-латышски. Читатель получит текст на своём языке, если он есть.
        [ru] Сейчас Вы пишете по-русски. Читатель получит текст на своём языке, если он есть.
       *[en] Сейчас Вы пишете по-английски. Читатель получит текст на своём языке, если он есть.
    }
