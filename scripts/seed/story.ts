import { parisDay, startOfDay, type Day } from '@/lib/time'
import { actsOf, type Act } from './acts'
import { castPeople } from './cast/cast'
import { noticesFor, type Notice } from './cast/notices'
import { lastSeen, newVersion, stage } from './cast/scenes'
import { Chance } from './chance'
import { foundCommunities, type Community } from './communities/communities'
import { invite, type Invitation } from './communities/invitations'
import type { Belonging } from './communities/members'
import { follow, type Follow } from './discussions/follows'
import { Originals } from './discussions/originals'
import type { Thread } from './discussions/posts'
import { discuss } from './discussions/threads'
import { deposit, type Deposit } from './files/deposits'
import { firstDay } from './people/growth'
import { buildPlaces, type Places } from './people/organisations'
import { gatherPeople, type Person } from './people/people'
import { visit, type Presence } from './presence'
import { themes } from './texts/index'

/** A community and all that happened there. */
export type Chapter = {
  community: Community
  threads: Thread[]
  deposits: Deposit[]
  invitations: Invitation[]
  acts: (Act & { id: string })[]
  presence: Presence[]
  lastVisit: Map<Belonging, Date>
  follows: Follow[]
}

export type Story = {
  now: Date
  firstDay: Day
  places: Places
  people: Person[]
  chapters: Chapter[]
  notices: Notice[]
}

/** The seed of the demonstration: another word tells another story. */
const seed = 'osmose'

/**
 * The first eighteen months of the platform, ending now. The same moment and scale always tell the same story.
 * @param told called with a French word of progress and a share from 0 to 1
 */
export function tellStory(
  now: Date,
  scale: number,
  told: (share: number, words: string) => void = () => {},
): Story {
  const chance = new Chance(seed)
  const lastDay = parisDay(now)
  const start = firstDay(lastDay)
  told(0, 'ministères et services')
  const places = buildPlaces(chance.branch('places'), startOfDay(start))
  const cast = castPeople(places, start, lastDay, chance.branch('cast'))
  const people = gatherPeople(places, themes, cast, lastDay, scale, chance.branch('people'))
  told(0.1, `${people.length} personnes`)
  const communities = foundCommunities(
    { people, organisations: places.organisations, lastDay, now, scale },
    chance.branch('communities'),
  )
  const originals = new Originals()
  const setting: Setting = {
    now,
    lastDay,
    people,
    originals,
    staged: stage({ communities, people, now, chance: chance.branch('stage') }),
  }
  for (const { title, body } of setting.staged) originals.claim(title, body)
  const fresh = newVersion({ communities, people, now, chance: chance.branch('guide') })
  const chapters = communities.map((community, index) => {
    told(0.15 + (0.8 * index) / communities.length, `communauté ${index + 1} sur ${communities.length}`)
    const chapter = tellChapter(
      community,
      setting,
      chance.branch(`chapter ${community.name}`),
      fresh?.[0] === community ? fresh[1] : undefined,
    )
    return chapter
  })
  const seen = lastSeen(now)
  const notices = cast.flatMap((person) =>
    noticesFor(person, chapters, seen, now, chance.branch(`notices ${person.givenName}`)),
  )
  return { now, firstDay: start, places, people, chapters, notices }
}

type Setting = { now: Date; lastDay: Day; people: Person[]; originals: Originals; staged: Thread[] }

function tellChapter(
  community: Community,
  setting: Setting,
  chance: Chance,
  extra: Deposit | undefined,
): Chapter {
  const { now, people, originals, staged } = setting
  const told = discuss(community, originals, setting, chance.branch('talk'))
  const threads = [...told, ...staged.filter((thread) => thread.community === community)]
  const deposits = [...deposit(community, setting, chance.branch('files')), ...(extra ? [extra] : [])]
  const seen = lastSeen(now)
  const invitations = invite(
    community,
    people,
    new Date(seen.getTime() - 86_400_000),
    now,
    chance.branch('invitations'),
  )
  const acts = actsOf(community, threads, deposits, chance.branch('acts'))
  const { presence, lastVisit } = visit(community, acts, setting, chance.branch('visits'))
  const visits = new Map([...lastVisit].map(([belonging, at]) => [belonging.person, at]))
  for (const [belonging] of lastVisit) {
    if (!belonging.person.isCast) continue
    lastVisit.set(belonging, seen)
    visits.set(belonging.person, seen)
  }
  const readers = community.belongings
    .filter(({ person }) => person.isCast)
    .map(({ person, joinedAt }) => ({ person, since: joinedAt }))
  const lastVisitOf = (person: Person) => visits.get(person) ?? community.createdAt
  const follows = threads.flatMap((thread) => follow(thread, lastVisitOf, readers, chance))
  return { community, threads, deposits, invitations, acts, presence, lastVisit, follows }
}
