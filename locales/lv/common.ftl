## Buttons that several cards have

button-menu = Izvēlne
button-back = Atpakaļ
button-done = Gatavs
button-save = Saglabāt
button-undo = Atsaukt
button-show = Rādīt
button-help = Palīdzība
button-language = Valoda
button-diary = Dienasgrāmata
undone = Atsaukts: viss ir kā iepriekš.

## Refusals: what is wrong and what to do next

refusal-not-connected = Jūsu Telegram konts nav pieslēgts skolas žurnālam. Vecāki var pieteikties tepat: /pieteikums. Neskaidrību gadījumā jautājiet klases audzinātājam.
refusal-not-your-command = Šī komanda jums nav pieejama. Jūsu iespējas redzamas izvēlnē: /menu
refusal-not-allowed = Jums nav tiesību to skatīt vai mainīt. Ja tā ir kļūda, vērsieties mācību daļā.
refusal-stale-button = Šī poga vairs neder. Atveriet jaunu: /menu
refusal-stale-question = Šis jautājums vairs nav aktuāls. Nosūtiet rindu vēlreiz.
refusal-duty-done = Tas jau ir izdarīts.
refusal-nothing-to-undo = Nav nekā, ko atsaukt.
refusal-undo-too-late = Atsaukt vairs nevar: laiks ir pagājis. Atveriet to vēlreiz un izlabojiet: /menu
refusal-undo-changed-since = Atsaukt nevar: pa šo laiku te jau kas mainīts. Atveriet to vēlreiz un pārbaudiet: /menu
refusal-in-the-future = Šī diena vēl nav pienākusi. Stundu ieraksta tajā pašā dienā vai vēlāk.
refusal-lesson-changed = Šo stundu tikko mainīja vēl kāds. Pārbaudiet to un mēģiniet vēlreiz: /today
refusal-lesson-gone = Šādas stundas vairs nav. Jūsu stundas: /today
refusal-lesson-substituted = Šo stundu vada { $name }, un žurnālā to ieraksta aizvietotājs. Citas Jūsu stundas: /today
refusal-no-lessons-that-day =
    { $reason ->
        [weekend] { $day }: brīvdiena, stundu nav. Pārbaudiet datumu.
        [holiday] { $day }: svētku diena, stundu nav. Pārbaudiet datumu.
        [break] { $day }: skolēnu brīvlaiks, stundu nav. Pārbaudiet datumu.
       *[outside-year] { $day } nav šajā mācību gadā. Pārbaudiet datumu.
    }
refusal-text-empty = Te nav teksta. Uzrakstiet vismaz vienu vārdu.
refusal-text-too-long = Teksts ir par garu: ne vairāk kā { $limit } rakstzīmju. Saīsiniet un nosūtiet vēlreiz.
refusal-no-parallel = Paralēlklasei pēdējās dienās temata nav. Uzrakstiet tematu šeit.
refusal-file-too-big = Fails ir par lielu: ne vairāk kā { $megabytes } MB. Sadaliet to vai sūtiet mazāku.
refusal-material-type = Šāda veida failu pievienot nevar. Der attēli, PDF, biroja dokumenti un skaņas ieraksti.
refusal-materials-full = Vienai stundai var pievienot ne vairāk kā { $most } failus. Noņemiet kādu stundas kartītē: 📎 Faili.

## Notices to those who want nobody to read over their shoulder

notice-hidden = Skolas žurnālā ir jaunums
notice-hidden-withdrawn = Precizējums: jaunums atsaukts
refusal-class-already = Skolēns jau ir šajā klasē.
refusal-day-unclear = Datumu nesapratu. Rakstiet, piemēram, 01.12. vai 01.12.2026.
refusal-guardian-already = Šī saikne jau ir ierakstīta. Pārbaudiet kartīti: /people
refusal-last-superuser = Šis ir pēdējais virslietotājs. Vispirms piešķiriet šo amatu vēl kādam.
refusal-name-unclear = Vajag uzvārdu un vārdu, tikai ar burtiem, piemēram, Bērziņa Anna.
refusal-person-gone = Šāda cilvēka sarakstā vairs nav. Meklējiet vēlreiz: /people
refusal-phone-unclear = Tas neizskatās pēc tālruņa numura. Rakstiet, piemēram, 29123456 vai +44 20 7946 0000.
refusal-role-already = Šis amats cilvēkam jau ir.
