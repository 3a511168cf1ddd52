## The school year

command-calendar = Kalendārs
button-calendar = Kalendārs
calendar-no-year = Mācību gads vēl nav izveidots. Vērsieties pie virslietotāja.
calendar-year = { $name } mācību gads
calendar-semester = { $number }. semestris: { $dates }
calendar-semester-grade9 = { $number }. semestris: { $dates } (9. klasei līdz { $day })
calendar-breaks = Brīvlaiki: { $dates }
calendar-breaks-none = Brīvlaiku nav.
calendar-bells = Stundu laiki: { $bells }
calendar-ahead = <b>Tuvākās īpašās dienas</b>
button-this-year = Šis mācību gads
button-following-year = Nākamais gads ›

## What a day is

calendar-day-off = brīvdiena
calendar-day-works = darbdiena bez stundām
calendar-day-works-as = darbdiena, stundas kā šajā dienā: { $weekday }
calendar-day-usual = parasta mācību diena
calendar-short = saīsinātas stundas: { $bells }
holiday-new-year = Jaunais gads
holiday-good-friday = Lielā Piektdiena
holiday-easter = Lieldienas
holiday-easter-monday = Otrās Lieldienas
holiday-labour-day = Darba svētki
holiday-independence = Neatkarības atjaunošanas diena
holiday-ligo = Līgo diena
holiday-jani = Jāņi
holiday-proclamation = Latvijas Republikas proklamēšanas diena
holiday-christmas-eve = Ziemassvētku vakars
holiday-christmas = Ziemassvētki
holiday-second-christmas = Otrie Ziemassvētki
holiday-new-years-eve = Vecgada diena
holiday-other = svētku diena

## Changes

button-semesters = Semestri
button-breaks = Brīvlaiki
button-day-off = Brīvdiena…
button-working-day = Darbdiena…
button-short-day = Īsa diena…
button-special-days = Īpašās dienas un svētki
button-next-year = Izveidot nākamo gadu
calendar-saved = ✓ <b>Saglabāts</b>
calendar-which-semester = Ko mainīt?
button-semester = { $number }. semestris…
button-grade9 = 9. klases pēdējā diena…
calendar-which-break = Kuru brīvlaiku mainīt?
calendar-break = Brīvlaiks { $dates }
button-add-break = Pievienot brīvlaiku…
button-change-dates = Mainīt datumus…
button-remove-break = Dzēst
calendar-special-days = <b>Īpašās dienas un svētki</b>
button-make-off = Brīvdiena
button-make-working = Darbdiena…
button-as-usual = Kā kalendārā
button-short-bells = Īsākas stundas…
button-usual-bells = Parastie stundu laiki
calendar-taught-as = Tā būs darbdiena. Kuras dienas stundas notiks?
button-no-lessons = Bez stundām
calendar-which-bells = Cik garas stundas tajā dienā?
button-bells = { $lesson } min., starpbrīži { $pause } min.
button-own-bells = Rakstīt stundu laikus…

## What is to be written

calendar-ask-off = Kura diena būs brīva? Rakstiet datumu, piemēram, <code>20.11.</code>
calendar-ask-work = Kura diena būs darbdiena? Rakstiet datumu, piemēram, <code>28.11.</code>
calendar-ask-short = Kurā dienā stundas būs īsākas? Rakstiet datumu, piemēram, <code>22.12.</code>
calendar-ask-bells =
    Rakstiet katras stundas laiku savā rindā:
    <code>1 8:30–9:00</code>
    <code>2 9:10–9:40</code>
    Stundas, kuras neierakstīsiet, tajā dienā nenotiks. Var rakstīt arī tikai stundas un starpbrīža garumu minūtēs: <code>30/5</code>
calendar-ask-break = Rakstiet brīvlaika pirmo un pēdējo dienu, piemēram, <code>15.03.–19.03.</code>
calendar-ask-semester = Rakstiet semestra pirmo un pēdējo dienu, piemēram, <code>05.01.–31.05.</code>
calendar-ask-grade9 = Rakstiet 9. klases pēdējo mācību dienu, piemēram, <code>11.06.</code> Svītra (<code>–</code>): tāpat kā pārējām.
calendar-ask-next-semester = Rakstiet semestra pirmo un pēdējo dienu, piemēram, <code>05.01.–31.05.</code>
calendar-ask-next-grade9 = Rakstiet 9. klases pēdējo mācību dienu, piemēram, <code>11.06.</code> Svītra (<code>–</code>): tāpat kā pārējām.

## The next school year

next-year-classes =
    { $count ->
        [zero] { $count } klašu pāriet gadu augstāk
        [one] { $count } klase pāriet gadu augstāk
       *[other] { $count } klases pāriet gadu augstāk
    }
next-year-first-classes =
    { $count ->
        [zero] { $count } jaunu 1. klašu, vēl bez skolēniem
        [one] { $count } jauna 1. klase, vēl bez skolēniem
       *[other] { $count } jaunas 1. klases, vēl bez skolēniem
    }
next-year-moving =
    { $count ->
        [zero] { $count } skolēnu turpina mācīties
        [one] { $count } skolēns turpina mācīties
       *[other] { $count } skolēni turpina mācīties
    }
next-year-leaving =
    { $count ->
        [zero] { $count } devītklasnieku beidz skolu
        [one] { $count } devītklasnieks beidz skolu
       *[other] { $count } devītklasnieki beidz skolu
    }
next-year-teachers = Klases audzinātāji: { $along } paliek savai klasei, { $free } – brīvi
next-year-hint = Nekas vēl nav mainīts. Stundu laikus pārņems no šī gada; priekšmetus un stundu sarakstu ievadīs no jauna.
button-create-year = Izveidot
next-year-made = <b>{ $name } mācību gads ir izveidots.</b> Tas sāksies savā pirmajā dienā; līdz tam viss paliek, kā ir. Vēl jāievada jaunie pirmklasnieki, skolotāju slodzes un stundu saraksts.

## Refusals

refusal-dates-unclear = Datumu nesapratu. Rakstiet, piemēram, 12.03. vai 12.03.–16.03.
refusal-dates-backwards = Pēdējā diena ir pirms pirmās. Rakstiet, piemēram, 12.03.–16.03.
refusal-day-outside-year = Šis datums nav izvēlētajā mācību gadā. Pārbaudiet datumu un rakstiet vēlreiz.
refusal-semesters-out-of-order = Semestri pārklājas vai ir nepareizā secībā. Pārbaudiet datumus un rakstiet vēlreiz.
refusal-break-overlaps = Šajās dienās jau ir cits brīvlaiks. Mainiet to vai rakstiet citus datumus.
refusal-calendar-unchanged = Tā tas jau ir: nekas nav mainīts.
refusal-bells-unclear = Stundu laikus nesapratu. Rakstiet katru savā rindā, piemēram: 1 8:30–9:00
refusal-bells-out-of-order = Stundu laiki pārklājas vai ir nepareizā secībā. Pārbaudiet tos un rakstiet vēlreiz.
refusal-next-year-exists = Nākamais mācību gads jau ir izveidots. Tas redzams kalendārā: /calendar

calendar-semester-closed = – slēgts
button-close-semester = Slēgt { $number }. semestri…
button-open-semester = Atvērt { $number }. semestri
button-close-now = Slēgt
semester-close-which = Slēgt { $number }. semestri?
semester-close-early = Semestris beidzas { $day }: līdz tam vēl ir stundas, ko ievadīt.
semester-close-means = Pēc tam skolotāji šī semestra stundas vairs nevar ne ievadīt, ne labot. To, norādot iemeslu, var tikai mācību daļa: /stunda
button-events = Pasākumi
refusal-semester-closed = { $number }. semestris ir slēgts. Ja kaut kas jālabo, vērsieties mācību daļā.
