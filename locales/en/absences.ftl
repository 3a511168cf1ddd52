## What guardians are told

absence-notice = { $name }: absence
absence-notice-day = { $name }: absence ({ $day })
absence-withdrawn = { $name }: correction – no absence
absence-none-left = Correction: no absences that day.
