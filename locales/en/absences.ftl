## What guardians are told

absence-notice = { $name }: absence
absence-withdrawn = { $name }: correction – no absence
absence-none-left = Correction: no absences that day.
