import type { AnswerKind } from '@/prisma/client/enums'

/**
 * A percentile read from the classes is within 5 % of the exact one, and never more than a millisecond off below one
 * (DDSketch: Masson, Rim and Lee, VLDB 2019). Classes of several days and processes add up without losing any of it.
 */
export const ACCURACY = 0.05
/** Each class is so many times as long as the one before. */
const GROWTH = (1 + ACCURACY) / (1 - ACCURACY)

/** The class of a duration in milliseconds: `k` from GROWTH^(k-1), left out, to GROWTH^k; 0 up to one millisecond. */
export const bucketOf = (ms: number): number => (ms <= 1 ? 0 : Math.ceil(Math.log(ms) / Math.log(GROWTH)))

/** The duration, in milliseconds, that is as near in proportion to both ends of its class. */
const middleOf = (bucket: number): number => (bucket === 0 ? 1 : (2 * GROWTH ** bucket) / (GROWTH + 1))

/** So many answers of one class of durations: those that succeeded, and those that did not. */
export interface AnswersCounted {
  kind: AnswerKind
  bucket: number
  answers: number
  failures: number
}

/**
 * The duration that a share of the answers do not exceed, in milliseconds; of those that succeeded, since a failure may
 * come at once. null: there is none.
 * @param share 0.5 for the median
 */
export function percentileOf(
  counted: readonly Pick<AnswersCounted, 'bucket' | 'answers'>[],
  share: number,
): number | null {
  const total = counted.reduce((sum, { answers }) => sum + answers, 0)
  let left = share * (total - 1)
  for (const { bucket, answers } of counted.toSorted((one, other) => one.bucket - other.bucket)) {
    left -= answers
    if (answers > 0 && left < 0) return middleOf(bucket)
  }
  return null
}

/** What was answered since it was last written down. */
export class AnswerTimes {
  #counted = new Map<string, AnswersCounted>()

  /** @param times how many such answers there were */
  add(kind: AnswerKind, ms: number, isFailure: boolean, times = 1): void {
    const [answers, failures] = isFailure ? [0, times] : [times, 0]
    this.giveBack([{ kind, bucket: bucketOf(ms), answers, failures }])
  }

  /** All of it: from then on, nothing is counted yet. */
  take(): AnswersCounted[] {
    const taken = [...this.#counted.values()]
    this.#counted = new Map()
    return taken
  }

  /** What could not be written down is counted again. */
  giveBack(counted: readonly AnswersCounted[]): void {
    for (const { kind, bucket, answers, failures } of counted) {
      const key = `${kind} ${bucket}`
      const known = this.#counted.get(key)
      if (!known) this.#counted.set(key, { kind, bucket, answers, failures })
      else {
        known.answers += answers
        known.failures += failures
      }
    }
  }
}
