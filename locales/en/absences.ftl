## What guardians are told

absence-notice = { $name }: absence
absence-withdrawn = Correction: there is no absence.
absence-none-left = Correction: no absences that day.
