/** How long a program's token holds, in days: a year at most, so that one that was forgotten dies. */
export const TOKEN_DAYS = [90, 180, 365] as const

/** Months that a token is known after its end, to be able to say who read figures within the year: then who answered for it is forgotten. */
export const TOKEN_MONTHS_KEPT = 13

export const tokenEnd = (now: Date, days: (typeof TOKEN_DAYS)[number]): Date =>
  new Date(now.getTime() + days * 86_400_000)
