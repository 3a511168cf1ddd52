## Buttons

button-briefing = Gada instruktāža
button-briefing-meeting = Ierakstīt vecāku sapulci
button-briefing-attendance = Sapulce un dalībnieki
button-briefing-today = Šodien, { $day }
button-briefing-yesterday = Vakar, { $day }
button-briefing-everyone = Visi / neviens
button-briefing-day = 📅 { $day }
button-briefing-send = Sūtīt tiem, kas nebija ({ $count })
button-briefing-go = Sūtīt ({ $count })
button-briefing-now = Sūtīt uzreiz
button-briefing-remind = Atgādināt ({ $count })
button-briefing-list = Kas vēl nav ({ $count })
button-briefing-print = Lapa parakstiem ({ $count })
button-briefing-words = Savi vārdi
button-briefing-nowords = Noņemt savus vārdus
button-briefing-photo = Pievienot foto vai failu
button-briefing-photos = Parakstu lapa ({ $count })
button-briefing-drop = Dzēst lapu
button-briefing-confirm = Apstiprinu, ka izlasīju
button-read = Lasīt

## The class teacher's card

briefing-title = Vecāku instruktāža par e-žurnālu, { $year }
briefing-held = Vecāku sapulce: { $day }
briefing-not-held = Vecāku sapulce vēl nav ierakstīta. To gaida līdz { $day }
briefing-count-present = Vecāki sapulcē: { $count } no { $all }
briefing-count-confirmed = ✅ Apstiprinājuši šeit: { $count }
briefing-count-paper = 📄 Parakstījuši uz papīra: { $count }
briefing-count-waiting = ✉️ Nosūtīts, vēl nav apstiprinājuši: { $count }
briefing-count-owed =
    { $apart ->
        [0] ▫️ Vēl nav informēti: { $count }
       *[other] ▫️ Vēl nav informēti: { $count } (no tiem Telegram nav sasniedzami: { $apart })
    }
briefing-all-done = ✓ Visi vecāki ir informēti.
briefing-photos =
    { $count ->
        [zero] Parakstu lapa: { $count } failu
        [one] Parakstu lapa: { $count } fails
       *[other] Parakstu lapa: { $count } faili
    }
briefing-own-words = <b>Jūsu vārdi zem teksta:</b>
briefing-ask-day = Kurā dienā bija vecāku sapulce? Nospiediet vai uzrakstiet datumu, piemēram, 10.09.
briefing-ask-present = Sapulce { $day }. Atzīmējiet, kas bija: { $count } no { $all }
briefing-no-guardian = reģistrā vecāku nav
briefing-ask-words = Uzrakstiet, ko pievienot zem standarta teksta (līdz { $limit } rakstzīmēm). Visi to redzēs tieši tā, kā uzrakstīsiet, arī krieviski un angliski lasošie.
briefing-ask-photo = Nofotografējiet parakstīto lapu vai atsūtiet to kā failu (attēls vai PDF līdz 20 MB), ne vairāk kā { $limit }. Glabāju tikai norādi uz failu šajā sarunā.
briefing-photo-of = { $class }: parakstu lapa, { $number }. no { $count }
briefing-preview =
    { $count ->
        [zero] <b>{ $class }</b>: šo tekstu saņems { $count } vecāku un apstiprinās ar pogu.
        [one] <b>{ $class }</b>: šo tekstu saņems { $count } vecāks un apstiprinās ar pogu.
       *[other] <b>{ $class }</b>: šo tekstu saņems { $count } vecāki un apstiprinās ar pogu.
    } Katrs to redzēs savā valodā.
briefing-preview-apart = Telegram nav sasniedzami: { $count }. Viņiem izdrukājiet lapu parakstiem.
briefing-sent =
    { $count ->
        [zero] Nosūtīšu { $count } vecākiem pēc { $minutes } min. Līdz tam var atsaukt.
        [one] Nosūtīšu { $count } vecākam pēc { $minutes } min. Līdz tam var atsaukt.
       *[other] Nosūtīšu { $count } vecākiem pēc { $minutes } min. Līdz tam var atsaukt.
    }
briefing-going = Nosūtu.
briefing-gone = Viss jau ir nosūtīts.
briefing-quiet = Tagad ir klusuma laiks. Nosūtīšu plkst. { $time }.
briefing-open =
    { $count ->
        [zero] Vēl nav informēti: { $count } vecāku
        [one] Vēl nav informēts: { $count } vecāks
       *[other] Vēl nav informēti: { $count } vecāki
    }
briefing-legend = ▫️ nav nosūtīts · ✉️ gaida apstiprinājumu · ⚠️ ziņa nepienāk · 📄 parakstījis uz papīra (nospiediet vārdu)
briefing-printed =
    { $count ->
        [zero] <b>{ $class }</b>: lapa ar { $count } parakstu vietām. Kad paraksta, atzīmējiet to sarakstā.
        [one] <b>{ $class }</b>: lapa ar { $count } paraksta vietu. Kad paraksta, atzīmējiet to sarakstā.
       *[other] <b>{ $class }</b>: lapa ar { $count } parakstu vietām. Kad paraksta, atzīmējiet to sarakstā.
    }
briefing-overview = <b>Vecāku instruktāža par e-žurnālu</b>
briefing-overview-held = { $class }: { $briefed } no { $all }, sapulce { $day }
briefing-overview-open = { $class }: sapulce nav ierakstīta (vecāki: { $all })

## What guardians get

briefing-notice = 📘 { $names }: klases audzinātāja informācija vecākiem par e-žurnālu
briefing-notice-reminder = 📘 { $names }: atgādinājums izlasīt informāciju par e-žurnālu
briefing-notice-ask = Lūdzu, izlasiet un apstipriniet.
briefing-notice-done = { $class }: paldies, klases audzinātājs ir atzīmējis, ka esat informēts.
briefing-own-words-of = <b>{ $class } klases audzinātājs piebilst:</b>
briefing-confirmed = ✅ Paldies! Apstiprinājāt { $day }
briefing-noted = ✅ Klases audzinātājs ir atzīmējis, ka esat informēts.
briefing-newer-text = Teksts pa šo laiku ir papildināts. Lūdzu, izlasiet to vēlreiz un apstipriniet.

## The printed sheet

briefing-sheet-title = Vecāku instruktāža par e-žurnālu, { $class } klase, { $year }
briefing-sheet-held = Vecāku sapulce: { $day }
briefing-sheet-statement = Ar informāciju esmu iepazinies:
briefing-sheet-student = Izglītojamais
briefing-sheet-guardian = Likumiskais pārstāvis
briefing-sheet-date = Datums
briefing-sheet-signature = Paraksts

## Refusals

refusal-briefing-in-the-future = Šī diena vēl nav pienākusi. Sapulci ieraksta, kad tā ir notikusi.
refusal-briefing-nobody = Vairs nav neviena, kam sūtīt vai drukāt. Atveriet klasi vēlreiz: /klase
refusal-briefing-nobody-to-remind = Šodien visiem jau ir rakstīts. Atgādināt var reizi dienā.
refusal-briefing-not-held = Vispirms ierakstiet vecāku sapulci: kad tā bija un kas tajā piedalījās.
refusal-briefing-photo-wanted = Šādu failu nevar pievienot. Atsūtiet parakstīto lapu kā foto, attēlu vai PDF.
refusal-briefing-photos-full = Vairāk par { $limit } failiem nevar. Izdzēsiet kādu un sūtiet vēlreiz.
