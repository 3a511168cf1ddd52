command-import = Imports: skolēni, darbinieki, stundu saraksts
button-import = Imports

## How to begin

import-kind-students = Skolēni
import-kind-staff = Darbinieki
import-kind-timetable = Stundu saraksts
import-start = Nosūtiet šeit failu (XLSX vai CSV, līdz 20 MB) kā dokumentu. Vispirms parādīšu, kas mainītos; bez jūsu apstiprinājuma nemainās nekas.
import-start-page = Failu var arī augšupielādēt lapā: saite darbojas 15 minūtes un vienam failam.
import-start-codes = Personas kodus pirms sūtīšanas, lūdzu, izņemiet. Sarunā nosūtīto failu izdzēsīšu, tiklīdz tas būs nolasīts.
import-start-records = Jūsu failu pārbaudīs un ieviesīs virslietotājs. Par iznākumu paziņošu.
button-import-page = Augšupielādes lapa (15 min)
button-import-template = Veidne: { $kind }
import-template = Veidne „{ $kind }”. Pirmajā lapā ir kolonnas un piemērs (izdzēsiet to), otrajā – paskaidrojumi.
import-template-file-students = veidne-skoleni
import-template-file-staff = veidne-darbinieki
import-template-file-timetable = veidne-stundu-saraksts
import-received = Fails nolasīts un no sarunas izdzēsts. Nākamajā ziņā būs redzams, kas mainītos.
import-received-codes = Ja failā ir personas kodi, nākamreiz tos pirms sūtīšanas izņemiet.

## The card

import-sent-by = Nosūtīja: { $name }
import-checking = ⏳ Pārbaudu failu…
import-applying = ⏳ Ieviešu izmaiņas…
import-progress = { $done } no { $total } rindām
import-which-kind = Pēc kolonnām nevar noteikt, kādi dati ir failā. Kas tajā ir?
import-who = { $line }. rinda, { $person }: nevar droši pateikt, kurš tas ir. Izvēlieties:
button-import-new-person = Neviens, cits cilvēks
import-count-new = Jaunas rindas: { $count }
import-count-changed = Mainītas rindas: { $count }
import-count-leaving = Aiziet: { $count }
import-count-dropped = Atkrīt stundas: { $count }
import-count-unchanged = Rindas bez izmaiņām: { $count }
import-count-ambiguous = Jāprecizē: { $count }
import-count-faults = Kļūdas: { $count }
import-leaving = Aiziet: { $names }
import-dropped = Atkrīt: { $lessons }
import-many-dropped =
    { $count ->
        [zero] ⚠️ No saraksta atkrīt { $count } stundu. Vai failā tiešām ir viss šo klašu saraksts?
        [one] ⚠️ No saraksta atkrīt { $count } stunda. Vai failā tiešām ir viss šo klašu saraksts?
       *[other] ⚠️ No saraksta atkrīt { $count } stundas. Vai failā tiešām ir viss šo klašu saraksts?
    }
import-many-leave =
    { $count ->
        [zero] ⚠️ Piekļuvi tūlīt zaudēs { $count } cilvēku. Vai failā tiešām ir visi, kam skolā jāpaliek?
        [one] ⚠️ Piekļuvi tūlīt zaudēs { $count } cilvēks. Vai failā tiešām ir visi, kam skolā jāpaliek?
       *[other] ⚠️ Piekļuvi tūlīt zaudēs { $count } cilvēki. Vai failā tiešām ir visi, kam skolā jāpaliek?
    }
button-import-sure = Jā, ieviest
import-new-classes = Jaunas klases: { $classes }
import-columns-left-out = Izlaistas nezināmas kolonnas: { $columns }
import-personal-codes = Personas kodi nav saglabāti (kolonnas: { $columns }). Nākamreiz tos pirms sūtīšanas izņemiet.
import-row-fault = { $line }. rinda: { $text }
import-cell-fault = { $line }. rinda, { $column }: { $text }
import-more-faults =
    { $count ->
        [zero] … un vēl { $count } kļūdu: visas ir failā „Visas izmaiņas”.
        [one] … un vēl { $count } kļūda: visas ir failā „Visas izmaiņas”.
       *[other] … un vēl { $count } kļūdas: visas ir failā „Visas izmaiņas”.
    }
import-mend = Kamēr ir kļūdas, neko ieviest nevar. Izlabojiet failu un nosūtiet to vēlreiz.
import-check-and-apply = Vēl nekas nav mainīts. Pārbaudiet un ieviesiet.
import-passed-on = Vēl nekas nav mainīts. Fails nodots virslietotājam; par iznākumu paziņošu.
button-import-apply = Ieviest
button-import-discard = Atmest
button-import-difference = Visas izmaiņas
import-applied = ✓ Ieviests.
import-discarded = Atmests: nekas nav mainīts.
import-nothing-changes =
    { $count ->
        [zero] ✓ Nekas nemainās: visas { $count } rindas jau ir žurnālā tieši tādas.
        [one] ✓ Nekas nemainās: { $count } rinda jau ir žurnālā tieši tāda.
       *[other] ✓ Nekas nemainās: visas { $count } rindas jau ir žurnālā tieši tādas.
    }
import-failed = Kaut kas neizdevās, un nekas nav mainīts. Nosūtiet failu vēlreiz; ja atkal neizdodas, pasakiet žurnāla uzturētājam.
import-checked-again = Kopš pārbaudes žurnālā kas mainījies, tāpēc failu pārbaudīju vēlreiz. Apskatiet un ieviesiet.

## The file of the whole difference, and the templates

import-difference = Visas izmaiņas: { $file }
import-difference-file = izmainas
import-sheet-changes = Izmaiņas
import-sheet-faults = Kļūdas
import-sheet-help = Paskaidrojumi
import-heading-row = Rinda
import-heading-status = Kas notiek
import-heading-what = Par ko
import-heading-column = Kolonna
import-heading-before = Bija
import-heading-after = Būs
import-heading-fault = Kas jāizlabo
import-heading-help = Kas jāraksta
import-status-new = jauns
import-status-changed = mainīts
import-status-unchanged = bez izmaiņām
import-status-ambiguous = jāprecizē
import-status-fault = kļūda
import-status-leaving = aiziet

import-column-studentId = Skolēna ID
import-column-class = Klase
import-column-familyName = Uzvārds
import-column-givenName = Vārds
import-column-fullName = Uzvārds, vārds
import-column-groups = Grupas
import-column-personId = Darbinieka ID
import-column-phone = Tālrunis
import-column-roles = Lomas
import-column-classTeacherOf = Audzina klasi
import-column-subject = Priekšmets
import-column-teaches = Klases un grupas
import-column-weekday = Diena
import-column-number = Stunda
import-column-teacher = Skolotājs
import-column-room = Telpa
import-column-from = No datuma
import-guardian-Self = { $number }. vecāks
import-guardian-Id = { $number }. vecāka ID
import-guardian-FamilyName = { $number }. vecāka uzvārds
import-guardian-GivenName = { $number }. vecāka vārds
import-guardian-FullName = { $number }. vecāka uzvārds, vārds
import-guardian-Phone = { $number }. vecāka tālrunis

import-help-studentId = Skolēna numurs skolas reģistrā (ne personas kods). Pēc tā skolēnu atpazīst, arī ja mainās uzvārds. Var nebūt.
import-help-class = Klase, piemēram, 5.b. Stundu sarakstā – klase vai grupa.
import-help-familyName = Uzvārds, kā tas rakstīts dokumentos.
import-help-givenName = Vārds vai vārdi.
import-help-guardianFamilyName = Vecāka uzvārds. Var nebūt.
import-help-guardianGivenName = Vecāka vārds. Var nebūt.
import-help-guardianPhone = Vecāka tālrunis. Pēc tā atpazīst, ka divu bērnu vecāks ir viens cilvēks.
import-help-groups = Klases daļas, kurās skolēns mācās, ar komatu, piemēram: 5.b Ang 1, 5.b DT 2. Grupas vispirms izveido ar /groups. Ja tukšs, nekas nemainās.
import-help-personId = Darbinieka numurs skolas reģistrā (ne personas kods). Var nebūt.
import-help-phone = Darbinieka tālrunis. Var nebūt.
import-help-roles = Skolotājs, klases audzinātājs, pulciņa skolotājs, pagarinātās dienas grupas skolotājs, lietvedības pārzine, mācību daļa, direktors, virslietotājs; vairākas – ar komatu.
import-help-classTeacherOf = Klase, kuru audzina, piemēram, 5.b.
import-help-subject = Viens priekšmets rindā: saīsinājums (Mat) vai nosaukums. Vēl citam priekšmetam – jauna rinda.
import-help-teaches = Klases un grupas, kurās māca šo priekšmetu, ar komatu: 5.a, 5.b.
import-help-weekday = Pirmdiena–piektdiena vai 1–5.
import-help-number = Stundas numurs pēc zvanu saraksta.
import-help-teacher = Skolotāja uzvārds un vārds. Var nebūt, ja priekšmetu klasē māca viens.
import-help-room = Telpa. Var nebūt.
import-help-from = No kuras dienas saraksts ir spēkā, piemēram, 01.09.2026. Ja tukšs: no nākamās mācību dienas.
import-help-example = Piemēra rindu pirms sūtīšanas izdzēsiet.
import-help-codes = Personas kodus failā nerakstiet.

## The page for one upload

upload-title = { $school }: importa fails
upload-hint = XLSX vai CSV, līdz 20 MB, bez personas kodiem. Vispirms sarunā parādīšu, kas mainītos.
upload-file = Fails
upload-send = Nosūtīt
upload-done = ✓ Fails saņemts. Atgriezieties Telegram sarunā: tur būs redzams, kas mainītos.
upload-back = Atpakaļ uz sarunu

## Refusals

refusal-import-wrong-type = Tas nav ne XLSX, ne CSV fails. Atveriet tabulu un saglabājiet to kā XLSX.
refusal-import-old-excel = Tas ir vecs Excel fails (XLS) vai fails ar paroli. Saglabājiet to kā XLSX bez paroles.
refusal-import-name-misleads = Faila nosaukums beidzas ar .{ $extension }, bet tajā ir kas cits. Saglabājiet tabulu vēlreiz kā XLSX vai CSV.
refusal-import-empty = Fails ir tukšs. Pārbaudiet, vai saglabājāt un izvēlējāties īsto.
refusal-import-damaged = Fails ir bojāts vai nepilnīgs. Saglabājiet un nosūtiet to vēlreiz.
refusal-import-too-packed = Fails izpakojoties kļūst pārmērīgi liels, tāpēc to neatvēru. Nokopējiet datus jaunā tabulā un saglabājiet kā XLSX.
refusal-import-too-many-rows = Failā ir par daudz rindu: ne vairāk kā { $limit }. Sadaliet to.
refusal-import-too-many-columns = Failā ir par daudz kolonnu: ne vairāk kā { $limit }. Atstājiet tikai vajadzīgās.
refusal-import-formula = Šūnā { $cell } ir formula. Nokopējiet tabulu un ielīmējiet tikai vērtības.
refusal-import-cell-too-long = Šūnā { $cell } ir par garš teksts: ne vairāk kā { $limit } rakstzīmju. Saīsiniet to.
refusal-import-ragged = { $line }. rindā ir vairāk šūnu nekā virsrakstu. Ielieciet tekstu ar komatu vai semikolu pēdiņās vai saglabājiet kā XLSX.
refusal-import-no-header = Neatradu virsrakstu rindu. Pirmajā rindā jābūt kolonnu nosaukumiem, piemēram, Klase, Uzvārds, Vārds. Veidnes: /import
refusal-import-columns-missing =
    Trūkst kolonnu. { $kind ->
        [students] Skolēnu failā vajag: Klase, Uzvārds un Vārds.
        [staff] Darbinieku failā vajag: Uzvārds, Vārds un Lomas vai Priekšmets.
       *[timetable] Stundu sarakstā vajag: Klase, Diena, Stunda un Priekšmets.
    } { $unknown ->
        [none] Veidne: /import
       *[other] Nepazinu: { $unknown }. Veidne: /import
    }
refusal-import-no-rows = Zem virsrakstiem nav nevienas rindas. Ierakstiet datus un nosūtiet vēlreiz.
refusal-import-waiting = Viens imports jau gaida. Vispirms tas jāievieš vai jāatmet: /import
refusal-import-not-yours = Importa failus pieņemu tikai no virslietotāja un lietvedības. Ja failu vajag skolai, nododiet to lietvedībai.
refusal-import-over = Šis imports jau ir beidzies vai mainījies. Skatiet: /import
refusal-import-has-faults = Failā ir kļūdas, tāpēc ieviest nevar. Izlabojiet failu un nosūtiet to vēlreiz.
refusal-import-ambiguous-left = Vispirms atbildiet, kurš cilvēks ir domāts: /import
refusal-import-link-over = Šī saite vairs neder: tā darbojas 15 minūtes un vienam failam. Jauna saite sarunā: /import
