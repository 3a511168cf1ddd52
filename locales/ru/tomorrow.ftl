## The evening before a school day

tomorrow-title = Следующий учебный день: { $day }
tomorrow-changes = есть изменения
tomorrow-homework = домашние задания
tomorrow-bring = взять с собой
tomorrow-task = 📝 { $subject }: { $text }
tomorrow-things = 🎒 { $subject }: { $things }
tomorrow-as-usual = Всё как обычно.
button-tomorrow = Завтра

## What one wants to hear

settings-tomorrow = Вечером ({ $time }) о следующем учебном дне: <b>{ $what }</b>
settings-tomorrow-ask = Сколько рассказывать вечером, в { $time }, о следующем учебном дне? Сообщение приходит, только если есть что сказать.
settings-tomorrow-changes = только изменения
settings-tomorrow-all = также задания и что взять с собой
settings-tomorrow-none = ничего
