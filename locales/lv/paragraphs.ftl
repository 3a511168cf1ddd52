## The paragraphs with a clock, by number

paragraph-2 = Vecāku iepazīstināšana
paragraph-3-1 = Iesniegumu nodošana
paragraph-3-2 = Ģimeņu pieslēgšana
paragraph-3-3 = Piekļuves atjaunošana
paragraph-4-2 = Stundu saraksts
paragraph-4-3 = Dalījums grupās
paragraph-4-4 = Grupu komplektēšana
paragraph-4-5 = Stundu ieraksti
paragraph-4-6 = Vērtējumi
paragraph-4-7 = Semestra un gada vērtējumi
paragraph-4-8 = Kopsavilkuma žurnāls
paragraph-4-9 = Vērtējumu skaits
paragraph-4-10 = Kavējumu zīmes
paragraph-4-11 = Aizvietošanas rīkojumi
paragraph-5-1 = Sekmju izraksti
paragraph-5-2 = Liecības
paragraph-6 = Nelasītas vēstules

## What is open of each; those whose data is still to come have no line

duty-2 = { $class }: vecāki vēl nav iepazīstināti
duty-3-1 = { $class }: iesniegums ({ $day })
duty-3-2 = { $class }: iesniegums, saņemts { $day }
duty-3-3 = Lūgums atjaunot piekļuvi ({ $day })
duty-4-2 = { $class }: nav stundu saraksta { $semester }. semestrim
duty-4-3 =
    { $class } { $subject }: { $students ->
        [zero] { $students } skolēnu nav nevienā grupā
        [one] { $students } skolēns nav nevienā grupā
       *[other] { $students } skolēni nav nevienā grupā
    }
duty-4-4 = { $group }: nav neviena dalībnieka
duty-4-5 =
    { $number ->
        [0] { $class } { $subject }, ārpus saraksta
       *[other] { $number }. stunda, { $class } { $subject }
    }
duty-4-10 = { $class }: kavējuma zīme ({ $day })
duty-4-11 =
    { $lessons ->
        [zero] { $day }: { $lessons } aizvietotu stundu, rīkojumam nav numura
        [one] { $day }: { $lessons } aizvietota stunda, rīkojumam nav numura
       *[other] { $day }: { $lessons } aizvietotas stundas, rīkojumam nav numura
    }
duty-6 = Vēstule ({ $day })
