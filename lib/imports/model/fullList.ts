/** Of ten accounts, one administrator alone may close one: a truncated file must not empty a ministry. */
export const closesTooMany = (closing: number, open: number): boolean => closing > Math.floor(open / 10)
