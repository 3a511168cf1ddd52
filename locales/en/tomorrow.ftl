## The evening before a school day

tomorrow-title = Next school day: { $day }
tomorrow-changes = there are changes
tomorrow-homework = homework
tomorrow-bring = things to bring
tomorrow-task = 📝 { $subject }: { $text }
tomorrow-things = 🎒 { $subject }: { $things }
tomorrow-as-usual = All as usual.
button-tomorrow = Tomorrow

## What one wants to hear

settings-tomorrow = In the evening ({ $time }) about the next school day: <b>{ $what }</b>
settings-tomorrow-ask = How much to tell in the evening, at { $time }, about the next school day? A message comes only if there is something to say.
settings-tomorrow-changes = changes only
settings-tomorrow-all = homework and things to bring, too
settings-tomorrow-none = nothing
