## News of the school

command-news = News of the school
button-news = News
button-news-write = ✏️ Write news
button-news-readers = To whom, which grades
button-news-pin = 📌 Pin
button-news-no-pin = Do not pin
button-news-back = Done
news-draft-title = School news
news-title = School news
news-none = There is no news yet.
news-unread =
    { $count ->
        [one] { $count } unread piece of news
       *[other] { $count } unread pieces of news
    }
news-readers = Whom is the news for?
news-guardians = Guardians
news-students = Students
news-staff = Staff
news-all-grades = All grades
news-pinned-until = 📌 Pinned until { $day }
news-language =
    { $language ->
        [lv] You are writing in Latvian now. Readers get their own language, where it is there.
        [ru] You are writing in Russian now. Readers get their own language, where it is there.
       *[en] You are writing in English now. Readers get their own language, where it is there.
    }
