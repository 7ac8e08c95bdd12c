import type { MemberLevel, MemberStatus, MemberType, PlatformRole } from '@/prisma/client/enums'
import { daysBetween, type Day } from '@/lib/time'
import { moment } from '../calendar'
import type { Chance } from '../chance'
import type { Theme } from '../theme'
import { arrivals } from './growth'
import { feminineNames, masculineNames, surnames } from './names'
import { slugOf, type Places, type Workplace } from './organisations'
import { voiceOf, type Voice } from './voice'

export type Person = {
  id: string
  givenName: string
  usualName: string
  name: string
  feminine: boolean
  email: string
  workplace: Workplace
  place: string
  jobTitle: string
  /** The trades they know, the main one first. */
  themes: string[]
  level: MemberLevel
  type: MemberType
  status: MemberStatus
  platformRole: PlatformRole
  administersOrganisationId: string | null
  createdAt: Date
  arrivedOn: Day
  /** How much they write when something interests them: most little, a few a lot. */
  energy: number
  voice: Voice
  endsAt: Date | null
  /** When they left the State, for those who did. */
  leftAt: Date | null
  /** One of those a newcomer may sign in as: their places are chosen, not drawn. */
  isCast: boolean
}

/** Everybody, in the order of arrival: accounts came by lists sent by the services, so in bunches. */
export function gatherPeople(
  places: Places,
  themes: Theme[],
  cast: Person[],
  lastDay: Day,
  scale: number,
  chance: Chance,
): Person[] {
  const names = new Set(cast.map(({ name }) => name))
  const emails = new Set(cast.map(({ email }) => email))
  const days = arrivals('members', lastDay, scale).slice(cast.length)
  let bunch = { left: 0, day: days[0] as Day, ministry: '' }
  const others = days.map((day, index) => {
    if (bunch.left === 0) {
      const workplace = chance.weighted(places.workplaces, (each) => each.weight) as Workplace
      bunch = { left: chance.happens(0.5) ? chance.between(4, 40) : 1, day, ministry: workplace.ministry }
    }
    bunch.left -= 1
    const ministry = chance.happens(0.75) ? bunch.ministry : ''
    const workplace = chance.weighted(
      places.workplaces.filter((each) => !ministry || each.ministry === ministry),
      (each) => each.weight,
    ) as Workplace
    return newcomer(workplace, themes, day, index, { names, emails, lastDay }, chance)
  })
  return [...cast, ...others]
}

type Taken = { names: Set<string>; emails: Set<string>; lastDay: Day }

function newcomer(
  workplace: Workplace,
  themes: Theme[],
  day: Day,
  index: number,
  taken: Taken,
  chance: Chance,
): Person {
  const feminine = chance.happens(0.56)
  const [givenName, usualName] = freshName(feminine, taken.names, chance)
  const mine = themesFor(workplace.ministry, themes, chance)
  const theme = themes.find(({ key }) => key === mine[0]) as Theme
  const isOutsider = chance.happens(0.02)
  const age = daysBetween(day, taken.lastDay)
  const createdAt = moment(day, chance)
  const status = statusOf(age, index, chance)
  const stay = Math.max(20, age * (0.3 + 0.65 * chance.next()))
  return {
    id: chance.id(createdAt),
    givenName,
    usualName,
    name: `${givenName} ${usualName}`,
    feminine,
    email: freshEmail(givenName, usualName, workplace.organisation.domain, taken.emails),
    workplace,
    place: workplace.place,
    jobTitle: jobOf(theme, workplace.ministry, feminine, chance),
    themes: mine,
    level: chance.weighted(levels, ([, share]) => share)?.[0] as MemberLevel,
    type: isOutsider
      ? chance.one(['public_partner', 'private_partner', 'contractor', 'intern'] as const)
      : 'agent',
    status,
    platformRole: 'agent',
    administersOrganisationId: null,
    createdAt,
    arrivedOn: day,
    energy: chance.spread(1, 1.45),
    voice: voiceOf(chance),
    endsAt: isOutsider ? new Date(createdAt.getTime() + 600 * 86_400_000) : null,
    leftAt: status === 'left' ? new Date(createdAt.getTime() + stay * 86_400_000) : null,
    isCast: false,
  }
}

const levels: [MemberLevel, number][] = [
  ['agent', 0.74],
  ['middle_management', 0.2],
  ['direction', 0.06],
]

/** Some never answer the invitation, a few leave: more of them among the oldest accounts. */
function statusOf(age: number, index: number, chance: Chance): MemberStatus {
  const dice = chance.next()
  if (index < 12) return 'active'
  if (dice < (age < 20 ? 0.4 : 0.1)) return 'invited'
  if (dice > 1 - 0.035 * (age / 540)) return chance.happens(0.85) ? 'left' : 'suspended'
  return 'active'
}

/** A trade that exists in that ministry, and perhaps one or two more that interest. */
function themesFor(ministry: string, themes: Theme[], chance: Chance): string[] {
  const weight = (theme: Theme) => theme.ministries.filter((each) => each === ministry).length * 3 + 0.012
  const chosen = new Set<string>()
  const count = chance.happens(0.45) ? (chance.happens(0.35) ? 3 : 2) : 1
  while (chosen.size < count) chosen.add((chance.weighted(themes, weight) as Theme).key)
  return [...chosen]
}

function jobOf(theme: Theme, ministry: string, feminine: boolean, chance: Chance): string {
  const titles = theme.words.find(({ names }) => names[0] === 'métiers')?.rows.flat() ?? []
  const isHome = theme.ministries[0] === ministry
  const fitting = titles.filter((title) => isHome || !ownedTrades.test(title))
  return gendered(chance.one(fitting.length > 0 ? fitting : titles), feminine)
}

/** Trades that only exist in the ministry whose trade it is. */
const ownedTrades =
  /greff|instruct|vétérinaire|inspect|contrôleu|brigade|chancellerie|consulaire|protection civile|de permanence|bureau des titres|section séjour|unité de contrôle|prévision|probation|éducat|recouvrement|enquête|service régional|conservat|régisse|personnel de direction|de poste|agent\/agente|chef\/cheffe de bureau$|chef\/cheffe d'atelier|logisticien|officier|statisticien|méthodologue|centre de services|attaché\/attachée de j|délégué|analyste ciblage|division|géographique/

/** «chargé/chargée d'archives» → «chargée d’archives». */
export const gendered = (title: string, feminine: boolean): string =>
  title
    .replace(/([\p{L}-]+)\/([\p{L}-]+)/gu, (_, masculine: string, feminineForm: string) =>
      feminine ? feminineForm : masculine,
    )
    .replaceAll("'", '’')

function freshName(feminine: boolean, taken: Set<string>, chance: Chance): [string, string] {
  for (;;) {
    const given = chance.one(feminine ? feminineNames : masculineNames)
    const usual = chance.one(surnames)
    if (taken.has(`${given} ${usual}`)) continue
    taken.add(`${given} ${usual}`)
    return [given, usual]
  }
}

function freshEmail(given: string, usual: string, domain: string, taken: Set<string>): string {
  const base = `${slugOf(given)}.${slugOf(usual)}`
  for (let number = 1; ; number += 1) {
    const email = `${base}${number > 1 ? number : ''}@${domain}`
    if (taken.has(email)) continue
    taken.add(email)
    return email
  }
}
