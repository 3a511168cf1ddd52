## The school's week in one's own calendar

button-feed = Kalendārs telefonā
feed-title = Stundas jūsu kalendārā
feed-whose = Kura stundas?
feed-own-lessons = Manas stundas
feed-content = Stundu laiki, telpas un skolas pasākumi: bez vārdiem, tēmām un vērtējumiem.
feed-address = Nokopējiet šo adresi un pievienojiet to savam kalendāram kā abonementu. To redzat tikai tagad; ikviens, kam tā ir, var lasīt stundu laikus.
feed-open = Adrese ir ieslēgta. Ja tā pazudusi vai nonākusi pie citiem, izveidojiet jaunu: vecā tūlīt beigs darboties.
feed-file-only = Šī skola dod kalendāru tikai kā failu.
feed-file-hint = Atveriet failu, un tālrunis piedāvās to pievienot kalendāram. Vēlākas izmaiņas tajā neparādīsies.
feed-ended = Adrese izslēgta.
button-feed-new = Izveidot adresi
button-feed-anew = Jauna adrese
button-feed-off = Izslēgt
button-feed-file = Saņemt failu
