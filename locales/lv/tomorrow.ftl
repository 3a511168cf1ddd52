## The evening before a school day

tomorrow-title = Nākamā skolas diena: { $day }
tomorrow-changes = ir izmaiņas
tomorrow-homework = mājas darbi
tomorrow-bring = jāņem līdzi
tomorrow-task = 📝 { $subject }: { $text }
tomorrow-things = 🎒 { $subject }: { $things }
tomorrow-as-usual = Viss kā parasti.
button-tomorrow = Rītdiena

## What one wants to hear

settings-tomorrow = Vakarā ({ $time }) par nākamo skolas dienu: <b>{ $what }</b>
settings-tomorrow-ask = Cik daudz vakarā, { $time }, stāstīt par nākamo skolas dienu? Ziņa pienāk tikai tad, ja ir ko teikt.
settings-tomorrow-changes = tikai izmaiņas
settings-tomorrow-all = arī mājas darbi un kas jāņem līdzi
settings-tomorrow-none = nekas
