## The card

command-settings = Iestatījumi
button-settings = Iestatījumi
settings-title = Iestatījumi
settings-preview = Paziņojumos redzams: <b>{ $preview }</b>
settings-quiet = Klusās stundas: <b>{ $hours }</b>
settings-at-once = Paziņojumi: <b>uzreiz</b>
settings-digest = Paziņojumi: <b>vienā ziņā vakarā, { $time }</b>
settings-names = Bērnu vārdi paziņojumos: <b>{ $names }</b>
settings-absences = Par kavējumiem bērna drošības dēļ ziņojam uzreiz, līdz { $time } arī klusajās stundās.
button-preview = Kas redzams
button-quiet = Klusās stundas
button-digest = Vienā ziņā vakarā
button-at-once = Ziņot uzreiz
button-nicknames = Bērnu vārdi
button-given-name = Saukt: { $name }

## Choices

settings-preview-ask = Cik daudz rādīt paziņojumā, ko telefonā var ieraudzīt arī citi?
settings-preview-kind = vārds un notikuma veids
settings-preview-hidden = tikai tas, ka ir jaunums
settings-preview-full = viss teksts
settings-quiet-ask = Kad jūs netraucēt? Izvēlieties vai uzrakstiet, piemēram: <code>21:30–6:30</code>
settings-names-ask = Kā paziņojumos saukt bērnu? To redzēsiet tikai jūs.
settings-name-ask = Uzrakstiet, kā paziņojumos saukt bērnu: <b>{ $name }</b>
refusal-hours-unclear = Nesapratu laiku. Uzrakstiet divus laikus, piemēram: 21:30–6:30

## The evening's one message

digest-title = Dienas jaunumi
digest-more =
    { $count ->
        [zero] Un vēl { $count } jaunumu: tos atradīsiet izvēlnē.
        [one] Un vēl { $count } jaunums: to atradīsiet izvēlnē.
       *[other] Un vēl { $count } jaunumi: tos atradīsiet izvēlnē.
    }
