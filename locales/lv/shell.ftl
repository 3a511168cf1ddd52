## Descriptions in the command menu

command-start = Sākums
command-menu = Izvēlne
command-help = Palīdzība
command-language = Valoda
command-cancel = Pārtraukt iesākto
command-undo = Atsaukt pēdējo ierakstu
command-today = Šodienas stundas
command-diary = Dienasgrāmata

## Greeting, menu, help

shell-welcome = Labdien, { $name }! Šis ir elektroniskais žurnāls. Skola: <b>{ $school }</b>.
shell-stranger =
    Labdien! Šis ir skolas elektroniskais žurnāls: stundas, mājas darbi un kavējumi. Skola: <b>{ $school }</b>.

    Jūsu Telegram konts vēl nav pieslēgts. Vecāki var pieteikties tepat: /pieteikums. Neskaidrību gadījumā jautājiet klases audzinātājam.
shell-menu =
    <b>{ $school }</b>
    Ko darīsim?
shell-help =
    <b>Palīdzība</b>
    Viss ir sasniedzams no izvēlnes vai ar komandām.
shell-help-entry =
    <b>Stundu ieraksta vienā rindā</b>, bez komandas:
    <code>5.b Daļu saskaitīšana; md 45. lpp. 3. uzd.; n Bērziņš, Kalniņa</code>
    <code>5.b visi klāt; md –</code>
    Pēc klases nāk temats, <b>md</b> ir mājas darbs, <b>n</b> – kas nav stundā, <b>vēlu</b> – kas nokavēja. Pārrakstījāties? Izlabojiet savu ziņu, un ieraksts mainīsies.
shell-language = Kādā valodā runāsim?
shell-language-chosen = Turpmāk rakstīšu latviski.
shell-cancelled = Nekas nebija iesākts.
shell-cancelled-kept = Labi, pārtraucu. Iesāktais ir saglabāts: turpināt var ar tām pašām pogām.
shell-unknown = To es nesapratu. Izvēlieties izvēlnē, ko vēlaties darīt.
shell-unknown-teacher =
    To es nesapratu. Stundas ierakstu sāciet ar klasi, piemēram:
    <code>5.b Daļu saskaitīšana; md 45. lpp.; n Ozols</code>
shell-unreadable = Šādu ziņu es vēl neprotu lasīt. Uzrakstiet tekstu vai izvēlieties izvēlnē.
shell-group = Skolas zvans sarunājas tikai privāti, jo ziņās ir bērnu dati. Rakstiet man personīgi! Šo grupu atstāju.
shell-fault = Atvainojiet, kaut kas neizdevās. Mēģiniet vēlreiz; ja neizdodas, nosauciet skolai šo kodu: <code>{ $reference }</code>
