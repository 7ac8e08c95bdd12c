import type { DayNumber } from '@/lib/time'

/** What was said of a community on a day, and what came of it. */
export interface Verdict {
  on: DayNumber
  /** The day of its last contribution before. */
  lastOn: DayNumber
  /** Silence was announced, or had come. */
  isAlarm: boolean
  /** Nobody contributed over the horizon; null: it is not over yet. */
  silent: boolean | null
}

/** Verdicts of one community, in the order of time. */
export type Track = readonly Verdict[]

/** An alarm lasts until a verdict is none. */
const beginsAt = (track: Track, place: number) =>
  track[place]!.isAlarm && (place === 0 || !track[place - 1]!.isAlarm)

/**
 * Alarms for nothing, per community and year: it contributed again over the horizon.
 * @param perYear how many verdicts a community has in a year
 */
export function falseAlarmsPerYear(tracks: readonly Track[], perYear: number): number {
  let [alarms, verdicts] = [0, 0]
  for (const track of tracks)
    track.forEach(({ silent }, place) => {
      if (silent === null) return
      verdicts += 1
      if (!silent && beginsAt(track, place)) alarms += 1
    })
  return verdicts === 0 ? 0 : (alarms * perYear) / verdicts
}

/**
 * For each silence that came: days between the beginning of the alarm and the last contribution. Above zero, the alarm
 * came first; −Infinity: it never came.
 */
export function leads(tracks: readonly Track[]): number[] {
  return tracks.flatMap((track) => {
    const silences = Map.groupBy(
      track.flatMap(({ silent, lastOn }, place) => (silent ? [{ lastOn, place }] : [])),
      ({ lastOn }) => lastOn,
    )
    return [...silences].map(([lastOn, seen]) => {
      const alarm = alarmFor(track, seen[0]!.place)
      return alarm === null ? -Infinity : lastOn - alarm
    })
  })
}

/** When the alarm that holds at the beginning of a silence began, or else the first one in it. */
function alarmFor(track: Track, first: number): DayNumber | null {
  const { lastOn } = track[first]!
  for (let place = first; place < track.length && track[place]!.lastOn === lastOn; place += 1) {
    if (!track[place]!.isAlarm) continue
    while (!beginsAt(track, place)) place -= 1
    return track[place]!.on
  }
  return null
}

/** Share of verdicts that are an alarm: one that never ends raises few, and says nothing. */
export const shareInAlarm = (tracks: readonly Track[]): number => {
  const verdicts = tracks.flat()
  return verdicts.filter(({ isAlarm }) => isAlarm).length / verdicts.length
}

/**
 * A quantile of the leads, 0 the latest alarm, 1 the earliest; −Infinity when so many silences came unannounced, or
 * none came.
 */
export function leadQuantile(tracks: readonly Track[], share: number): number {
  const all = leads(tracks).toSorted((one, other) => one - other)
  return all[Math.floor(share * (all.length - 1))] ?? -Infinity
}
