## What guardians are told

absence-notice = { $name }: пропуск
absence-notice-day = { $name }: пропуск ({ $day })
absence-withdrawn = { $name }: уточнение – пропуска нет
absence-none-left = Уточнение: пропусков в этот день нет.
