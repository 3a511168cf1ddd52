## Commands and buttons

command-apply = Vecāku iesniegums
button-apply = Pieteikties
button-apply-child = Pieteikt bērnu
button-apply-new = Jauns iesniegums
button-apply-anew = Sākt no jauna
button-apply-go-on = Turpināt iesākto
button-apply-paper = Ievadīt papīra iesniegumu
button-apply-state = Mans iesniegums
button-submit = Iesniegt
button-withdraw = Atsaukt iesniegumu
button-answer = Atbildēt
button-have-read = Esmu izlasījis(-usi)
button-my-phone = 📱 Nosūtīt manu numuru
button-yes = Jā
button-no = Nē
button-begin = Sākt
refusal-apply-child-connected = Šis bērns jums jau ir pieslēgts: /dienasgramata. Lai pieteiktu citu bērnu, uzrakstiet viņa uzvārdu un vārdu.
refusal-apply-class-unknown = Tādas klases mūsu skolā nav. Izvēlieties klasi ar pogu.
refusal-apply-too-many =
    { $limit ->
        [zero] Jums jau ir { $limit } neizskatītu iesniegumu. Pagaidiet skolas atbildi vai atsauciet kādu: /pieteikums
        [one] Jums jau ir { $limit } neizskatīts iesniegums. Pagaidiet skolas atbildi vai atsauciet to: /pieteikums
       *[other] Jums jau ir { $limit } neizskatīti iesniegumi. Pagaidiet skolas atbildi vai atsauciet kādu: /pieteikums
    }
refusal-apply-too-often = Šodien jau sūtījāt daudz iesniegumu. Mēģiniet rīt vai zvaniet klases audzinātājam.

## The form

apply-title = <b>Iesniegums</b> · { $number }/{ $of }
apply-paper-title = <b>Papīra iesniegums</b> · { $number }/{ $of }
apply-ask-name =
    { $who ->
        [paper] Uzrakstiet <b>vecāka uzvārdu un vārdu</b>, kā iesniegumā, piemēram, <code>Bērziņa Ilze</code>.
       *[own] Uzrakstiet <b>savu uzvārdu un vārdu</b>, piemēram, <code>Bērziņa Ilze</code>.
    }
apply-ask-child =
    { $who ->
        [paper] Uzrakstiet <b>bērna uzvārdu un vārdu</b>, kā iesniegumā, piemēram, <code>Bērziņa Anna</code>.
       *[own] Uzrakstiet <b>bērna uzvārdu un vārdu</b>, piemēram, <code>Bērziņa Anna</code>.
    }
apply-ask-grade = Kurā <b>klasē</b> bērns mācās?
apply-ask-class = Kura klase?
apply-no-classes = Skola klases vēl nav ievadījusi. Iesāktais ir saglabāts: mēģiniet vēlāk ar /pieteikums
apply-grade = { $grade }.
apply-resumed = Turpinām iesākto.
apply-no-such-class = Tādas klases mūsu skolā nav. Klasi varēsiet izvēlēties.
apply-ask-relation =
    { $who ->
        [paper] Kas pieteicējs ir bērnam?
       *[own] Kas jūs esat bērnam?
    }
relation-mother = Māte
relation-father = Tēvs
relation-guardian = Aizbildnis
relation-other = Cits likumiskais pārstāvis
apply-ask-phone =
    { $who ->
        [paper] Uzrakstiet vecāka <b>tālruņa numuru</b>, kā iesniegumā, piemēram, <code>29123456</code>.
       *[own] Jūsu <b>tālruņa numurs</b>? Ātrāk jūs pieslēgs, ja nosūtīsiet to ar pogu zem ziņas lauka. Var arī uzrakstīt, piemēram, <code>29123456</code>.
    }
apply-phone-button = 👇 Numuru var nosūtīt ar šo pogu.
apply-noted = Labi.
apply-ask-student =
    { $who ->
        [paper] Vai vecāks vēlas, lai pieslēdz arī pašu bērnu?
       *[own] Vai pieslēgt arī <b>pašu bērnu</b>? Bērna kontu skola atver, kad to ļauj viņa vecums. Līdz tam visu redzat jūs.
    }
apply-ask-privacy = Lūdzu, izlasiet, kā skola apstrādā datus.
apply-summary = <b>Vai viss pareizi?</b>
apply-field-name = Pieteicējs
apply-field-child = Bērns
apply-field-class = Klase
apply-field-relation = Kas bērnam
apply-field-phone = Tālrunis
apply-field-student = Bērna konts
apply-phone-typed = Numurs ir uzrakstīts, tāpēc skola to pārbaudīs. Ātrāk būs, ja nosūtīsiet to ar pogu.
apply-earlier-step = Tā bija agrāka jautājuma poga. Turpinām šeit.
apply-form-over = Šis iesniegums vairs nav iesākts.
apply-entered = Ievadīts un nodots virslietotājam.
apply-paper-already = Šāds papīra iesniegums jau ir ievadīts.

## What became of it

apply-sent = ✅ <b>Iesniegums saņemts.</b> To izskatīs klases audzinātājs un nodos tālāk pieslēgšanai. Par katru soli rakstīšu šeit; stāvokli vienmēr redzat ar /pieteikums
apply-already = Par šo bērnu jūsu iesniegums jau ir. Lūk, kas ar to notiek.
apply-yours = <b>Jūsu iesniegumi</b>
apply-none = Iesniegumu pagaidām nav.
apply-poster = Saite { $class } plakātam vai saziņas grupai: { $link }
apply-begun = Iesniegums ir iesākts, bet vēl nav nosūtīts.
apply-state-submitted = ⏳ Gaida klases audzinātāju
apply-state-asked = ❓ Skolai ir jautājums:
apply-state-passed = ⏳ Klases audzinātājs nodevis tālāk; pieslēgs līdz { $day }
apply-state-connected = ✅ Pieslēgts
apply-state-refused = ❌ Noraidīts:
apply-state-withdrawn = ↩️ Atsaukts
apply-decided-already = Skola par šo iesniegumu jau ir izlēmusi.
apply-not-asked = Uz šo jautājumu jau ir atbildēts.
apply-ask-answer = Uzrakstiet atbildi uz skolas jautājumu:
apply-which-question = Uz kuru jautājumu tā ir atbilde? Izvēlieties bērnu.
apply-answered = ✅ Atbilde nodota skolai.
apply-told-submitted = { $name }: iesniegums atkal ir pie klases audzinātāja.
apply-told-asked = ❓ { $name }: skolai ir jautājums par iesniegumu.
apply-told-answer-here = Atbildi uzrakstiet šeit.
apply-told-passed = { $name }: klases audzinātājs iesniegumu pieņēma un nodeva tālāk. Skola jūs pieslēgs līdz { $day }
apply-told-connected =
    ✅ <b>{ $name }: jūs esat pieslēgts!</b>
    Tagad redzat bērna stundas, mājas darbus un kavējumus un saņemat par tiem ziņas. Ja lietošanas noteikumi vēl nav pieņemti, sāksim ar tiem.
apply-told-refused = ❌ { $name }: iesniegums noraidīts. Iemesls:
apply-told-withdrawn = { $name }: iesniegums atsaukts.
