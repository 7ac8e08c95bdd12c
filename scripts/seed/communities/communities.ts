import { hiddenSlug } from '@/lib/communities/model/slug'
import { daysBetween, type Day } from '@/lib/time'
import { starring } from '../cast/cast'
import { moment } from '../calendar'
import type { Chance } from '../chance'
import { arrivals } from '../people/growth'
import { slugOf, type Organisation } from '../people/organisations'
import type { Person } from '../people/people'
import { plans, type Plan } from './catalogue'
import { courseOf, type Course } from './lives'
import { present } from './words'
import { gatherMembers, type Belonging, type Waiting } from './members'

export type Community = Plan & {
  id: string
  slug: string
  bornOn: Day
  createdAt: Date
  owner: Person
  course: Course
  belongings: Belonging[]
  waiting: Waiting[]
  status: 'active' | 'locked' | 'archived'
  statusReason: string | null
  statusAt: Date | null
  description: string
  welcome: string
}

type World = { people: Person[]; organisations: Organisation[]; lastDay: Day; now: Date; scale: number }

/** The communities that exist on the last day, in the order of their birth. */
export function foundCommunities(world: World, chance: Chance): Community[] {
  const births = arrivals('communities', world.lastDay, world.scale)
  const chosen = births.length < plans.length ? someOf(births.length) : plans
  return births.map((day, index) => {
    const plan = chosen[index] as Plan
    const isYoung = plan.life === 'newborn'
    const dice = chance.branch(plan.name)
    // The youngest were born these last weeks, whatever the curve says of the last of them.
    const bornOn = isYoung ? recent(world.lastDay, index, dice) : day
    return found(plan, bornOn, world, dice)
  })
}

/** For a smaller platform: those where the personas are awaited, then others from all over the story. */
function someOf(count: number): Plan[] {
  const spread = plans.map((_, index) => plans[(index * 37) % plans.length] as Plan)
  const first = plans.filter(({ name }) => starring.includes(name))
  const chosen = new Set([...first, ...spread.filter((plan) => !first.includes(plan))].slice(0, count))
  return plans.filter((plan) => chosen.has(plan))
}

const recent = (lastDay: Day, index: number, chance: Chance): Day => {
  const at = new Date(`${lastDay}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - chance.between(8, 50) - (index % 3))
  return at.toISOString().slice(0, 10)
}

function found(plan: Plan, bornOn: Day, world: World, chance: Chance): Community {
  const createdAt = moment(bornOn, chance)
  const course = courseOf(plan.life, plan.kind, daysBetween(bornOn, world.lastDay), chance.branch('life'))
  const { owner, belongings, waiting } = gatherMembers(
    plan,
    { bornOn, createdAt, course },
    world,
    chance.branch('members'),
  )
  const closedOn =
    course.endsAtAge === null ? null : new Date(createdAt.getTime() + (course.endsAtAge + 60) * 86_400_000)
  const isClosed = closedOn !== null && closedOn < world.now && plan.life !== 'pop' && chance.happens(0.5)
  const id = chance.id(createdAt)
  const community: Community = {
    ...plan,
    ...{
      id,
      slug: plan.access === 'secret' ? hiddenSlug(id) : slugOf(plan.name),
      bornOn,
      createdAt,
      owner,
      course,
      belongings,
      waiting,
    },
    status: isClosed ? (chance.happens(0.75) ? 'archived' : 'locked') : 'active',
    statusReason: isClosed
      ? plan.kind === 'project'
        ? 'Projet terminé, merci à toute l’équipe.'
        : 'Plus d’échanges depuis plusieurs mois ; les fils restent lisibles.'
      : null,
    statusAt: isClosed ? closedOn : null,
    description: '',
    welcome: '',
  }
  return Object.assign(community, present(community, chance.branch('words')))
}
