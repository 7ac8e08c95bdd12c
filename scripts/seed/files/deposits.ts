import { createHash } from 'node:crypto'
import { daysBetween, type Day } from '@/lib/time'
import { activityOf, dayAfter, later, moment } from '../calendar'
import type { Chance } from '../chance'
import type { Community } from '../communities/communities'
import { Crowd } from '../discussions/crowd'
import type { Person } from '../people/people'
import { choose, say, type Meaning } from '../speech'
import type { Document } from '../theme'
import { remarks, versionNotes } from '../texts/remarks'
import { projet } from '../texts/projet'
import { themeOf } from '../texts/index'
import { contentOf } from './content'

export type Version = {
  id: string
  number: number
  at: Date
  by: Person
  note: string
  bytes: Uint8Array
  sha256: string
}
export type Comment = { id: string; author: Person; at: Date; body: string; parent: Comment | null }
export type Deposit = {
  id: string
  name: string
  description: string
  creator: Person
  versions: Version[]
  comments: Comment[]
  removed: { at: Date; by: Person } | null
  downloads: number
}

const wanted = {
  thrives: [11, 19],
  steady: [5, 10],
  project: [6, 10],
  revives: [4, 8],
  fades: [3, 6],
  sleeps: [1, 3],
  dies: [0, 2],
  pop: [0, 2],
  newborn: [1, 3],
} as const

/** The files of a community, with their versions and what was said of them. */
export function deposit(
  community: Community,
  { lastDay, now }: { lastDay: Day; now: Date },
  chance: Chance,
): Deposit[] {
  const crowd = new Crowd(community)
  const [low, high] = wanted[community.life]
  const theme = themeOf(community.theme)
  const documents = chance.shuffled(
    community.kind === 'project' ? [...projet.documents, ...theme.documents] : theme.documents,
  )
  const names = new Set<string>()
  const deposits: Deposit[] = []
  for (let count = chance.between(low, high); count > 0; count -= 1) {
    const at = someTime(community, lastDay, chance)
    const creator =
      at && at < now
        ? crowd.pick(at, chance, {
            may: community.kind === 'broadcast' || community.kind === 'information' ? 'run' : 'start',
          })
        : undefined
    if (!at || !creator) continue
    const document = documents[deposits.length % documents.length] as Document
    const made = makeDeposit(community, document, creator, at, { crowd, now, names }, chance)
    if (made) deposits.push(made)
  }
  return deposits.sort(
    (one, other) => (one.versions[0] as Version).at.getTime() - (other.versions[0] as Version).at.getTime(),
  )
}

/** A day of its life, when it lived. */
function someTime(
  { bornOn, course, statusAt, createdAt }: Community,
  lastDay: Day,
  chance: Chance,
): Date | undefined {
  const age = daysBetween(bornOn, lastDay)
  for (let tries = 0; tries < 60; tries += 1) {
    const days = chance.between(0, age)
    const day = dayAfter(bornOn, days)
    if (!chance.happens(activityOf(day) * Math.min(1, course.level(days)))) continue
    const at = moment(day, chance)
    if (at > createdAt && !(statusAt && at > statusAt)) return at
  }
}

type Around = { crowd: Crowd; now: Date; names: Set<string> }

function makeDeposit(
  community: Community,
  document: Document,
  creator: Person,
  at: Date,
  { crowd, now, names }: Around,
  chance: Chance,
): Deposit | undefined {
  const meaning: Meaning = new Map([['objet', community.object]])
  const context = { speaker: creator, at }
  choose(themeOf(community.theme).words, meaning, chance, context)
  const spoken = (text: string) => say(text, meaning, chance, context)
  const name = freshName(
    spoken(document.name).replaceAll(/[«»]\u00a0?|\u00a0?»/g, ''),
    creator,
    at,
    names,
    chance,
  )
  if (!name) return
  names.add(name)
  const versions: Version[] = []
  let when = at
  const many = chance.weighted([1, 2, 3, 4], (count) => [0, 60, 25, 11, 4][count] ?? 0) ?? 1
  for (
    let number = 1;
    number <= many && when < now && !(community.statusAt && when > community.statusAt);
    number += 1
  ) {
    const bytes = contentOf(
      name,
      {
        title: document.description || name,
        text: spoken(document.content),
        community: community.name,
        number,
        at: when,
      },
      chance,
    )
    const by =
      number > 1 && chance.happens(0.3) ? (crowd.pick(when, chance, { may: 'run' }) ?? creator) : creator
    const note = number > 1 ? spoken(chance.one(versionNotes)) : ''
    versions.push({
      id: chance.id(when),
      number,
      at: when,
      by,
      note,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    when = later(when, 24 * chance.spread(25, 0.9), chance)
  }
  const first = versions[0] as Version
  const latest = versions.at(-1) as Version
  const removed = chance.happens(0.02)
    ? { at: later(latest.at, 24 * chance.between(2, 25), chance), by: creator }
    : null
  const made: Deposit = {
    ...{ id: first.id, name, description: spoken(document.description), creator, versions, comments: [] },
    removed: removed && removed.at < now && !community.statusAt ? removed : null,
    downloads: chance.poisson(Math.min(40, 2 + community.belongings.length / 8)),
  }
  comment(made, community, latest, { crowd, now, names }, chance)
  return made
}

/** The same model serves twice in a community: the second time it says for whom, or for when. */
function freshName(
  name: string,
  creator: Person,
  at: Date,
  names: Set<string>,
  chance: Chance,
): string | undefined {
  if (!names.has(name)) return name
  const dot = name.lastIndexOf('.')
  const month = new Intl.DateTimeFormat('fr-FR', {
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Paris',
  }).format(at)
  const variants = [
    `${name.slice(0, dot)} – ${creator.workplace.unit.name}`,
    `${name.slice(0, dot)} (${month})`,
    `${name.slice(0, dot)} – ${creator.workplace.city}`,
  ]
  return chance
    .shuffled(variants.map((stem) => `${stem}${name.slice(dot)}`))
    .find((variant) => !names.has(variant))
}

function comment(
  made: Deposit,
  { statusAt }: Community,
  { at }: Version,
  { crowd, now }: Around,
  chance: Chance,
): void {
  let when = at
  for (let count = chance.poisson(0.9); count > 0; count -= 1) {
    when = later(when, chance.spread(30, 1.2), chance)
    if (when >= now || (statusAt && when > statusAt)) return
    const already = new Set(made.comments.map((each) => each.author))
    const author = crowd.pick(when, chance, { towards: made.creator, not: already })
    if (!author) return
    const { says, back } = chance.one(remarks)
    const context = { speaker: author, at: when, author: made.creator, to: made.creator, last: made.creator }
    const first: Comment = {
      id: chance.id(when),
      author,
      at: when,
      body: say(says, new Map(), chance, context),
      parent: null,
    }
    made.comments.push(first)
    const answeredAt = later(when, chance.spread(10, 1), chance)
    if (!back || answeredAt >= now || !chance.happens(0.8)) continue
    const body = say(back, new Map(), chance, {
      ...context,
      speaker: made.creator,
      to: author,
      at: answeredAt,
    })
    made.comments.push({
      id: chance.id(answeredAt),
      author: made.creator,
      at: answeredAt,
      body,
      parent: first,
    })
  }
}
