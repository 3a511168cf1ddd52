## News of the school

command-news = Skolas jaunumi
button-news = Jaunumi
button-news-write = ✏️ Rakstīt jaunumu
button-news-readers = Kam un kurām klasēm
button-news-pin = 📌 Piespraust
button-news-no-pin = Nepiespraust
button-news-back = Gatavs
news-draft-title = Jauns skolas jaunums
news-title = Skolas jaunumi
news-none = Jaunumu vēl nav.
news-unread =
    { $count ->
        [zero] { $count } nelasītu jaunumu
        [one] { $count } nelasīts jaunums
       *[other] { $count } nelasīti jaunumi
    }
news-readers = Kam jaunums ir domāts?
news-guardians = Vecākiem
news-students = Skolēniem
news-staff = Darbiniekiem
news-all-grades = Visas klases
news-pinned-until = 📌 Piesprausts līdz { $day }
news-language =
    { $language ->
        [lv] Tagad rakstāt latviski. Lasītājs saņems savā valodā, ja tāda būs.
        [ru] Tagad rakstāt krieviski. Lasītājs saņems savā valodā, ja tāda būs.
       *[en] Tagad rakstāt angliski. Lasītājs saņems savā valodā, ja tāda būs.
    }
