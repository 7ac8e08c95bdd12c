/** How long a program's token holds, in days: a year at most, so that one that was forgotten dies. */
export const TOKEN_DAYS = [90, 180, 365] as const

export const tokenEnd = (now: Date, days: (typeof TOKEN_DAYS)[number]): Date =>
  new Date(now.getTime() + days * 86_400_000)
