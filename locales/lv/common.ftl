## Buttons that several cards have

button-menu = Izvēlne
button-back = Atpakaļ
button-done = Gatavs
button-undo = Atsaukt
button-show = Rādīt
button-help = Palīdzība
button-language = Valoda
button-diary = Dienasgrāmata
undone = Atsaukts: viss ir kā iepriekš.

## Refusals: what is wrong and what to do next

refusal-not-connected = Jūsu Telegram konts nav pieslēgts skolas žurnālam. Lūdziet pieslēgumu klases audzinātājam.
refusal-not-your-command = Šī komanda jums nav pieejama. Jūsu iespējas redzamas izvēlnē: /menu
refusal-not-allowed = Jums nav tiesību to skatīt vai mainīt. Ja tā ir kļūda, vērsieties mācību daļā.
refusal-stale-button = Šī poga vairs neder. Atveriet jaunu: /menu
refusal-stale-question = Šis jautājums vairs nav aktuāls. Nosūtiet rindu vēlreiz.
refusal-nothing-to-undo = Nav nekā, ko atsaukt.
refusal-undo-too-late = Atsaukt vairs nevar: laiks ir pagājis. Labojiet stundu ar pogu „Mainīt”.
refusal-undo-changed-since = Atsaukt nevar: ieraksts pa šo laiku ir mainīts. Atveriet stundu: /today
refusal-in-the-future = Šī diena vēl nav pienākusi. Stundu ieraksta tajā pašā dienā vai vēlāk.
refusal-lesson-changed = Šo stundu tikko mainīja vēl kāds. Pārbaudiet to un mēģiniet vēlreiz: /today
refusal-lesson-gone = Šādas stundas vairs nav. Jūsu stundas: /today
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
