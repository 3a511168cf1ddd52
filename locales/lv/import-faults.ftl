## Kas failā nav kārtībā un ko darīt

refusal-no-school-year = Mācību gads vēl nav izveidots. Vispirms ievadiet to: /calendar

import-fault-name-missing = Nav vārda. Ierakstiet uzvārdu un vārdu.
import-fault-name-incomplete = Vajadzīgs gan uzvārds, gan vārds. Pilnā vārdā uzvārdu raksta pirmo.
import-fault-name-too-long = Vārds ir pārāk garš. Pārbaudiet, vai šūnā nav kas cits.
import-fault-bad-name = Vārdā ir cipari vai citas zīmes. Atstājiet tikai vārdu.
import-fault-bad-phone = „{ $value }” nav tālruņa numurs. Rakstiet kā 29123456 vai ar valsts kodu: +44…
import-fault-duplicate-row = Tas pats jau ir { $other }. rindā. Atstājiet vienu no rindām.
import-fault-id-repeated = Identifikators { $id } jau ir { $other }. rindā citam cilvēkam. Izlabojiet vienu no tiem.
import-fault-id-of-other = Identifikators { $id } skolas datos pieder citam: { $name }. Pārbaudiet identifikatoru.
import-fault-two-names = Vienam identifikatoram ir divi vārdi: citāds ir { $other }. rindā. Rakstiet vienādi.
import-fault-two-phones = Vienam cilvēkam ir divi tālruņi: citāds ir { $other }. rindā. Atstājiet vienu.

import-fault-class-missing = Nav klases. Ierakstiet to, piemēram, 5.b
import-fault-bad-class = „{ $value }” nav klase. Rakstiet ar latīņu burtu, piemēram, 5.b
import-fault-class-grade = „{ $value }”: skolā ir 1.–9. klase. Izlabojiet klasi.
import-fault-guardian-name-missing = Vecākam ir tikai tālrunis vai identifikators. Pierakstiet uzvārdu un vārdu.
import-fault-unknown-group = Nevienai klasei nav grupas „{ $value }”. Izlabojiet nosaukumu vai vispirms sadaliet klasi: /groups. Pulciņos uzņem pēc iesniegumiem.
import-fault-group-of-other-class = Grupa „{ $value }” nav klases { $class } daļa. Izlabojiet grupu vai klasi.
import-fault-groups-of-one-subject = „{ $one }” un „{ $two }” ir viena priekšmeta grupas; skolēns mācās tikai vienā no tām. Atstājiet vienu.

import-fault-unknown-role = Amats „{ $value }” nav zināms. Rakstiet, piemēram, skolotājs vai direktora vietnieks; kam žurnālu nevajag, tā rindu izdzēsiet.
import-fault-role-missing = Nav ne amata, ne priekšmeta, ne klases. Ierakstiet vismaz vienu.
import-fault-class-teacher-without-class = Klases audzinātājam nav norādīta klase. Ierakstiet to, piemēram, 5.b
import-fault-two-class-teachers = Klasei { $class } audzinātājs jau ir { $other }. rindā. Atstājiet vienu.
import-fault-which-person = Šāds vārds failā ir vairākiem. Pierakstiet identifikatoru vai tālruni.
import-fault-subject-without-classes = Priekšmetam nav klašu. Ierakstiet, kur to māca, piemēram, 5.a, 5.b
import-fault-classes-without-subject = Klasēm nav priekšmeta. Ierakstiet, ko tur māca.

import-fault-unknown-class = Šogad nav ne klases, ne grupas „{ $value }”. Izlabojiet nosaukumu vai vispirms importējiet skolēnus.
import-fault-unknown-subject = Priekšmets „{ $value }” nav zināms. Ja tas ir jauns, darbinieku sarakstā rakstiet to ar saīsinājumu: Robotika (Rob)
import-fault-unknown-subject-nearest = Priekšmets „{ $value }” nav zināms. Varbūt „{ $nearest }”? Ja tas ir jauns, darbinieku sarakstā rakstiet to ar saīsinājumu: Robotika (Rob)

import-fault-bad-weekday = „{ $value }” nav nedēļas diena. Rakstiet, piemēram, pirmdiena vai 1.
import-fault-bad-number = „{ $value }” nav stundas numurs. Rakstiet skaitli, piemēram, 3
import-fault-no-bell = { $number }. stundai nav zvanu laika. Izlabojiet numuru; zvanu laiki ir šeit: /calendar
import-fault-subject-missing = Nav priekšmeta. Ierakstiet nosaukumu vai saīsinājumu.
import-fault-unknown-teacher = Skolotāja „{ $teacher }” skolā nav. Rakstiet „Uzvārds Vārds” kā darbinieku sarakstā.
import-fault-which-teacher = { $class }, { $subject }: der vairāki skolotāji. Norādiet skolotāja pilnu vārdu vai grupu.
import-fault-no-course = { $class }, { $subject }: skolotājam { $teacher } šāda kursa nav. Vispirms pierakstiet to darbinieku sarakstā vai izlabojiet rindu.
import-fault-bad-date = „{ $value }” nav datums. Rakstiet kā 30.11.2026.
import-fault-date-outside-year = { $value } nav šajā mācību gadā. Izlabojiet datumu.
import-fault-dates-differ = Vienas klases saraksts sākas vienā dienā, bet { $other }. rindā ir cita. Rakstiet vienādi.
import-fault-clash-teacher =
    { $other ->
        [0] { $who } šajā laikā jau ir klasē { $class } (pašreizējā sarakstā). Mainiet laiku vai skolotāju.
       *[other] { $who } šajā laikā jau ir klasē { $class } ({ $other }. rinda). Mainiet laiku vai skolotāju.
    }
import-fault-clash-class =
    { $other ->
        [0] { $who } šajā laikā jau ir cita stunda (pašreizējā sarakstā: { $class }). Mainiet laiku.
       *[other] { $who } šajā laikā jau ir cita stunda ({ $other }. rinda: { $class }). Mainiet laiku.
    }
import-fault-clash-room =
    { $other ->
        [0] Telpā { $who } šajā laikā jau ir { $class } (pašreizējā sarakstā). Mainiet telpu; kopīgai telpai atstājiet tukšu.
       *[other] Telpā { $who } šajā laikā jau ir { $class } ({ $other }. rinda). Mainiet telpu; kopīgai telpai atstājiet tukšu.
    }
