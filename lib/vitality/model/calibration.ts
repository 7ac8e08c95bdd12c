import type { Day } from '@/lib/time'
import { falseAlarmsPerYear, leadQuantile, type Track, type Verdict } from './alarms'
import { brierScore, reliability, type Judged, type ReliabilityBin } from './judging'

/** How often verdicts of the past were right, over the year before the horizon of the last of them. */
export interface Calibration {
  /** First and last day of the verdicts judged. */
  from: Day
  to: Day
  communities: number
  verdicts: number
  /** Of those, said afterwards of days nobody had assessed. */
  replayed: number
  /** The formulas that made them: a change does not touch what was said before. Counts of long ago do not say. */
  versions?: string[]
  /** Verdicts that announced silence, and how many were followed by it. */
  alarms: number
  right: number
  /** Silences that no alarm had announced, of all silences. */
  silences: number
  missed: number
  falseAlarmsPerYear: number
  /** Quartiles of the days between the alarm and the last contribution; null: silences unannounced. */
  lead: (number | null)[]
  brier: number
  bins: ReliabilityBin[]
}

export const calibrating = {
  /** Verdicts are judged by the month: the first of each. */
  perYear: 12,
  /** Over how long they are counted together. */
  months: 12,
}

/** A verdict with the probability it went with. */
export interface Counted extends Verdict {
  risk: number
  isReplayed: boolean
  version: string
}

/** Adds up verdicts, community by community: a few numbers are kept of each, whatever their number. */
export class Counting {
  private readonly judged: Judged[] = []
  private readonly tracks: Track[] = []
  private alarms = 0
  private right = 0
  private silences = 0
  private missed = 0
  private replayed = 0
  private communities = 0
  private readonly versions = new Set<string>()

  add(verdicts: readonly Counted[]): void {
    this.tracks.push(verdicts)
    if (verdicts.some(({ silent }) => silent !== null)) this.communities += 1
    for (const { risk, isAlarm, silent, isReplayed, version } of verdicts) {
      if (silent === null) continue
      this.replayed += Number(isReplayed)
      this.versions.add(version)
      this.judged.push({ risk, happened: silent })
      this.alarms += Number(isAlarm)
      this.right += Number(isAlarm && silent)
      this.silences += Number(silent)
      this.missed += Number(!isAlarm && silent)
    }
  }

  /** @returns null when there is nothing to judge yet */
  report(from: Day, to: Day): Calibration | null {
    if (this.judged.length === 0) return null
    const quartile = (share: number) => leadQuantile(this.tracks, share)
    return {
      from,
      to,
      communities: this.communities,
      verdicts: this.judged.length,
      replayed: this.replayed,
      versions: [...this.versions].toSorted(),
      alarms: this.alarms,
      right: this.right,
      silences: this.silences,
      missed: this.missed,
      falseAlarmsPerYear: falseAlarmsPerYear(this.tracks, calibrating.perYear),
      lead: [0.25, 0.5, 0.75].map((share) => (Number.isFinite(quartile(share)) ? quartile(share) : null)),
      brier: brierScore(this.judged),
      bins: reliability(this.judged),
    }
  }
}
