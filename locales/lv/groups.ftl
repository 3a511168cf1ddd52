## What a group is

command-groups = Grupas un pulciņi
button-groups = Grupas
group-kind-optional = fakultatīvs (F)
group-kind-hobby = interešu izglītība (I)
group-kind-extendedDay = pagarinātā diena (P)
group-teacher = Vada: { $name }
group-grade = { $grade }. klasei
group-grades = { $from }.–{ $to }. klasei
group-time = { $weekday }: { $numbers } stunda ({ $hours })
group-times = Laiks: { $times }
group-places = Vietu skaits: { $places }
group-places-enough = vietu skaits nav ierobežots
group-places-left =
    { $count ->
        [zero] { $count } brīvu vietu
        [one] { $count } brīva vieta
       *[other] { $count } brīvas vietas
    }
group-places-none =
    { $waiting ->
        [0] vietu nav
       *[other] vietu nav, rindā: { $waiting }
    }
group-weekday-1 = P
group-weekday-2 = O
group-weekday-3 = T
group-weekday-4 = C
group-weekday-5 = Pk

## The family

groups-children = Bērnu grupas
groups-open-hint = Izvēlieties grupu, lai redzētu laiku, vietas un pieteiktos.
groups-open-none = Pagaidām nav grupas, kurai varētu pieteikties.
group-standing-member = grupā no { $day }
group-standing-leaving = grupā līdz { $day }
group-standing-applied = iesniegums gaida pedagoga lēmumu
group-standing-waiting = gaidīšanas sarakstā, { $place }. vieta
group-standing-refused = iesniegums noraidīts
group-clash = ⚠ { $name }: tajā pašā laikā ir
group-clash-line = { $weekday }, { $number }. stunda: { $other }
button-group-apply = Pieteikt
button-group-withdraw = Atsaukt iesniegumu
button-group-leave = Izstāties
group-leave-ask = { $name }: kura būs pēdējā diena grupā? Izvēlieties vai uzrakstiet datumu, piemēram: <code>18.12.</code>

## The teacher

groups-own = Jūsu grupas
groups-own-line = { $name }: { $taken } · jauni iesniegumi: { $applied } · gaida rindā: { $waiting }
groups-own-none = Jums vēl nav nevienas grupas.
button-new-group = Jauna grupa
group-taken = Grupā: { $taken }
group-taken-of = Aizņemtas { $taken } no { $places } vietām
group-is-closed = Pieteikšanās ir slēgta.
group-members = Dalībnieki
group-until = (līdz { $day })
group-applications = Iesniegumi
group-to-continue =
    { $count ->
        [zero] Otrajam semestrim vēl nav apstiprināti { $count } dalībnieku.
        [one] Otrajam semestrim vēl nav apstiprināts { $count } dalībnieks.
       *[other] Otrajam semestrim vēl nav apstiprināti { $count } dalībnieki.
    }
group-continued =
    { $count ->
        [zero] Grupa turpinās: { $count } dalībnieku.
        [one] Grupa turpinās: { $count } dalībnieks.
       *[other] Grupa turpinās: { $count } dalībnieki.
    }
button-group-continue = Turpināt grupu
button-group-applied = { $name }, { $class }
button-group-waits = { $place }. rindā: { $name }, { $class }
button-group-paper = Iesniegums uz papīra
button-group-places = Vietu skaits
button-group-close = Slēgt pieteikšanos
button-group-open = Atvērt pieteikšanos
button-places-any = Neierobežots
button-group-accept = Pieņemt
button-group-wait = Gaidīšanas sarakstā
button-group-refuse = Noraidīt
group-application-by = Iesniedza: { $name }
group-application-paper = Iesniegums uz papīra
group-application-on = Saņemts { $day }
group-state-applied = Gaida lēmumu
group-state-accepted = Vieta piešķirta
group-state-waiting = Gaidīšanas sarakstā
group-state-refused = Iesniegums noraidīts
group-state-withdrawn = Iesniegums atsaukts
group-state-left = Izstāšanās pieteikta
group-full-waits = Brīvu vietu vairs nav: bērns ir gaidīšanas sarakstā.
group-ask-places = Cik vietu būs grupā? Izvēlieties vai uzrakstiet skaitli.
group-ask-child = Kurš bērns? Uzrakstiet vārdu vai klasi, piemēram: <code>5.b Ozols</code>
group-which-child = Izvēlieties bērnu.
group-no-child = Tāda skolēna nav. Uzrakstiet citādi, piemēram: <code>5.b Ozols</code>

## A new group

group-new-name = Kā grupu sauks? Ar šo vārdu sāksiet arī stundas ierakstu, piemēram: <code>Koris</code>
group-new-kind = Kas tā ir?
group-new-from = No kuras klases?
group-new-to = Līdz kurai klasei?
group-new-places = Cik vietu? Izvēlieties vai uzrakstiet skaitli.
group-new-times = Kad? Atzīmējiet dienas un stundas; ⚠ – tad jums jau ir stunda.
group-new-done = Vai viss pareizi? Pēc tam vecāki varēs pieteikt bērnus.
button-group-make = Izveidot grupu

## Parts of a class

groups-split = Klašu dalīšana grupās
groups-split-hint = Izvēlieties klasi.
split-which-subject = Kuru priekšmetu dalīt vai pārkārtot?
button-split-groups =
    { $count ->
        [zero] { $subject } ({ $count } grupu)
        [one] { $subject } ({ $count } grupa)
       *[other] { $subject } ({ $count } grupas)
    }
button-split-parts =
    { $count ->
        [zero] { $count } grupu
        [one] { $count } grupa
       *[other] { $count } grupas
    }
button-split-alphabet = Pēc alfabēta
button-split-move = Pārcelt skolēnu
button-from-date = No { $day }
split-how-many = Cik grupās dalīsim?
split-list-hint = Sadalīts pēc alfabēta. Pieskarieties vārdam, lai skolēnu pārceltu uz citu grupu.
split-size =
    { $count ->
        [zero] { $number }. grupa: { $count } skolēnu
        [one] { $number }. grupa: { $count } skolēns
       *[other] { $number }. grupa: { $count } skolēni
    }
split-part =
    { $count ->
        [zero] { $number }. grupa: { $teacher }, { $count } skolēnu
        [one] { $number }. grupa: { $teacher }, { $count } skolēns
       *[other] { $number }. grupa: { $teacher }, { $count } skolēni
    }
split-which-teacher = Kas mācīs { $number }. grupu? ⚠ – šajā laikā jau ir cita stunda.
split-from-when = No kuras dienas?
split-group =
    { $count ->
        [zero] <b>{ $name }</b> · { $teacher } · { $count } skolēnu
        [one] <b>{ $name }</b> · { $teacher } · { $count } skolēns
       *[other] <b>{ $name }</b> · { $teacher } · { $count } skolēni
    }
split-to-come = no { $day }: { $names }
split-unplaced = ⚠ Nav nevienā grupā: { $names }
split-move-whom = Kuru skolēnu pārcelt?
split-move-where = { $name }: uz kuru grupu?
split-move-when = { $name } → { $group }: no kuras dienas? Izvēlieties vai uzrakstiet datumu, piemēram: <code>7.12.</code>

## Notices

group-notice = { $name }: atbilde uz iesniegumu grupai
group-notice-full = { $name }, { $group }:
group-moved = { $name }: cita mācību grupa
group-moved-full = { $name }: no { $day } { $subject } grupā { $group } ({ $teacher })
group-news-applied = jauns iesniegums
group-news-waiting = jauns iesniegums gaidīšanas sarakstā
group-news-accepted = brīvo vietu saņēma nākamais no rindas
group-news-refused = iesniegums noraidīts
group-news-withdrawn = iesniegums atsaukts
group-news-left = bērns izstājas no grupas

## Refusals

refusal-group-already = Bērns jau ir šajā grupā vai ir pieteikts. Skatiet grupas kartīti: /groups
refusal-group-closed = Pieteikšanās šai grupai ir slēgta. Jautājiet grupas pedagogam.
refusal-group-day-past = Šī diena neder: izvēlieties dienu no šodienas līdz mācību gada beigām.
refusal-group-decided = Par šo iesniegumu jau ir izlemts. Skatiet pašreizējo stāvokli: /groups
refusal-group-full = Brīvu vietu nav: bērns paliek gaidīšanas sarakstā. Vietu var atbrīvot vai pievienot: /groups
refusal-group-gone = Tādas grupas vairs nav. Pašreizējās grupas: /groups
refusal-group-name-taken = Grupa „{ $name }” jau ir. Uzrakstiet citu nosaukumu.
refusal-group-name-unclear = Nosaukums neder: vajag 3–40 zīmes, un tam jāsākas ar burtu. Uzrakstiet citu.
refusal-group-not-member = Bērns vairs nav šajā grupā vai jau izstājas. Skatiet: /groups
refusal-group-nothing-to-continue = Nav, ko turpināt: dalībnieki jau ir apstiprināti vai semestris vēl nav beidzies.
refusal-group-other-grade = Šī grupa ir citām klasēm. Bērna klasei atvērtās grupas: /groups
refusal-group-places-taken = Aizņemto vietu ir vairāk: { $taken }. Izvēlieties vismaz tik daudz.
refusal-group-places-unclear = Nesapratu vietu skaitu. Uzrakstiet skaitli no 1 līdz { $most }.
refusal-split-changed = Klases saraksts vai grupas pa šo laiku ir mainījušās. Sāciet vēlreiz: /groups
refusal-split-day-past = Šī diena neder: izvēlieties dienu no šodienas līdz mācību gada beigām.
refusal-split-gone = Šī stunda visai klasei vairs nenotiek vai nav dalīta grupās. Sāciet vēlreiz: /groups
refusal-split-lessons-entered = Šai dienai vai vēlāk jau ir ievadīta visas klases stunda. Izvēlieties vēlāku dienu.
refusal-split-one-teacher = Grupas mācās vienlaikus, tāpēc katrai vajag savu skolotāju. Izvēlieties vēlreiz.
refusal-split-group-empty = Kādā grupā nav neviena skolēna. Pārceliet uz to skolēnus vai izvēlieties mazāk grupu.
