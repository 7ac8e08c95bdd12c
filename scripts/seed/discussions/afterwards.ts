import type { ReactionKind } from '@/prisma/client/enums'
import { later } from '../calendar'
import type { Chance } from '../chance'
import type { Person } from '../people/people'
import { say } from '../speech'
import { edits, lockReasons, removalReasons } from '../texts/everyday'
import type { Post, Reply, Thread } from './posts'

const day = 86_400_000

/** What is done to texts once written: reactions, corrections, pins, locks, removals; then replies get their numbers. */
export function finish(thread: Thread, now: Date, chance: Chance): void {
  thread.replies.sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const [index, reply] of thread.replies.entries()) reply.number = index + 1
  applaud(thread, now, chance)
  correct(thread, thread.title, now, chance)
  for (const reply of thread.replies) if (chance.happens(0.5)) correct(reply, null, now, chance)
  accept(thread, chance)
  remove(thread, now, chance)
  pin(thread, now, chance)
  lock(thread, now, chance)
}

const kinds: [ReactionKind, number][] = [
  ['useful', 62],
  ['thanks', 18],
  ['agree', 11],
  ['insightful', 6],
  ['celebrate', 3],
]

/** «Utile» goes above all to what settles a question; people who read along are those who react. */
function applaud(thread: Thread, now: Date, chance: Chance): void {
  const { belongings, course } = thread.community
  const crowd = Math.min(3.4, 0.7 + belongings.length / 95) * course.responsiveness
  const texts: [Post, number][] = [
    [thread, thread.kind === 'news' ? 1.2 : 0.6],
    ...thread.replies.map((reply): [Post, number] => [reply, reply.body.length > 140 ? 1.1 : 0.16]),
  ]
  for (const [text, appeal] of texts) {
    const wanted = chance.poisson(appeal * crowd * (thread.accepted?.reply === text ? 2.2 : 1))
    for (let count = 0; count < wanted; count += 1) {
      const at = later(text.at, chance.spread(14, 1.4), chance)
      const belonging = chance.one(belongings)
      if (
        at >= now ||
        belonging.person === text.author ||
        belonging.joinedAt > at ||
        (belonging.leftAt && belonging.leftAt < at)
      )
        continue
      if (thread.community.statusAt && at > thread.community.statusAt) continue
      if (text.reactions.some(({ person }) => person === belonging.person)) continue
      const kind = chance.weighted(kinds, ([, share]) => share)?.[0] ?? 'useful'
      text.reactions.push({ person: belonging.person, kind, at })
    }
  }
}

/** Some come back to their text, for a last sentence or a word at its end. What it was stays in its history. */
function correct(text: Post, title: string | null, now: Date, chance: Chance): void {
  if (!chance.happens(0.05)) return
  const editedAt = later(text.at, chance.spread(5, 1.5), chance)
  if (editedAt >= now) return
  const [start = '', ...rest] = text.body.split(/(?<=[.!?…]) (?=\p{Lu}[^.!?…]{12,}[.!?…])/u)
  const isAddition = title !== null && chance.happens(0.55)
  if (!isAddition && rest.length === 0) return
  const before = isAddition ? text.body : [start, ...rest.slice(0, -1)].join(' ')
  text.before.push({ title, body: before, writtenAt: text.at })
  text.editedAt = editedAt
  if (isAddition)
    text.body += `\n\n${say(chance.one(edits), new Map(), chance, { speaker: text.author, at: editedAt })}`
}

function accept(thread: Thread, chance: Chance): void {
  const { accepted } = thread
  if (!accepted) return
  happened(thread, 'answer_accepted', accepted.by, accepted.at, null, accepted.reply.id, chance)
}

const whoRuns = (thread: Thread, at: Date): Person[] =>
  thread.community.belongings
    .filter(
      ({ role, joinedAt, leftAt }) =>
        (role === 'owner' || role === 'animator') && joinedAt < at && !(leftAt && leftAt < at),
    )
    .map(({ person }) => person)

function remove(thread: Thread, now: Date, chance: Chance): void {
  for (const text of [thread, ...thread.replies]) {
    if (!chance.happens(text === thread ? 0.0015 : 0.0025) || text === thread.accepted?.reply) continue
    const at = later(text.at, chance.spread(5, 1), chance)
    const by = chance.one([text.author, ...whoRuns(thread, at)])
    if (at >= now) continue
    const reason = by === text.author ? null : chance.one(removalReasons)
    text.removed = { at, by, reason }
    if (by !== text.author)
      happened(thread, 'removed', by, at, reason, text === thread ? null : text.id, chance)
  }
}

/** News and rules of the house stay above the rest for some weeks; a few are pinned now. */
function pin(thread: Thread, now: Date, chance: Chance): void {
  const age = (now.getTime() - thread.at.getTime()) / day
  const isRule = /mode d’emploi|on s’organise|présent/i.test(thread.title)
  if (!(isRule ? chance.happens(0.7) : thread.kind === 'news' && chance.happens(age < 30 ? 0.16 : 0.03)))
    return
  const at = new Date(
    Math.min(later(thread.at, chance.spread(1, 0.8), chance).getTime(), now.getTime() - 1000),
  )
  const by = whoRuns(thread, at)[0]
  if (!by || thread.removed) return
  const length = isRule ? 360 : chance.between(10, 60)
  happened(thread, 'pinned', by, at, null, null, chance)
  if (age < length) thread.pinnedUntil = new Date(thread.at.getTime() + length * day)
}

function lock(thread: Thread, now: Date, chance: Chance): void {
  if (!chance.happens(0.006) || thread.replies.length === 0) return
  const last = thread.replies.at(-1) as Reply
  const at = later(last.at, chance.spread(60, 1), chance)
  const by = whoRuns(thread, at)[0]
  if (at >= now || !by) return
  const reason = chance.one(lockReasons)
  thread.locked = { at, reason }
  happened(thread, 'locked', by, at, reason, null, chance)
}

function happened(
  thread: Thread,
  kind: Thread['events'][number]['kind'],
  actor: Person,
  at: Date,
  reason: string | null,
  subjectId: string | null,
  chance: Chance,
): void {
  thread.events.push({ id: chance.id(at), kind, actor, at, reason, subjectId })
}
