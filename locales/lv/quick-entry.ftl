## What could not be taken

entry-unclear-unknown-class = Klases „{ $class }” skolā nav.
entry-unclear-not-your-class = Klasē „{ $class }” jūs stundas nevadāt. Ja aizvietojat, vērsieties mācību daļā.
entry-unclear-unknown-student = Klasē nav skolēna „{ $fragment }”. Pārbaudiet uzvārdu.
entry-unclear-nothing-said = Ieraksts nav pabeigts. Pēc klases rakstiet tematu, mājas darbu vai kavējumus.
entry-unclear-bad-day = Datums „{ $fragment }” te neder. Rakstiet, piemēram, 25.11. vai „uz piektdienu”.
entry-unclear-too-long = Ziņa ir par garu vienam ierakstam. Saīsiniet to.
entry-unclear-marks-later = Vērtējumus šeit vēl nevar ierakstīt.
entry-unclear-contradiction = Šeit ir pretruna: „{ $fragment }”. Izlabojiet un nosūtiet vēlreiz.
entry-mend-hint = Nekas nav saglabāts. Izlabojiet savu ziņu vai nosūtiet jaunu.
entry-example = Piemērs: <code>{ $class } Daļu saskaitīšana; md 45. lpp.; n Ozols</code>
entry-mend-standing = Šīs izmaiņas nav saglabātas: iepriekšējais ieraksts ir spēkā. Izlabojiet ziņu vēlreiz.

## What is asked

entry-ask-which-class = „{ $fragment }”: kura klase?
entry-ask-which-lesson = Kura stunda domāta?
entry-ask-which-student = „{ $fragment }”: kurš skolēns?
entry-ask-unknown-whom = Klasē nav skolēna „{ $fragment }”. Kam ir šis mājas darbs? Ja uzvārds ir kļūdains, izlabojiet savu ziņu.
entry-ask-absent-or-late = „{ $fragment }”: nebija stundā vai nokavēja?
entry-ask-outside-timetable = Šajā dienā stundu sarakstā tādas stundas nav. Ierakstīt ārpus saraksta?
entry-ask-topic-or-other = „{ $fragment }”: kas tas ir?
entry-ask-new-lesson-or-homework = „{ $fragment }”: jauna stunda vai mājas darba turpinājums?
entry-ask-marks-later = „{ $fragment }”: vērtējumus šeit vēl nevar ierakstīt. Saglabāt pārējo bez tiem?
entry-kept = Pārējais ir saglabāts melnrakstā.
entry-kept-standing = Līdz atbildei spēkā ir iepriekšējais ieraksts.
entry-option-lessons =
    { $count ->
        [2] Abas stundas
        [zero] Visas { $count } stundas
        [one] Visas { $count } stundas
       *[other] Visas { $count } stundas
    }
entry-option-absent = Nebija stundā
entry-option-late = Nokavēja
entry-option-topic = Temats
entry-option-homework = Mājas darbs
entry-option-roll = Klātbūtne
entry-option-praise = Uzslava
entry-option-marks = Vērtējumi
entry-option-without-marks = Saglabāt bez vērtējumiem
entry-option-new-lesson = Jauna stunda
entry-option-namesake = { $name } ({ $class }, Nr. { $place })
entry-option-nobody = Neviens no šiem
entry-option-everyone = Visiem: tas ir mājas darba teksts
