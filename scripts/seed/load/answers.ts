import type { Value } from '@/lib/db/copy'
import { AnswerTimes } from '@/lib/platform/model/answerTimes'
import { addDays, daysBetween, parisDay, startOfDay, type Day } from '@/lib/time'
import { activityOf, at } from '../calendar'
import { Chance } from '../chance'
import type { Story } from '../story'

type Row = Record<string, Value>

/** What a member asks for on a plain working day, and how long it takes in the middle, in milliseconds. */
const asked = {
  page: { each: 9, median: 96, spread: 0.72 },
  file: { each: 1.1, median: 170, spread: 1.15 },
  api: { each: 13, median: 24, spread: 0.8 },
  mail: { each: 0.7, median: 6_500, spread: 1 },
} as const
type Kind = keyof typeof asked

/** Nobody measured in the first days; a slow search was mended later on. */
const story = { measuredAfter: 19, slowFrom: 235, slowUntil: 290, slower: 1.7, failures: 0.0006 }
/** Durations drawn a day: each stands for as many answers as it takes. */
const DRAWN = 250

/** When the platform of the demonstration was down: days after the first, minute of the day, and for how long. */
const outages = [
  [61, 21 * 60 + 40, 48],
  [158, 6 * 60 + 5, 95],
  [287, 22 * 60, 130],
  [402, 12 * 60 + 10, 34],
  [498, 23 * 60 + 15, 22],
] as const

export function* outageRows({ firstDay, now }: Story): Generator<Row> {
  for (const [days, minutes, length] of outages) {
    const from = at(addDays(firstDay, days), minutes)
    const to = new Date(from.getTime() + length * 60_000)
    if (to < now) yield { from, to }
  }
}

/** Since when outages are noticed there. */
export const watchedFrom = ({ firstDay }: Story): Date => startOfDay(firstDay)

/** How fast it answered, day after day until yesterday: drawn, as its life is; from then on, measured. */
export function* answerRows({ firstDay, now, people }: Story): Generator<Row> {
  const arrived = people.map(({ createdAt }) => createdAt.getTime()).toSorted((one, other) => one - other)
  const chance = new Chance('service')
  let members = 0
  for (let day = addDays(firstDay, story.measuredAfter); day < parisDay(now); day = addDays(day, 1)) {
    const until = startOfDay(addDays(day, 1)).getTime()
    while (members < arrived.length && arrived[members]! < until) members += 1
    const times = new AnswerTimes()
    for (const kind of Object.keys(asked) as Kind[]) answer(times, kind, { members, day, firstDay }, chance)
    for (const counted of times.take()) yield { day, ...counted }
  }
}

function answer(
  times: AnswerTimes,
  kind: Kind,
  { members, day, firstDay }: { members: number; day: Day; firstDay: Day },
  chance: Chance,
): void {
  const { each, median, spread } = asked[kind]
  const count = Math.round(members * each * activityOf(day) * (0.9 + 0.2 * chance.next()))
  const age = daysBetween(firstDay, day)
  const isSlow = kind === 'page' && age >= story.slowFrom && age < story.slowUntil
  const usual = median * (1 + members / 9_000) * (isSlow ? story.slower : 1)
  const drawn = Math.min(count, DRAWN)
  for (let throwOf = 0; throwOf < drawn; throwOf += 1) {
    const answers = Math.floor(((throwOf + 1) * count) / drawn) - Math.floor((throwOf * count) / drawn)
    times.add(kind, chance.spread(usual, spread), false, answers)
  }
  const failures = Math.round(count * story.failures * 2 * chance.next())
  if (failures > 0) times.add(kind, usual, true, failures)
}
