import type { Past, Trend } from './trends'

/**
 * Curves of adoption that end somewhere. They are stories of what may come («if it spreads like a rumour…»), labelled so,
 * never the forecast: twelve months ahead they are wrong two to three times as often (METRICS.md §4).
 */

/** Ends that are tried, as multiples of the last figure. */
const ends = Array.from({ length: 40 }, (_, place) => 1.01 * 1.09 ** place)

/** A straight line through points, by least squares. */
function line(points: readonly (readonly [x: number, y: number])[]): { slope: number; start: number } {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(([each]) => each), mean(([, each]) => each)]
  const spread = points.reduce((sum, [each]) => sum + (each - x) ** 2, 0)
  const slope = spread === 0 ? 0 : points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / spread
  return { slope, start: y - slope * x }
}

/**
 * A curve that becomes a straight line once its end is known: each end is tried, the one that fits the past best is kept.
 * @param straight of a share of the end, between 0 and 1, and back
 */
const towardsAnEnd =
  (straight: (share: number) => number, back: (straight: number) => number): Trend =>
  (past, ahead) => {
    const highest = Math.max(...past)
    if (highest <= 0) return past.at(-1)!
    let best = { error: Infinity, figure: past.at(-1)! }
    for (const multiple of ends) {
      const end = highest * multiple
      const points = past.flatMap((figure, step) =>
        figure > 0 ? [[step, straight(figure / end)] as const] : [],
      )
      const { slope, start } = line(points)
      const at = (step: number) => end * back(start + slope * step)
      const error = past.reduce((sum, figure, step) => sum + (figure - at(step)) ** 2, 0)
      if (error < best.error) best = { error, figure: at(past.length - 1 + ahead) }
    }
    return best.figure
  }

/** Spreads from each to the next until nobody is left: Verhulst, 1838. */
export const logistic = towardsAnEnd(
  (share) => Math.log(share / (1 - share)),
  (straight) => 1 / (1 + Math.exp(-straight)),
)

/** The same, slowing down from early on: Gompertz, 1825. */
export const gompertz = towardsAnEnd(
  (share) => -Math.log(-Math.log(share)),
  (straight) => Math.exp(-Math.exp(-straight)),
)

type Step = (figure: number) => number

/**
 * By oneself and from each to the next: Bass, 1969, Management Science 15. Of those who are left, a part comes at each step
 * that grows with those who came.
 */
function bassStep(past: Past): Step {
  const highest = Math.max(...past)
  let best = { error: Infinity, step: (() => 0) as Step }
  if (highest <= 0) return best.step
  for (const multiple of ends) {
    const end = highest * multiple
    const steps = past.slice(0, -1).map((figure, place) => [figure, past[place + 1]! - figure] as const)
    const { slope, start } = line(steps.map(([figure, came]) => [figure, came / (end - figure)]))
    // Never more than are left.
    const step: Step = (figure) =>
      Math.max(0, end - figure) * Math.min(1, Math.max(0, start + slope * figure))
    const error = steps.reduce((sum, [figure, came]) => sum + (came - step(figure)) ** 2, 0)
    if (error < best.error) best = { error, step }
  }
  return best.step
}

const goOn = (from: number, steps: number, step: Step): number => {
  let figure = from
  for (let count = 0; count < steps; count += 1) figure += step(figure)
  return figure
}

/** From the first figure on: what the curve says of today may be far from what is. */
export const bass: Trend = (past, ahead) => goOn(past[0]!, past.length - 1 + ahead, bassStep(past))

/** From where one stands. */
export const bassFromHere: Trend = (past, ahead) => goOn(past.at(-1)!, ahead, bassStep(past))
