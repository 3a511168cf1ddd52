## What guardians are told

absence-notice = { $name }: kavējums
absence-notice-day = { $name }: kavējums ({ $day })
absence-withdrawn = { $name }: precizējums – kavējuma nav
absence-none-left = Precizējums: kavējumu šajā dienā nav.
