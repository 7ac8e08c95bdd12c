import type { CommunityKind } from '@/prisma/client/enums'
import type { Chance } from '../chance'

/**
 * What becomes of a community. Those that thrive and hold make somewhat less than half after a year, as was
 * measured on real ones (METRICS §4); the others fade, fall asleep or die at different moments; a few come back.
 */
export type Life =
  'thrives' | 'steady' | 'fades' | 'sleeps' | 'dies' | 'revives' | 'project' | 'pop' | 'newborn'

/** The course of one life: threads a week at its height, and how the level moves with its age in days. */
export type Course = {
  peak: number
  level(age: number): number
  responsiveness: number
  endsAtAge: number | null
}

/** How many want in, at the end, before the kind and the reach of the community are counted. */
export const appetite: Record<Life, [number, number]> = {
  thrives: [150, 380],
  steady: [60, 170],
  fades: [45, 120],
  sleeps: [28, 90],
  dies: [16, 55],
  revives: [45, 110],
  project: [9, 26],
  pop: [20, 60],
  newborn: [12, 48],
}

const clamp = (value: number) => Math.max(0, Math.min(1, value))
/** A sigmoid that falls from 1 to 0 around `at`, over about `width` days on each side. */
const fall = (age: number, at: number, width: number) => 1 / (1 + Math.exp((age - at) / (width / 2)))
const rise = (age: number, over: number) => clamp(0.35 + (0.65 * age) / over)

export function courseOf(life: Life, kind: CommunityKind, age: number, chance: Chance): Course {
  const wobble = wobbling(chance, life === 'thrives' ? 0.2 : 0.33)
  const size = kind === 'broadcast' ? 0.7 : kind === 'information' ? 0.8 : 1
  const course = (
    peak: number,
    level: (age: number) => number,
    responsiveness: number,
    endsAtAge: number | null = null,
  ) => ({
    ...{
      peak: peak * size * chance.spread(1, life === 'thrives' ? 0.12 : 0.25),
      level: (days: number) => level(days) * wobble(days),
    },
    ...{ responsiveness: clamp(responsiveness + chance.normal() * 0.05), endsAtAge },
  })
  switch (life) {
    case 'thrives': {
      const grown = 280 * chance.spread(1, 0.2)
      return course(2.55, (days) => 0.3 + 0.7 * clamp(days / grown) + 0.5 * clamp((days - grown) / 270), 0.92)
    }
    case 'steady':
      return course(1.6, (days) => rise(days, 260), 0.82)
    case 'fades': {
      const turn = age * (0.35 + 0.3 * chance.next())
      return course(
        2,
        (days) => rise(days, 40) * (days < turn ? 1 : Math.exp(-(days - turn) / (age * 0.24))),
        0.7,
      )
    }
    case 'sleeps': {
      const falls = Math.min(age * 0.75, 70 + 130 * chance.next())
      return course(1.7, (days) => rise(days, 30) * fall(days, falls, 45) + 0.004, 0.6)
    }
    case 'dies': {
      const ends = Math.min(age * 0.7, 40 + 150 * chance.next())
      return course(
        1.8,
        (days) => (days > ends + 25 ? 0 : rise(days, 20) * fall(days, ends, 30)),
        0.5,
        ends + 25,
      )
    }
    case 'revives': {
      const [falls, wakes] = [age * (0.22 + 0.08 * chance.next()), age * (0.6 + 0.1 * chance.next())]
      return course(
        2.6,
        (days) => rise(days, 30) * fall(days, falls, 40) + (days > wakes ? clamp((days - wakes) / 25) : 0),
        0.78,
      )
    }
    case 'project': {
      const ends = age > 320 ? age * (0.75 + 0.2 * chance.next()) : age * 2
      return course(2.4, (days) => (days > ends ? 0.01 : rise(days, 25)), 0.88, ends < age ? ends : null)
    }
    case 'pop': {
      const ends = 28 + 30 * chance.next()
      return course(3, (days) => Math.exp(-days / (ends * 0.7)) * (days > ends + 60 ? 0 : 1), 0.6, ends + 60)
    }
    case 'newborn':
      return course(2.6, (days) => 0.5 + 0.5 * clamp(days / 30), 0.85)
  }
}

/** Good and bad weeks: no real curve is smooth. */
function wobbling(chance: Chance, deviation: number): (age: number) => number {
  const weeks = Array.from({ length: 110 }, () => chance.spread(1, deviation))
  return (age) => weeks[Math.min(weeks.length - 1, Math.floor(age / 7))] as number
}
