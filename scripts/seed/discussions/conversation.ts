import { later } from '../calendar'
import type { Chance } from '../chance'
import type { Person } from '../people/people'
import type { Meaning } from '../speech'
import { echoes, nods, outcomes, thanks } from '../texts/everyday'
import type { Situation } from '../theme'
import type { Crowd } from './crowd'
import { post, type Reply, type Thread } from './posts'
import { answer } from './wording'

/** How a community answers: `speed` is the median of the first answer, in hours. */
export type Mood = { answers: number; speed: number; chatter: number }

type Scene = {
  thread: Thread
  situation: Situation
  meaning: Meaning
  crowd: Crowd
  mood: Mood
  now: Date
  chance: Chance
}

/**
 * What follows a thread: somebody wants to know more, somebody knows, another adds a nuance, others read along,
 * the author thanks and comes back later. Whatever would come after now has not been written yet.
 */
export function converse(scene: Scene): void {
  const { thread, situation, mood, chance } = scene
  const isTold = thread.kind === 'news'
  if (!chance.happens(mood.answers * (isTold ? 0.62 : 1))) return
  let at = later(thread.at, chance.spread(mood.speed, 1.15), chance)
  const turn = () => (at = later(at, chance.spread(mood.speed * 0.7 + 0.6, 1.1), chance))
  const asked = situation.exchanges[0]
  if (asked && chance.happens(0.6)) {
    const question = speak(scene, { core: asked.question, at })
    if (question)
      speak(scene, {
        core: asked.reply,
        at: later(at, chance.spread(2.2, 1), chance),
        by: thread.author,
        parent: question,
      })
    turn()
  }
  const count = Math.min(
    situation.answers.length,
    isTold ? chance.between(1, 2) : chance.happens(0.3 + 0.5 * mood.chatter) ? 3 : chance.between(1, 2),
  )
  for (const core of chance.shuffled(situation.answers).slice(0, count)) {
    const given = speak(scene, { core, at })
    if (given && !situation.quiet && chance.happens(0.2 + 0.25 * mood.chatter)) echo(scene, given, at)
    turn()
  }
  for (const core of situation.remarks) {
    if (!chance.happens(0.5)) continue
    speak(scene, { core, at, parent: chance.happens(0.5) ? lastHelper(thread, at) : undefined })
    turn()
  }
  if (!situation.quiet) readAlong(scene, at)
  conclude(scene, turn())
}

/** A short word on an answer, by the author of the thread or somebody else; answered in turn where it asks something. */
function echo(scene: Scene, parent: Reply, after: Date): void {
  const { thread, chance } = scene
  const at = later(after, chance.spread(3, 1.2), chance)
  const { by, says, back } = chance.one(
    thread.kind === 'question' ? echoes : echoes.filter((each) => each.by === 'other'),
  )
  const echoed = speak(scene, {
    core: says,
    at,
    by: by === 'author' ? thread.author : undefined,
    parent,
    to: parent.author,
  })
  if (!echoed || !back || !chance.happens(0.85)) return
  speak(scene, {
    core: back,
    at: later(at, chance.spread(3, 1), chance),
    by: parent.author,
    parent: echoed,
    to: echoed.author,
  })
}

function readAlong(scene: Scene, after: Date): void {
  const { mood, chance, thread } = scene
  const many = chance.poisson(mood.chatter * (thread.kind === 'news' ? 0.6 : 1.9))
  let at = after
  for (const core of chance.shuffled(nods[thread.kind === 'poll' ? 'idea' : thread.kind]).slice(0, many)) {
    at = later(at, chance.spread(9, 1.3), chance)
    speak(scene, { core, at })
  }
}

function conclude(scene: Scene, at: Date): void {
  const { thread, situation, chance, now } = scene
  const last = lastHelper(thread, at)
  if (!last) return
  const helpers = thread.replies.filter(({ author }) => author !== thread.author)
  if (thread.kind !== 'news' && chance.happens(0.62) && (situation.closings.length > 0 || !situation.quiet)) {
    const own = situation.closings.length > 0 && (situation.quiet || chance.happens(0.7))
    const parent = chance.happens(0.75) ? last : undefined
    speak(scene, {
      core: chance.one(own ? situation.closings : thanks),
      at,
      by: thread.author,
      parent,
      to: last.author,
      last: last.author,
    })
  }
  if (thread.kind === 'question' && chance.happens(0.07)) {
    speak(scene, {
      core: chance.one(outcomes),
      at: later(at, 24 * chance.between(4, 26), chance),
      by: thread.author,
      last: last.author,
    })
  }
  const answers = helpers.filter(({ body }) => body.length > 110)
  if (thread.kind !== 'question' || answers.length === 0 || !chance.happens(0.7)) return
  const best = answers[Math.floor(chance.next() ** 1.7 * answers.length)] as Reply
  const acceptedAt = later(at, chance.spread(3, 1), chance)
  const by = chance.happens(0.88)
    ? thread.author
    : (scene.crowd.pick(at, chance, { may: 'run' }) ?? thread.author)
  if (acceptedAt < now) thread.accepted = { reply: best, by, at: acceptedAt }
}

/** Who spoke last, of those who were not asking. */
const lastHelper = (thread: Thread, before: Date): Reply | undefined =>
  lastOf(thread.replies.filter(({ author, at }) => author !== thread.author && at < before))

const lastOf = (replies: Reply[]): Reply | undefined =>
  replies.reduce<Reply | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined)

type Turn = {
  core: string
  at: Date
  by?: Person | undefined
  parent?: Reply | undefined
  to?: Person
  last?: Person
}

/** Somebody writes a reply, unless that moment has not come. */
function speak(
  { thread, meaning, crowd, now, chance }: Scene,
  { core, at, by, parent, to, last }: Turn,
): Reply | undefined {
  if (at >= now || (thread.community.statusAt && at > thread.community.statusAt)) return
  const towards = parent?.author ?? thread.author
  const lately = lastOf(thread.replies.filter((each) => each.at < at))?.author
  const already = chance.happens(core.length > 120 ? 0.97 : 0.85)
    ? thread.replies.map(({ author }) => author)
    : lately
      ? [lately]
      : []
  const speaker = by ?? crowd.pick(at, chance, { towards, not: new Set([thread.author, ...already]) })
  if (!speaker) return
  const addressed = to ?? (by === thread.author ? (last ?? towards) : towards)
  const context = { speaker, at, author: thread.author, to: addressed, last: last ?? lately ?? thread.author }
  const { body, mentions } = answer(core, meaning, chance, context)
  const reply: Reply = {
    ...post(chance.id(at), speaker, at, body, mentions),
    parent: parent ?? null,
    number: 0,
  }
  thread.replies.push(reply)
  if (speaker !== towards) crowd.answered(speaker, towards)
  return reply
}
