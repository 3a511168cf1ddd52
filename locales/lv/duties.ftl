## The bell: reminders of what is owed. A clock of the school's own custom is never called a breach.

bell-late = ⏰ Šis atgādinājums ir nokavējies.
bell-asked = Mācību daļa lūdz izdarīt.
bell-lessons-due = 🔔 Līdz plkst. { $time } vēl jāievada
bell-lessons-passed = ❗ Termiņš plkst. { $time } pagājis, nav ievadīts
bell-lessons-passed-school = 🔔 Skolā pieņemtais laiks plkst. { $time } pagājis, vēl jāievada
bell-lessons-missed = ❗ Termiņš pagājis, nav ievadīts ({ $day })
bell-lessons-missed-school = 🔔 Vēl jāievada ({ $day })
bell-due-today = 🔔 Šodien pēdējā diena
bell-due-by = 🔔 Jāpaspēj līdz { $day }
bell-passed = ❗ Termiņš pagājis
bell-passed-school = 🔔 Skolā pieņemtais termiņš pagājis
bell-unread = ✉️ Vēl nav izlasīts
bell-above-lessons = ❗ Nav ievadīts laikā ({ $day })
bell-above-lessons-school = Vēl nav ievadīts ({ $day })
bell-above-passed = ❗ Nav izdarīts laikā
bell-above-passed-school = Vēl nav izdarīts
bell-above-unread = ✉️ Kuri nav izlasījuši
bell-not-reached =
    { $count ->
        [zero] { $count } cilvēku nav izlasījuši
        [one] { $count } cilvēks nav izlasījis
       *[other] { $count } cilvēki nav izlasījuši
    }
bell-more = … un vēl { $count }
bell-day-entered = Šodien viss ievadīts ✓
bell-done = Viss izdarīts ✓
bell-paper-done = 📄 Atzīmēts kā izdarīts uz papīra
bell-paper-undone = Atzīme „izdarīts uz papīra” ir atsaukta
button-bell-paper = 📄 Izdarīts uz papīra
