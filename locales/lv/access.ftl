## Commands and buttons

command-privacy = Privātuma paziņojums
command-invites = Uzaicinājumi manai klasei
button-invites = Uzaicinājumi
button-invite = Uzaicināt
button-class-sheet = Klases lapa ({ $count })
button-sheet-new = Tikai tiem, kam nav ({ $count })
button-sheet-all = Jauni visiem ({ $count })
button-recover = Man ir jauns Telegram
button-work-here = Strādāju skolā
button-rules = Noteikumi
button-privacy = Privātums
button-accept = Piekrītu
button-confirm = Apstiprināt
button-refuse = Noraidīt
refusal-invite-left = Šis cilvēks vairs nav skolā, tāpēc uzaicināt nevar. Pārbaudiet reģistru.
refusal-invite-connected = Šis cilvēks jau ir pieslēgts. Ja ir jauns tālrunis, lai raksta man no tā un nospiež „Man ir jauns Telegram”.
refusal-invite-nobody-left = { $class }: vairs nav neviena, ko uzaicināt.
refusal-recovery-whole-name = Lūdzu, uzrakstiet uzvārdu un vārdu, piemēram: Bērziņa Anna
refusal-recovery-account-taken = Šis Telegram konts pa šo laiku pieslēgts kādam citam. Noraidiet lūgumu un noskaidrojiet, kāpēc.

## Who somebody is

access-student = { $class } klase
access-staff = skolas darbinieks

## Rules of use and privacy

rules-ask =
    <b>Pirms sākam</b>
    Lūdzu, izlasiet lietošanas noteikumus un privātuma paziņojumu un piekrītiet tiem. Līdz tam pārējais nav pieejams.
rules-accepted = Paldies, pieņemts. Abus tekstus vienmēr var izlasīt vēlreiz: /privatums

## Invitations

invites-no-class = Šajā mācību gadā vēl nav klašu. Vispirms importējiet skolēnus.
invites-which-class = Kuras klases uzaicinājumi? Izvēlieties klasi.
invites-count = Pieslēgti: { $connected } no { $all }
invites-legend = ✅ pieslēgts · ✉️ uzaicinājums izsniegts · ▫️ vēl nav uzaicināts
invite-card =
    <b>{ $name }</b>
    { $about }

    Uzaicinājums skolas žurnālā, tikai šim cilvēkam. Izmantojams vienu reizi, derīgs līdz: { $until }.

    { $link }

    Nododiet personīgi vai sūtiet tur, kur zināt, kas to lasīs.
invite-shown-once = Uzaicinājums ir izveidots, bet saiti rādu tikai vienu reizi. Ja to nesaņēmāt, izveidojiet jaunu; iepriekšējais vairs nederēs.
invite-undone = Atsaukts: izsniegtais vairs neder.
invite-sheet =
    <b>{ $class }</b>: { $count ->
        [zero] { $count } uzaicinājumu
        [one] { $count } uzaicinājums
       *[other] { $count } uzaicinājumi
    }, derīgi līdz: { $until }. Izdrukājiet, sagrieziet un katru nododiet tā īpašniekam.
invite-sheet-ask =
    { $count ->
        [zero] { $count } cilvēkiem jau ir derīgs uzaicinājums.
        [one] { $count } cilvēkam jau ir derīgs uzaicinājums.
       *[other] { $count } cilvēkiem jau ir derīgs uzaicinājums.
    } Izsniedzot jaunu, vecā lapiņa vairs neder. Kam drukāt?
invite-sheet-title = Uzaicinājumi { $class }
invite-slip-heading = { $school } · skolas žurnāls Telegram
invite-slip-install = Tālrunī ieinstalējiet Telegram.
invite-slip-scan = Noskenējiet kodu vai atveriet saiti.
invite-slip-start = Nospiediet „Sākt” (Start).
invite-slip-short = Latviski: ieinstalējiet Telegram, noskenējiet kodu, nospiediet „Sākt”. Tikai jums, vienu reizi.
invite-slip-until = Tikai jums, vienu reizi. Derīgs līdz: { $until }
invite-slip-open = Iesniegums { $class }
invite-slip-open-about = Vecākiem, kam uzaicinājuma nav: noskenējiet un piesakieties.
invite-slip-open-until = Visai klasei, bez termiņa
invite-joined =
    Labdien, { $name }! Jūsu Telegram konts ir pieslēgts.
    Skola: <b>{ $school }</b>.
invite-known = Jūs jau esat pieslēgts. Viss ir izvēlnē.
invite-has-account = Jums jau ir pieslēgts cits Telegram konts. Ja to vairs nelietojat, nospiediet pogu, un skola pārcels piekļuvi šurp.
invite-refused = Šī saite neko neatver. Uzaicinājums derīgs septiņas dienas, vienu reizi un tikai tam cilvēkam, kuram tas izsniegts. Lūdziet klases audzinātājam jaunu.
tries-later = Pārāk daudz mēģinājumu. Lūdzu, mēģiniet vēlāk vai jautājiet klases audzinātājam.

## Lost access

recovery-ask-name = Palīdzēsim. Uzrakstiet savu <b>uzvārdu un vārdu</b>.
recovery-ask-hint = Uzrakstiet <b>bērna vārdu vai klasi</b>. Skolēni – savu klasi.
recovery-sent = Paldies, nodevu tālāk. Ja skola jūs pazīst, tā pārliecināsies, ka tas esat jūs, un atbildēs šeit, parasti divu darbdienu laikā. Ātrāk būs, ja piezvanīsiet klases audzinātājam.
recovery-title = <b>Kāds lūdz piekļuvi no jauna Telegram konta</b>
recovery-claims = Saka, ka ir: { $name }
recovery-hint-said = Bērns vai klase: { $hint }
recovery-hint-staff-said = Saka, ka strādā skolā.
recovery-register = Reģistrā: { $name } ({ $about })
recovery-phone = Tālrunis reģistrā: { $phone }
recovery-no-account = Šim cilvēkam konts vēl nav pieslēgts.
recovery-nobody = Reģistrā tas neatbilst nevienam vai atbilst vairākiem.
recovery-warning = ⚠️ Vispirms pārliecinieties, kas tas ir: klātienē vai piezvanot uz tālruni, kas ir <b>reģistrā</b>, nevis uz to, ko jums nosauc. Kad apstiprināsiet, vecais konts tiks atslēgts uzreiz.
recovery-was-confirmed = ✅ Apstiprināts: { $who }, { $when }
recovery-was-refused = ❌ Noraidīts: { $who }, { $when }
recovery-over = Par šo jau ir izlemts.
account-cut-off = Šim Telegram kontam vairs nav piekļuves skolas žurnālam: tā pārcelta uz jaunu kontu. Ja to nelūdzāt jūs, nekavējoties zvaniet skolai.
recovery-confirmed = Skola ir pārliecinājusies, ka tas esat jūs: šis konts tagad ir pieslēgts, vecais atslēgts.
recovery-refused = Skola lūgumu nav apstiprinājusi. Lūdzu, zvaniet klases audzinātājam vai skolas kancelejai.
