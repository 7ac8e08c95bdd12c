/** What each price is paid for. */
const paidFor = {
  perInvited: 'invited',
  perAnimator: 'animators',
  perModerator: 'moderators',
  perGigabyte: 'storage',
  perServer: 'servers',
  perMonth: 'month',
} as const

type PriceKey = keyof typeof paidFor
type Paid = (typeof paidFor)[PriceKey]
const prices = Object.keys(paidFor) as PriceKey[]

/** Storage is paid by the gigabyte; a month is one. */
const paidBy = { storage: 1e9 } as Partial<Record<Paid, number>>

/**
 * Euros of a month. What has no price, or of which nothing says how much there will be, costs nothing here, and the screen
 * says which (`leftOut`); where that is all of it, nothing is known.
 * @param quantities storage in bytes; NaN: not known
 */
export function spentIn(
  quantities: Readonly<Record<Exclude<Paid, 'month'>, number>>,
  rates: Readonly<Record<PriceKey, number>>,
): number {
  const all = { ...quantities, month: 1 }
  const costs = prices.map((key) => (all[paidFor[key]] / (paidBy[paidFor[key]] ?? 1)) * rates[key])
  const known = costs.filter((cost) => !Number.isNaN(cost))
  return known.length === 0 ? NaN : known.reduce((sum, cost) => sum + cost, 0)
}

/**
 * What the spending leaves out: for want of a price, or of knowing how much of it there will be.
 * @param bands of each outcome, null where it is not known; of those invited and of months, everything is known
 */
export function leftOut(
  rates: Readonly<Record<PriceKey, unknown>>,
  bands: Readonly<Partial<Record<Paid, unknown>>>,
): { unpriced: PriceKey[]; unknown: PriceKey[]; hasPrice: boolean } {
  const unpriced = prices.filter((key) => rates[key] === null)
  const unknown = prices.filter((key) => rates[key] !== null && bands[paidFor[key]] === null)
  return { unpriced, unknown, hasPrice: unpriced.length < prices.length }
}
