## What guardians are told

absence-notice = { $name }: пропуск
absence-withdrawn = { $name }: уточнение – пропуска нет
absence-none-left = Уточнение: пропусков в этот день нет.
