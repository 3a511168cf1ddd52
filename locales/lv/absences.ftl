## What guardians are told

absence-notice = { $name }: kavējums
absence-withdrawn = Precizējums: kavējuma nav.
absence-none-left = Precizējums: kavējumu šajā dienā nav.
