/**
 * Whoever sets down everything shown as equations, one unknown for each group of people, and solves them: exactly, in
 * fractions of big integers. Written without a look at how figures are hidden.
 */
type Fraction = { over: bigint; under: bigint }

const gcd = (one: bigint, other: bigint): bigint =>
  other === 0n ? (one < 0n ? -one : one) : gcd(other, one % other)
const fraction = (over: bigint, under: bigint): Fraction => {
  const by = gcd(over, under) * (under < 0n ? -1n : 1n)
  return by === 0n ? { over: 0n, under: 1n } : { over: over / by, under: under / by }
}
const minusTimes = (one: Fraction, times: Fraction, other: Fraction): Fraction =>
  fraction(
    one.over * times.under * other.under - times.over * other.over * one.under,
    one.under * times.under * other.under,
  )
const dividedBy = (one: Fraction, other: Fraction) => fraction(one.over * other.under, one.under * other.over)

/** The equations solved as far as they go, and the question whether a sum of unknowns has one possible value. */
export function solver(equations: readonly (readonly number[])[]) {
  const rows: { at: number; row: Fraction[] }[] = []
  const rest = (equation: readonly number[]) => {
    let row = equation.map((times) => fraction(BigInt(times), 1n))
    for (const solved of rows) {
      const times = row[solved.at] as Fraction
      if (times.over !== 0n)
        row = row.map((each, index) => minusTimes(each, times, solved.row[index] as Fraction))
    }
    return row
  }
  for (const equation of equations) {
    const row = rest(equation)
    const at = row.findIndex(({ over }) => over !== 0n)
    if (at === -1) continue
    rows.push({ at, row: row.map((each) => dividedBy(each, row[at] as Fraction)) })
  }
  return { isFound: (wanted: readonly number[]) => rest(wanted).every(({ over }) => over === 0n) }
}
