## The board of the academic office, the principal, class teachers and the superuser

command-board = Tablo: kas ievadīts, kas vēl jādara
button-board = Tablo
board-title = Tablo
board-as-of = plkst. { $time }
board-lessons-due = Stundas, termiņš plkst. { $time }
board-lessons-were-due = Stundas, termiņš plkst. { $time } pagājis
board-lessons-later = Stundas, kas beidzas pēc termiņa (skolā pieņemtais laiks)
board-no-lessons = Šodien stundu nav.
board-state-entered = ✓ ievadītas: { $count }
board-state-missing = • vēl nav ievadītas: { $count }
board-lessons-late = ❗ nav ievadītas: { $count }
board-state-running = ▶ notiek: { $count }
board-state-coming = · vēl būs: { $count }
board-state-notHeld = ✗ nenotiek: { $count }
board-open = Vēl jāizdara
board-count-late = { $open }, pēc termiņa { $late }
board-all-done = Viss izdarīts ✓
board-who-owes = Kam vēl jāizdara:
board-nobody = Nav atbildīgā
board-due = līdz { $day }
board-ask =
    { $count ->
        [zero] Atgādināt { $count } cilvēkiem, kam tas vēl jāizdara?
        [one] Atgādināt { $count } cilvēkam, kam tas vēl jāizdara?
       *[other] Atgādināt { $count } cilvēkiem, kam tas vēl jāizdara?
    } Vadot stundu un klusajās stundās neviens netiks traucēts.
board-reminded =
    { $justReminded ->
        [0] Atgādinājums nosūtīts: { $reminded }.
       *[other] Atgādinājums nosūtīts: { $reminded }. Pēdējās stundas laikā jau atgādināts: { $justReminded }.
    }
board-chart = Stundu ieraksti pa nedēļām
board-last-week = Nedēļā no { $week } jāievada: { $due }. Laikā: { $inTime }, vēlāk: { $late }, nav ievadītas: { $missing }.
board-no-history = Vēl nav ko rādīt: šajā mācību gadā neviena stunda nav ierakstīta.
board-sheet-caption = Mācību gads pa nedēļām un punktiem
board-sheet-lessons = Stundu ieraksti
board-sheet-paragraphs = Punkti
board-column-week = Nedēļa no
board-column-due = Jāievada
board-column-in-time = Laikā
board-column-late = Vēlāk
board-column-missing = Nav ievadītas
board-column-paragraph = Punkts
board-column-duty = Pienākums
board-column-reminded = Atgādināts
board-column-afterwards = Vēl pēc datuma
button-board-refresh = 🔄 Atjaunot
button-board-paragraphs = Pa punktiem
button-board-weeks = 📊 Pa nedēļām
button-board-remind = 🔔 Atgādināt visiem
button-board-remind-now = 🔔 Jā, atgādināt
button-board-sheet = XLSX fails
