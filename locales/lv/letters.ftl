## Buttons

button-letters = Vēstules
button-letters-sent = Nosūtītās
button-letters-changed = ❗ { $day } izmaiņas stundās
button-letters-unreached = Vēstules nav saņemtas
button-letter-write = ✏️ Rakstīt
button-letter-confirm = ✅ Apstiprināt, ka izlasīju
button-letter-yes = Jā
button-letter-no = Nē
button-letter-reply = Atbildēt
button-letter-thread = Sarakste ({ $count })
button-letter-forward = Pārsūtīt
button-letter-close = Slēgt saraksti
button-letter-reopen = Atvērt saraksti
button-letter-report = Ziņot klases audzinātājam
button-letter-report-go = Jā, ziņot
button-letter-settled = Izskatīts
button-letter-next = Nākamā nelasītā ({ $count })
button-letter-remind = Atgādināt pārējiem ({ $count })
button-letter-unreached = Nav sasniegti ({ $count })
button-letter-people = Pa cilvēkiem
button-letter-sheet = Excel
button-letter-text = Vēstules teksts
button-letter-correct = Labojums
button-letter-print = Izdrukāt

## Who writes

letter-as-guardian = vecāks
letter-as-student = skolēns
letter-as-school = skola

## The list and the letter

command-letters = Vēstules
letters-title = Vēstules
letters-none = Vēstuļu vēl nav.
letters-unread =
    { $count ->
        [zero] { $count } nelasītu vēstuļu
        [one] { $count } nelasīta vēstule
       *[other] { $count } nelasītas vēstules
    }
letters-all-read = Viss izlasīts ✓
letters-sent-title = Nosūtītās vēstules
letters-sent-legend = Aiz nosaukuma: cik atvēruši / cik cilvēkiem. 🕒 vēl gaida savu laiku · ✖️ atsaukta vai nav nosūtīta
letters-sent-none = Nosūtītu vēstuļu vēl nav.
letter-timetable-courses = Stundu saraksta izmaiņas no { $day }
letter-timetable-day = Skolas kalendārs: { $day }
letter-timetable-event-gone = Pasākums nenotiks.
letter-from = No: { $sender }
letter-about = Par: { $name }, { $class }
letter-forwarded-by = Pārsūtīja: { $name }
letter-correction = <b>Labojums ({ $at })</b>
letter-thread-title = Sarakste
letter-thread-closed = 🔒 Sarakste ir slēgta.
letter-closed-now = Sarakste slēgta: citi tajā vairs nevar rakstīt.
letter-reopened-now = Sarakste atkal ir atvērta.
letter-to-confirm = ❗ Lūdzu, apstipriniet, ka izlasījāt.
letter-confirmed = ✅ Jūs apstiprinājāt { $at }
letter-thanks = Paldies, apstiprinājums saņemts.
letter-own-answer =
    { $answer ->
        [yes] Jūsu atbilde: <b>jā</b>
       *[no] Jūsu atbilde: <b>nē</b>
    }
letter-family-answer =
    { $answer ->
        [yes] Ģimene jau atbildēja: <b>jā</b> ({ $name })
       *[no] Ģimene jau atbildēja: <b>nē</b> ({ $name })
    }
letter-answer-until = ❓ Atbildi gaida līdz { $until }
letter-change-until = Atbildi var mainīt līdz { $until }
letter-answer-over = Atbilžu termiņš bija { $until }
letter-noted =
    { $answer ->
        [yes] Paldies! Jūsu atbilde: jā.
       *[no] Paldies! Jūsu atbilde: nē.
    }

## Forwarding and reporting

letter-forward-ask = Kam pārsūtīt „{ $title }”? Izvēlieties vai uzrakstiet vārdu.
letter-forward-staff = Vēstuli var pārsūtīt skolas darbiniekam.
letter-forward-child = Vēstulē ir ziņas par bērnu, tāpēc to var pārsūtīt tikai tiem, kas bērnu māca vai audzina, un skolas vadībai.
letter-forward-none = Tāda cilvēka sarakstā nav.
letter-forwarded-to = Vēstule pārsūtīta: { $name }
letter-report-ask = Ziņot par vēstuli „{ $title }”? Klases audzinātājs un mācību daļa redzēs tās tekstu un to, ka ziņojāt Jūs. Sūtītājs par to neuzzina, arī tad, ja tas ir pats klases audzinātājs.
letter-reported = ⚑ Jūs par šo vēstuli ziņojāt.
letter-reported-now = Paldies. Klases audzinātājs un mācību daļa to izskatīs.
letter-report-notice = ⚑ Ziņojums par vēstuli. Lūdzu, izskatiet to.
letter-case = ⚑ Ziņoja { $name } ({ $class }), { $at }
letter-case-settled = ✓ Izskatīts

## What becomes of a letter

letter-sent-to = Kam: { $to }
letter-sent-later = 🕒 Tiks nosūtīta { $at }
letter-sent-taken-back = ✖️ Vēstule ir atsaukta.
letter-count-people =
    { $count ->
        [zero] 👥 { $count } saņēmēju
        [one] 👥 { $count } saņēmējs
       *[other] 👥 { $count } saņēmēji
    }
letter-count-queued = 🕒 Vēl ceļā: { $count }
letter-count-delivered = 📩 Piegādāta: { $count }
letter-count-opened = 👁 Atvēruši: { $count }
letter-count-confirmed = ✅ Apstiprinājuši: { $count }
letter-count-told = 📞 Pateikts pa tālruni: { $count }
letter-count-unreached = ⚠️ Nav sasniegti: { $count }
letter-count-answers = Ģimeņu atbildes: 👍 jā { $yes } · 👎 nē { $no } · nav atbildes { $open }
letter-count-answers-both = Atbildes: 👍 jā { $yes } · 👎 nē { $no } · nav atbildes { $open }
letter-people-legend = ✅ apstiprināja · 👁 atvēra · 📩 piegādāta · 🕒 ceļā · 📞 pateikts pa tālruni · ⚠️ nav sasniegts
letter-reminded =
    { $count ->
        [zero] Atgādinājums nosūtīts { $count } cilvēkiem.
        [one] Atgādinājums nosūtīts { $count } cilvēkam.
       *[other] Atgādinājums nosūtīts { $count } cilvēkiem.
    }
letter-unreached =
    { $count ->
        [0] Visi ir sasniegti ✓
        [zero] Nav sasniegti { $count } cilvēki
        [one] Nav sasniegts { $count } cilvēks
       *[other] Nav sasniegti { $count } cilvēki
    }
letter-unreached-hint = Nav pieslēgti vai ir bloķējuši skolas ziņas. Kad pateikts pa tālruni, nospiediet vārdu.
letter-no-phone = tālruņa nav
letter-phone-hidden = tālrunis ir klases audzinātājam
letter-printed =
    { $count ->
        [zero] „{ $title }” uz papīra: { $count } eksemplāru
        [one] „{ $title }” uz papīra: { $count } eksemplārs
       *[other] „{ $title }” uz papīra: { $count } eksemplāri
    }
letters-class = Pēdējo 30 dienu vēstules, kas nav sasniegušas visus klases vecākus:
letters-class-none = Pēdējo 30 dienu vēstules ir sasniegušas visus klases vecākus ✓
letter-sheet = „{ $title }”: saņēmēju saraksts
letter-sheet-name = Vēstule
letter-sheet-person = Saņēmējs
letter-sheet-child = Bērns
letter-sheet-class = Klase
letter-sheet-standing = Stāvoklis
letter-sheet-opened = Atvērta
letter-sheet-confirmed = Apstiprināta
letter-sheet-answer = Atbilde
letter-sheet-told = Pa tālruni
letter-standing-confirmed = apstiprināja
letter-standing-opened = atvēra
letter-standing-told = pateikts pa tālruni
letter-standing-delivered = piegādāta
letter-standing-queued = ceļā
letter-standing-unreached = nav sasniegts
letter-paper-answer = Atbilde (pasvītrot): jā / nē
letter-paper-signature = Datums: ______________   Paraksts: ____________________

## Refusals

refusal-letter-gone = Sūtītājs šo vēstuli ir atsaucis. Pārējās vēstules: /vestules
refusal-letter-closed = Šī sarakste ir slēgta: atbildēt vairs nevar. Jaunu vēstuli var rakstīt šeit: /rakstit
refusal-letter-answer-late = Atbilžu termiņš ir pagājis. Uzrakstiet sūtītājam: poga „Atbildēt” vai /rakstit
refusal-letter-answered =
    { $answer ->
        [yes] Jūsu ģimene jau atbildēja: jā. Mainīt to var tas, kurš atbildēja.
       *[no] Jūsu ģimene jau atbildēja: nē. Mainīt to var tas, kurš atbildēja.
    }
refusal-letter-forwarded = Šim cilvēkam vēstule jau ir, vai viņam to nedrīkst sūtīt. Izvēlieties citu.
refusal-letter-nobody-to-remind = Nav kam atgādināt: visi, kurus var sasniegt, jau izdarījuši, kas lūgts.
refusal-letter-reminded-today = Šodien jau atgādināts. Atgādināt var reizi dienā.
refusal-letter-nobody-unreached = Visi jau ir sasniegti, drukāt nav kam.
