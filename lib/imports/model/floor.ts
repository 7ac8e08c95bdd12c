export const floor = {
  /** Named row by row, so many may always go: an administrator could close them one by one as well. */
  always: 2,
  /** A last day that near is a closing: nobody is left the time to notice a mistake. */
  days: 30,
} as const

/**
 * Of ten accounts, one administrator alone may close one: a truncated file must not empty a ministry.
 * @param always how many may close whatever the part: none by not being named
 */
export const closesTooMany = (closing: number, open: number, always: number): boolean =>
  closing > Math.max(always, Math.floor(open / 10))
