/** Pairs of people with a tie among many, both in a ministry, as far as bridging needs to know them. */
export interface TiedPeople {
  pairs: number
  /** Of those, pairs of two ministries. */
  between: number
  /** Σ d(d−1) over people, d: in how many pairs one is. */
  meetings: number
  /** How many tied people each ministry has. */
  byMinistry: readonly number[]
}

/** Half of the normal law's 95 %. */
const width = 1.959964

/**
 * E-I minus its mean when ministries are dealt again at random, and the band that chance keeps to (METRICS §2), for any
 * number of people. A community's band is drawn (lib/engagement/model/bridging.ts); that of a whole platform would need
 * draws over millions of pairs. Its variance is known exactly: two pairs keep to one ministry together as likely as
 * three people (where they share one) or twice two people wear one label.
 * @returns null when there is no pair, or everybody is of one ministry
 */
export function bridgingOfMany({ pairs, between, meetings, byMinistry }: TiedPeople) {
  const people = sum(byMinistry)
  if (pairs === 0 || byMinistry.filter((count) => count > 0).length < 2) return null
  const two = sum(byMinistry.map((n) => n * (n - 1))) / (people * (people - 1))
  const three =
    people < 3
      ? 0
      : sum(byMinistry.map((n) => n * (n - 1) * (n - 2))) / (people * (people - 1) * (people - 2))
  const twice = sum(byMinistry.map((n) => n * (n - 1)))
  const four =
    people < 4
      ? 0
      : (sum(byMinistry.map((n) => n * (n - 1) * (n - 2) * (n - 3))) +
          twice ** 2 -
          sum(byMinistry.map((n) => (n * (n - 1)) ** 2))) /
        (people * (people - 1) * (people - 2) * (people - 3))
  // Ordered couples of two different pairs: those that share a person, and the others.
  const sharing = meetings
  const apart = pairs * (pairs - 1) - sharing
  const variance = Math.max(0, pairs * two + sharing * three + apart * four - (pairs * two) ** 2)
  const excess = (2 * between - pairs) / pairs - (1 - 2 * two)
  const reach = (2 * width * Math.sqrt(variance)) / pairs
  return { excess, low: -reach, high: reach }
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
