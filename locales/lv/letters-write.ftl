command-write = Rakstīt vēstuli

## Whom to write to

button-ask-office = Jautāt mācību daļai
button-write-find = 🔎 Meklēt cilvēku
button-write-staff = Visi darbinieki
button-write-classes = Klases
button-write-groups = Grupas
button-write-grades = Paralēlklases
button-write-grade = { $grade }. klases
button-write-families = Visas ģimenes
button-write-everyone = Visi
button-write-child = { $name } ({ $class })
button-write-guardians = Vecākiem
button-write-students = Skolēniem
button-write-both = Vecākiem un skolēniem
button-write-family = Vienai ģimenei
button-write-student = Skolēnam: { $name }
write-title = <b>Kam rakstīt?</b>
write-about-child = Par bērnu: { $name }, { $class }
write-about = Par kuru bērnu rakstīsiet?
write-find = Uzrakstiet vārdu vai uzvārdu.
write-found = Kam rakstīt?
write-none = Starp cilvēkiem, kam Jūs varat rakstīt, tāda nav. Pārbaudiet vārdu vai izvēlieties no saraksta.
write-which-family = Kuras ģimenes vecākiem?
write-family = { $name }, { $class }. Kam rakstīt?
letter-to-class =
    { $who ->
        [guardians] { $name } vecāki
        [students] { $name } skolēni
       *[both] { $name } vecāki un skolēni
    }
letter-to-group =
    { $who ->
        [guardians] grupa „{ $name }”: vecāki
        [students] grupa „{ $name }”: skolēni
       *[both] grupa „{ $name }”: vecāki un skolēni
    }
letter-to-grades =
    { $who ->
        [guardians] { $grades }. klašu vecāki
        [students] { $grades }. klašu skolēni
       *[both] { $grades }. klašu vecāki un skolēni
    }
letter-to-everyone =
    { $staff ->
        [yes] { $who ->
            [guardians] visi vecāki un darbinieki
            [students] visi skolēni un darbinieki
           *[both] visi vecāki, skolēni un darbinieki
        }
       *[no] { $who ->
            [guardians] visi vecāki
            [students] visi skolēni
           *[both] visi vecāki un skolēni
        }
    }
letter-to-staff = visi darbinieki
letter-to-concerned = visi, uz kuriem tas attiecas
letter-to-office = mācību daļa

## The draft

letter-draft-title = Jauna vēstule
letter-draft-reply = Atbilde uz vēstuli
letter-draft-to = Kam: { $to }
letter-draft-subject = Temats: { $subject }
letter-reach = { $families ->
        [zero] { $families } ģimeņu
        [one] { $families } ģimene
       *[other] { $families } ģimenes
    }, { $people ->
        [zero] { $people } cilvēku
        [one] { $people } cilvēks
       *[other] { $people } cilvēki
    }
letter-reach-people =
    { $people ->
        [zero] { $people } cilvēku
        [one] { $people } cilvēks
       *[other] { $people } cilvēki
    }
letter-draft-write = ✏️ Uzrakstiet vēstules tekstu. Var sūtīt arī attēlus un failus.
letter-draft-more = Var rakstīt vēl: nākamā ziņa būs teksta turpinājums. Ziņu var arī labot.
letter-draft-length =
    { $length ->
        [zero] … kopā { $length } rakstzīmju
        [one] … kopā { $length } rakstzīme
       *[other] … kopā { $length } rakstzīmes
    }
letter-draft-files =
    { $count ->
        [zero] 📎 { $count } failu
        [one] 📎 { $count } fails
       *[other] 📎 { $count } faili
    }
letter-draft-confirm = ✅ Saņēmējs apstiprina, ka izlasījis
letter-draft-asks = ❓ Jautājums jā/nē, viena atbilde no ģimenes, līdz { $until }
letter-draft-asks-both = ❓ Jautājums jā/nē, atbild katrs, līdz { $until }
letter-draft-later = 🕒 Tiks nosūtīta { $at }
button-letter-send =
    { $count ->
        [zero] 📨 Sūtīt ({ $count } cilvēkiem)
        [one] 📨 Sūtīt ({ $count } cilvēkam)
       *[other] 📨 Sūtīt ({ $count } cilvēkiem)
    }
button-letter-subject = Temats
button-letter-no-subject = Bez temata
button-letter-preview = Priekšskatījums
button-letter-must-confirm = Jāapstiprina
button-letter-asks = Jautājums jā/nē
button-letter-until = Atbildes termiņš
button-letter-both = Atbild abi vecāki
button-letter-later = 🕒 Sūtīt vēlāk
button-letter-at-once = Sūtīt tūlīt, negaidot
button-letter-drop-last = Noņemt pēdējo ziņu
button-letter-discard = Dzēst melnrakstu
button-letter-cancel = Nerakstīt
button-letter-back-to-draft = Atpakaļ pie vēstules
button-letter-go-on = Turpināt iesākto
button-letter-anew = Rakstīt jaunu
button-letter-overview = 👁 Kas izlasījis
button-letter-open = Atvērt
letter-ask =
    { $ask ->
        [subject] Uzrakstiet vēstules tematu.
        [pin] Līdz kurai dienai jaunumam būt pašā augšā? Izvēlieties vai uzrakstiet, piemēram, 27.11.
        [until] Līdz kuram brīdim atbildēt? Izvēlieties vai uzrakstiet, piemēram, 27.11. 18:00
       *[later] Kad nosūtīt? Izvēlieties vai uzrakstiet, piemēram, 27.11. 7:30
    }
letter-dropped = Melnraksts ir dzēsts.
letter-unfinished = Jums ir iesākta vēstule. Turpināt to? Rakstot jaunu, iesāktā tiks dzēsta.

## After sending

letter-went = Vēstule ir nosūtīta ✓
letter-after-quiet = 🌙 Tagad ir klusās stundas: tālrunī tā pienāks { $at }
letter-waits = Vēstule tiks nosūtīta { $at }
letter-taken-back-own = Vēstule ir atsaukta.
letter-taken-back = ✖️ Vēstule ir atsaukta.
letter-fix-ask = Uzrakstiet labojumu. Tas būs redzams zem vēstules; tie, kas to jau izlasīja, saņems ziņu.
letter-fixed =
    { $count ->
        [0] Labojums pievienots. Vēstuli vēl neviens nav izlasījis: visi to lasīs kopā ar labojumu.
        [zero] Labojums pievienots, par to uzzinās { $count } lasītāju.
        [one] Labojums pievienots, par to uzzinās { $count } lasītājs.
       *[other] Labojums pievienots, par to uzzinās { $count } lasītāji.
    }

## Put off, and not sent

letter-withheld = ⚠️ Atliktā vēstule nav nosūtīta.
letter-withheld-why =
    { $why ->
        [nobody] Tai vairs nav neviena saņēmēja.
        [closed] Sarakste pa to laiku ir slēgta.
        [gone] Vēstule, uz kuru Jūs atbildējāt, ir atsaukta.
       *[right] Šiem saņēmējiem Jūs vairs nevarat rakstīt: amats vai klase ir mainījusies.
    }
letter-withheld-next = Teksts ir saglabāts. Ja vēstule joprojām vajadzīga, izvēlieties citu saņēmēju vai rakstiet mācību daļai.

## The notice

letter-notice =
    { $what ->
        [news] Skolas jaunums · { $sender }
        [timetable] Stundu saraksta izmaiņas · { $sender }
        [calendar] Izmaiņas skolas kalendārā · { $sender }
        [reminder] Atgādinājums: vēstule gaida · { $sender }
        [corrected] Vēstulei ir labojums · { $sender }
       *[letter] Jauna vēstule · { $sender }
    }
letter-notice-of =
    { $what ->
        [news] { $names }: skolas jaunums · { $sender }
        [timetable] { $names }: stundu saraksta izmaiņas · { $sender }
        [calendar] { $names }: izmaiņas skolas kalendārā · { $sender }
        [reminder] { $names }: atgādinājums par vēstuli · { $sender }
        [corrected] { $names }: vēstulei ir labojums · { $sender }
       *[letter] { $names }: jauna vēstule · { $sender }
    }
letter-notice-asks = ❗ Gaida Jūsu atbildi

## Refusals

refusal-letter-nobody = Šo vēstuli nav kam saņemt. Izvēlieties citu saņēmēju: /write
refusal-letter-empty = Vēstulē vēl nekā nav. Uzrakstiet tekstu vai pievienojiet failu.
refusal-letter-too-long = Vēstule ir par garu: ne vairāk kā { $limit } rakstzīmju. Pēdējā ziņa nav pievienota; saīsiniet to.
refusal-letter-files-full = Vienā vēstulē ir vieta { $limit } failiem. Pārējos sūtiet nākamajā.
refusal-letter-file-kind = Šādu failu vēstulē sūtīt nevar. Der attēli, PDF, dokumenti, tabulas un ieraksti.
refusal-letter-card-old = Vēstule pa to laiku ir mainīta. Pārbaudiet to un sūtiet vēlreiz.
refusal-letter-time-unclear = Laiku nesapratu. Rakstiet, piemēram, 27.11. 18:00 vai rīt 7:30.
refusal-letter-time-past = Šis laiks jau ir pagājis. Izvēlieties vēlāku.
refusal-letters-too-many = Šodien jau uzrakstītas { $limit } vēstules. Nākamo varēs sūtīt rīt; melnraksts paliek.
