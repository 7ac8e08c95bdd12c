import { Chance } from '../chance'
import type { Person } from '../people/people'
import type { Story } from '../story'
import { commonAttitudes, commonSkills, tradeSkills } from './trades'

/** A skill that somebody of the demonstration says they have. */
export type Held = {
  person: Person
  label: string
  level: number | null
  canHelp: boolean
  wantsToLearn: boolean
  visibility: 'everyone' | 'communities' | 'nobody'
  source: 'declared' | 'suggested' | 'imported'
  at: Date
}

/** Share of people who have filled in their list: the keen ones first. */
const FILLED = 0.62

/** What people say they can do: mostly their trade, the usual skills more often, a little of what everybody has. */
export function heldSkills({ people, now }: Pick<Story, 'people' | 'now'>): Held[] {
  return people
    .filter(({ status }) => status === 'active')
    .flatMap((person) => skillsOf(person, now, new Chance(`skills ${person.email}`)))
}

function skillsOf(person: Person, now: Date, chance: Chance): Held[] {
  if (!person.isCast && !chance.happens(Math.min(1, FILLED * (0.6 + person.energy / 2)))) return []
  const labels = new Set<string>()
  const [main = '', ...others] = person.themes
  const count = chance.between(2, 5) + (person.isCast ? 1 : 0)
  for (let left = count * 3; left > 0 && labels.size < count; left -= 1)
    labels.add(usual(tradeSkills[main] ?? [], chance))
  for (const theme of others) if (chance.happens(0.5)) labels.add(usual(tradeSkills[theme] ?? [], chance))
  if (chance.happens(0.5)) labels.add(usual(commonSkills, chance))
  if (chance.happens(0.35)) labels.add(usual(commonAttitudes, chance))
  labels.delete('')
  return [...labels].map((label) => said(person, label, now, chance))
}

/** The first are the most usual, as in any trade. */
const usual = (labels: readonly string[], chance: Chance): string =>
  chance.weighted(
    labels.map((label, index) => ({ label, weight: 1 / (index + 1.5) })),
    ({ weight }) => weight,
  )?.label ?? ''

function said(person: Person, label: string, now: Date, chance: Chance): Held {
  const level = chance.happens(0.85)
    ? (chance.weighted([1, 2, 3, 4, 5], (each) => [1, 3, 5, 3, 1][each - 1] ?? 0) ?? 3)
    : null
  const since = now.getTime() - person.createdAt.getTime()
  return {
    ...{ person, label, level },
    canHelp: (level ?? 2) >= 3 && chance.happens(0.4),
    wantsToLearn: (level ?? 2) <= 2 && chance.happens(0.45),
    visibility:
      chance.weighted(
        ['everyone', 'communities', 'nobody'] as const,
        (each) => ({ everyone: 78, communities: 17, nobody: 5 })[each],
      ) ?? 'everyone',
    source: chance.happens(0.25) ? 'suggested' : 'declared',
    at: new Date(person.createdAt.getTime() + since * chance.next()),
  }
}
