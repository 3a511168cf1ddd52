## Events of the school, excursions

events-title = Pasākumi
events-none = Nekas nav ieplānots.
button-excursion = Pasākumi un ekskursijas
button-new-event = Jauns pasākums…
button-new-excursion = Jauna ekskursija…
button-event-title = Nosaukums…
button-event-hours = Laiks…
button-event-all-day = Visa diena
button-event-classes = Klases…
button-event-gone = Dzēst
event-saved = ✓ <b>Saglabāts</b>
event-all-day = visa diena
event-whole-school = Visa skola
event-no-lessons = stundu nav
event-lessons-off = Stundas šajā laikā nenotiek; žurnālā tās nav parāds.
event-lessons-on = Stundas notiek
event-lessons-excursion = Ekskursija, stundu nav
event-lessons-event = Pasākums, stundu nav
event-which-classes = Kurām klasēm? Ja nav izvēlēta neviena – visai skolai.
event-ask-title = Kā pasākumu sauc? Uzrakstiet nosaukumu nākamajā ziņā.
event-ask-dates = Kad tas notiek? Rakstiet datumu, piemēram, <code>11.12.</code> vai <code>11.12.–12.12.</code>
event-ask-hours = Cikos? Rakstiet, piemēram, <code>10:00–12:00</code>
refusal-event-gone = Šāda pasākuma vairs nav. Visi pasākumi: /kalendars
