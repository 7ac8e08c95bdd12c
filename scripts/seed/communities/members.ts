import { daysBetween, type Day } from '@/lib/time'
import type { CommunityRole } from '@/prisma/client/enums'
import { activityOf, dayAfter, dayOf, moment } from '../calendar'
import type { Chance } from '../chance'
import { partsIn, starring } from '../cast/cast'
import { regions } from '../places/departements'
import type { Person } from '../people/people'
import type { Plan } from './catalogue'
import { appetite, type Course } from './lives'

/** A person who is, or was, a member of a community. */
export type Belonging = {
  person: Person
  role: CommunityRole
  joinedAt: Date
  leftAt: Date | null
  banned: boolean
  /** How much they take part at first, and how many days their interest lasts. */
  eagerness: number
  interest: number
  sponsor: Person | null
}

/** Somebody at the door. */
export type Waiting = { person: Person; status: 'requested' | 'refused' | 'invited'; at: Date }

type Birth = { bornOn: Day; createdAt: Date; course: Course }
type World = { people: Person[]; lastDay: Day; now: Date; scale: number }

const reach = { practice: 1, project: 0.55, information: 1.5, broadcast: 2.4 } as const

export function gatherMembers(
  plan: Plan,
  birth: Birth,
  world: World,
  chance: Chance,
): { owner: Person; belongings: Belonging[]; waiting: Waiting[] } {
  const cast = castIn(plan, birth, world, chance)
  const inOrder = keenest(plan, world.people, chance).filter((person) => !person.isCast)
  const owner = cast.find(({ role }) => role === 'owner')?.person ?? ownerAmong(inOrder, birth.bornOn)
  const count = sizeOf(plan, birth, world, chance)
  const days = joiningDays(count - 1, plan, birth, world.lastDay, chance)
  const belongings = cast.some(({ person }) => person === owner)
    ? cast
    : [belonging(owner, 'owner', birth.createdAt, chance), ...cast]
  const inside = new Set(belongings.map(({ person }) => person.id))
  let next = 0
  for (const day of days) {
    const person = inOrder.find(({ id, arrivedOn, leftAt }, index) => {
      if (index < next || inside.has(id) || arrivedOn > day || (leftAt && leftAt.toISOString() < day))
        return false
      return true
    })
    if (!person) continue
    while (next < inOrder.length && inside.has((inOrder[next] as Person).id)) next += 1
    inside.add(person.id)
    const arrival = moment(day, chance)
    const joinedAt = new Date(
      Math.min(
        world.now.getTime() - 60_000,
        Math.max(arrival.getTime(), birth.createdAt.getTime() + 60_000, person.createdAt.getTime() + 600_000),
      ),
    )
    belongings.push(belonging(person, 'member', joinedAt, chance))
  }
  belongings.sort((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())
  giveRoles(plan, belongings, chance)
  letSomeLeave(belongings, world.now, chance)
  const outside = inOrder.filter(({ id, status }) => !inside.has(id) && status === 'active')
  return { owner, belongings, waiting: atTheDoor(plan, outside, birth.createdAt, world.now, chance) }
}

/** Those of the personas who have a part here: they come when they are told to, and stay. */
function castIn({ name }: Plan, { createdAt }: Birth, { people, now }: World, chance: Chance): Belonging[] {
  return partsIn(name).flatMap(({ firstName, part }) => {
    const person = people.find((each) => each.isCast && each.givenName === firstName)
    const joinedAt = new Date(
      createdAt.getTime() + (part.role === 'owner' ? 0 : (part.after * 24 + 3) * 3_600_000),
    )
    if (!person || joinedAt >= now) return []
    return [{ ...belonging(person, part.role, joinedAt, chance), eagerness: part.eagerness, interest: 900 }]
  })
}

/** Everybody, the most likely to join first: a weighted draw without replacement (Efraimidis–Spirakis). */
function keenest(plan: Plan, people: Person[], chance: Chance): Person[] {
  const region = regions.find(
    ({ bare }) => plan.name.includes(bare) || plan.name.includes(`région ${bare.split('-')[0]}`),
  )
  return people
    .filter(({ status }) => status !== 'invited')
    .map((person) => ({
      person,
      rank: -Math.log(1 - chance.next()) / attraction(plan, person, region?.bare),
    }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ person }) => person)
}

function attraction(plan: Plan, person: Person, region: string | undefined): number {
  const place = person.themes.indexOf(plan.theme)
  let weight = place === 0 ? 40 : place > 0 ? 16 : 0.13
  if (plan.theme === 'encadrement' && person.level !== 'agent') weight += 12
  if (plan.organisation && plan.kind !== 'broadcast') {
    const isOurs = person.workplace.ministry === plan.organisation
    const isClosed = plan.access !== 'public' && plan.joining === 'managed'
    weight *= isOurs ? 3 : isClosed ? 0.04 : plan.access === 'public' ? 0.75 : 0.4
  }
  if (plan.kind === 'broadcast') weight = person.workplace.ministry === plan.organisation ? 20 : 0.5
  if (region) weight *= person.workplace.region === region ? 30 : 0.001
  return weight * person.energy ** 0.35
}

function ownerAmong(inOrder: Person[], bornOn: Day): Person {
  const could = inOrder.filter(
    (person) => person.arrivedOn <= bornOn && person.status === 'active' && person.type === 'agent',
  )
  const found = could.slice(0, 12).find(({ level }) => level !== 'agent') ?? could[0]
  if (!found) throw new Error('nobody could own a community')
  return found
}

function sizeOf(plan: Plan, { bornOn }: Birth, world: World, chance: Chance): number {
  const [low, high] = appetite[plan.life]
  const age = daysBetween(bornOn, world.lastDay)
  const closed = plan.access === 'secret' ? 0.45 : plan.joining === 'managed' ? 0.8 : 1
  const wanted = chance.between(low, high) * reach[plan.kind] * closed * Math.min(1, (age / 110) ** 0.5)
  return Math.max(5, Math.round(Math.min(wanted, world.people.length * 0.3)))
}

/** A rush in the first weeks, then in step with the life of the community and of the calendar. */
function joiningDays(
  count: number,
  plan: Plan,
  { bornOn, course }: Birth,
  lastDay: Day,
  chance: Chance,
): Day[] {
  const age = daysBetween(bornOn, lastDay)
  const weights: number[] = []
  for (let day = 0; day <= age; day += 1) {
    const rush = 0.08 + 1.4 * Math.exp(-day / 12)
    weights.push(activityOf(dayAfter(bornOn, day)) * (rush + 0.35 * course.level(day)))
  }
  const total = weights.reduce((sum, each) => sum + each, 0)
  const days = Array.from({ length: Math.max(count, 4) }, () => {
    let left = chance.next() * total
    return weights.findIndex((each) => (left -= each) < 0)
  })
  return days.map((day) => dayAfter(bornOn, Math.max(0, day))).sort()
}

const belonging = (person: Person, role: CommunityRole, joinedAt: Date, chance: Chance): Belonging => ({
  ...{ person, role, joinedAt, leftAt: null, banned: false, sponsor: null },
  eagerness: person.energy * chance.spread(1, 1.15) * (role === 'owner' ? 2.4 : 1),
  interest: role === 'owner' ? 900 : chance.spread(95, 1.1),
})

function giveRoles(plan: Plan, belongings: Belonging[], chance: Chance): void {
  const animators =
    plan.life === 'thrives'
      ? 3
      : plan.life === 'steady' || plan.life === 'revives'
        ? 2
        : plan.kind === 'project'
          ? 1
          : chance.between(0, 1)
  const early = belongings.filter(
    ({ person, role }) =>
      role === 'member' && !person.isCast && person.status === 'active' && person.type === 'agent',
  )
  for (const each of early
    .slice(0, 25)
    .sort((one, other) => other.eagerness - one.eagerness)
    .slice(0, animators)) {
    Object.assign(each, { role: 'animator', eagerness: Math.max(each.eagerness, 1.5) * 3.6, interest: 900 })
  }
  if (plan.life === 'thrives' && early[26] && chance.happens(0.5)) early[26].role = 'owner'
  const owner = (belongings.find(({ role }) => role === 'owner') as Belonging).person
  for (const each of belongings) {
    if (each.role !== 'member' || each.person.isCast) continue
    if (each.person.type !== 'agent')
      Object.assign(each, { role: 'guest', sponsor: owner, eagerness: each.eagerness * 0.5 })
    else if (chance.happens(0.04))
      Object.assign(each, { role: 'contributor', eagerness: each.eagerness * 1.8 })
  }
}

function letSomeLeave(belongings: Belonging[], now: Date, chance: Chance): void {
  for (const each of belongings) {
    if (each.role === 'owner' || each.person.isCast) continue
    if (each.person.leftAt) each.leftAt = each.person.leftAt
    else if (each.role !== 'animator' && chance.happens(0.035)) {
      const span = now.getTime() - each.joinedAt.getTime()
      each.leftAt = new Date(each.joinedAt.getTime() + span * (0.1 + 0.85 * chance.next()))
      each.banned = chance.happens(0.03)
    }
    if (each.leftAt && each.leftAt <= each.joinedAt) each.leftAt = null
  }
}

function atTheDoor(plan: Plan, outside: Person[], since: Date, now: Date, chance: Chance): Waiting[] {
  const lives = !['dies', 'pop', 'sleeps'].includes(plan.life)
  const some = (count: number, status: Waiting['status'], days: number) =>
    outside.splice(0, count).map((person) => {
      const from = Math.max(since.getTime(), person.createdAt.getTime(), now.getTime() - days * 86_400_000)
      const at = moment(dayOf(new Date(from + chance.next() * (now.getTime() - from))), chance)
      return { person, status, at: new Date(Math.min(now.getTime() - 60_000, Math.max(from, at.getTime()))) }
    })
  const asks =
    plan.joining === 'request'
      ? some(lives ? chance.between(starring.includes(plan.name) ? 1 : 0, 2) : 0, 'requested', 9)
      : []
  const refused = plan.joining === 'request' ? some(chance.between(0, 2), 'refused', 200) : []
  const invited = lives ? some(chance.between(0, plan.joining === 'managed' ? 5 : 2), 'invited', 22) : []
  return [...asks, ...refused, ...invited]
}
