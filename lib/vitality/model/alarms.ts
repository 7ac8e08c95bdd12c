import type { DayNumber } from '@/lib/time'

/** What was said of a community on a day, and what came of it. */
export interface Verdict {
  on: DayNumber
  /** The day of its last contribution before. */
  lastOn: DayNumber
  risk: number
  /** Nobody contributed over the horizon; null: it is not over yet. */
  silent: boolean | null
}

/** Verdicts of one community, in the order of time. */
export type Track = readonly Verdict[]

/** An alarm begins with the first verdict at or above the threshold, and lasts until one is below. */
const beginsAt = (track: Track, place: number, threshold: number) =>
  track[place]!.risk >= threshold && (place === 0 || track[place - 1]!.risk < threshold)

/**
 * Alarms for nothing, per community and year: it contributed again over the horizon.
 * @param perYear how many verdicts a community has in a year
 */
export function falseAlarmsPerYear(tracks: readonly Track[], threshold: number, perYear: number): number {
  let [alarms, verdicts] = [0, 0]
  for (const track of tracks)
    track.forEach(({ silent }, place) => {
      if (silent === null) return
      verdicts += 1
      if (!silent && beginsAt(track, place, threshold)) alarms += 1
    })
  return verdicts === 0 ? 0 : (alarms * perYear) / verdicts
}

/**
 * For each silence that came: days between the beginning of the alarm and the last contribution. Above zero, the alarm
 * came first; −Infinity: it never came.
 */
export function leads(tracks: readonly Track[], threshold: number): number[] {
  return tracks.flatMap((track) => {
    const silences = Map.groupBy(
      track.flatMap(({ silent, lastOn }, place) => (silent ? [{ lastOn, place }] : [])),
      ({ lastOn }) => lastOn,
    )
    return [...silences].map(([lastOn, seen]) => {
      const alarm = alarmFor(track, seen[0]!.place, threshold)
      return alarm === null ? -Infinity : lastOn - alarm
    })
  })
}

/** When the alarm that holds at the beginning of a silence began, or else the first one in it. */
function alarmFor(track: Track, first: number, threshold: number): DayNumber | null {
  const { lastOn } = track[first]!
  for (let place = first; place < track.length && track[place]!.lastOn === lastOn; place += 1) {
    if (track[place]!.risk < threshold) continue
    while (!beginsAt(track, place, threshold)) place -= 1
    return track[place]!.on
  }
  return null
}

/** Share of verdicts that are an alarm: one that never ends raises few, and says nothing. */
export const shareInAlarm = (tracks: readonly Track[], threshold: number): number => {
  const verdicts = tracks.flat()
  return verdicts.filter(({ risk }) => risk >= threshold).length / verdicts.length
}

/** The middle of the leads; −Infinity when half of the silences came unannounced. */
export function medianLead(tracks: readonly Track[], threshold: number): number {
  const all = leads(tracks, threshold).toSorted((one, other) => one - other)
  return all[Math.floor((all.length - 1) / 2)] ?? -Infinity
}

/** The highest of these thresholds at which half of the silences are announced so many days before. */
export const thresholdForLead = (
  tracks: readonly Track[],
  days: number,
  among: readonly number[],
): number | undefined =>
  among.toSorted((one, other) => other - one).find((threshold) => medianLead(tracks, threshold) >= days)
